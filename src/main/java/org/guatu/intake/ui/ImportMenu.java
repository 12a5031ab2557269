package org.guatu.intake.ui;

import java.util.Set;

import org.guatu.access.Role;
import org.guatu.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the menu for those who enter figures. */
@Configuration
class ImportMenu {

    private static final int ORDER = 35;

    @Bean
    NavigationEntry importEntry() {
        return new NavigationEntry("intake.nav", ImportView.ROUTE, Set.of(Role.CLERK, Role.OFFICE), ORDER);
    }
}
