package org.guatu.shell;

import java.util.Set;

import org.guatu.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first line of the menu; every other is offered by the room whose screen it opens. */
@Configuration
class Menu {

    @Bean
    NavigationEntry overviewEntry() {
        return new NavigationEntry("shell.nav.overview", "", Set.of(Role.values()), 0);
    }
}
