package org.guatu.shell;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.guatu.access.Role;

/**
 * A line of the menu. A room offers its screens as beans of this type; who has none of the roles does not see the line.
 *
 * @param messageKey of the word
 * @param path       of the screen, without a leading slash
 * @param order      small numbers stand first
 * @param mark       what waits behind it, in a word or two, asked when the menu is made; empty when nothing does
 */
public record NavigationEntry(String messageKey, String path, Set<Role> roles, int order, Supplier<Optional<String>> mark) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    /** A line behind which nothing waits. */
    public NavigationEntry(String messageKey, String path, Set<Role> roles, int order) {
        this(messageKey, path, roles, order, Optional::empty);
    }
}
