package org.guatu.ledger.ui;

import java.util.Set;

import org.guatu.access.Role;
import org.guatu.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clerk's line of the menu. */
@Configuration
class EntryMenu {

    @Bean
    NavigationEntry entryEntry() {
        return new NavigationEntry("entry.nav", "entry", Set.of(Role.CLERK, Role.OFFICE), 30);
    }
}
