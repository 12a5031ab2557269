package org.guatu.access;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.guatu.unit.UnitCode;

/**
 * A person's or a screen's way in. The password's hash is not part of it and never leaves the store.
 *
 * @param login       3 to 64 small letters, digits, dots, hyphens
 * @param displayName 1 to 60 characters
 * @param homeUnit    the unit its first screen shows
 * @param demo        whether it came with the demonstration data
 * @param version     counts changes; a save with an old one is refused
 */
public record Account(long id, String login, String displayName, UnitCode homeUnit, Set<Role> roles, Scope scope,
                      boolean enabled, boolean demo, int version) {

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{2,63}");

    public Account {
        Objects.requireNonNull(homeUnit, "homeUnit");
        Objects.requireNonNull(scope, "scope");
        if (!isLogin(login)) {
            throw new IllegalArgumentException("not a login: " + login);
        }
        if (displayName == null || displayName.isBlank() || displayName.length() > 60) {
            throw new IllegalArgumentException("an account needs a name of at most 60 characters");
        }
        roles = Set.copyOf(roles);
    }

    /** Whether a text can be a login. */
    public static boolean isLogin(String text) {
        return text != null && LOGIN.matcher(text).matches();
    }

    /** Whether it has at least one of the roles. */
    public boolean hasAny(Role... anyOf) {
        return Arrays.stream(anyOf).anyMatch(roles::contains);
    }
}
