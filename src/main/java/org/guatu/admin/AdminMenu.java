package org.guatu.admin;

import java.util.Set;

import org.guatu.access.Role;
import org.guatu.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lines of administration in the menu, at its end. */
@Configuration
class AdminMenu {

    @Bean
    NavigationEntry adminEntry() {
        return new NavigationEntry("admin.nav", "admin", Set.of(Role.ADMIN), 95);
    }

    @Bean
    NavigationEntry screensEntry() {
        return new NavigationEntry("screens.nav", "screens", Set.of(Role.ADMIN, Role.OFFICE), 92);
    }

    @Bean
    NavigationEntry auditEntry() {
        return new NavigationEntry("audit.nav", "audit", Set.of(Role.ADMIN, Role.OFFICE), 90);
    }
}
