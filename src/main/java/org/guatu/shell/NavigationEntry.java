package org.guatu.shell;

import java.util.Set;

import org.guatu.access.Role;

/**
 * A line of the menu. A room offers its screens as beans of this type; who has none of the roles does not see the line.
 *
 * @param messageKey of the word
 * @param path       of the screen, without a leading slash
 * @param order      small numbers stand first
 */
public record NavigationEntry(String messageKey, String path, Set<Role> roles, int order) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }
}
