package org.guatu.dashboard.wall;

import java.util.Set;

import org.guatu.access.Role;
import org.guatu.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the walls in the menu. */
@Configuration
class WallMenu {

    @Bean
    NavigationEntry wallsEntry() {
        return new NavigationEntry("wall.kept.nav", "walls", Set.of(Role.LEADER, Role.OFFICE, Role.ADMIN), 60);
    }
}
