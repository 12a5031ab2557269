package org.guatu.ledger.ui;

import java.util.Set;

import org.guatu.access.Role;
import org.guatu.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the reporting calendar in the menu. */
@Configuration
class LedgerMenu {

    @Bean
    NavigationEntry reportingEntry() {
        return new NavigationEntry("reporting.nav", ReportingView.ROUTE,
                Set.of(Role.LEADER, Role.CLERK, Role.REVIEWER, Role.OFFICE, Role.ADMIN), 40);
    }
}
