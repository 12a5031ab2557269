package org.guatu.access;

import java.util.Set;

import org.guatu.unit.UnitCode;

/**
 * An account to be made.
 *
 * @param password in the clear, checked by {@link PasswordRules} and kept as a hash only; null when its owner sets it by a link
 */
public record NewAccount(String login, String displayName, String password, UnitCode homeUnit, Set<Role> roles, Scope scope,
                         boolean demo) {

    /** Says who, and never the password. */
    @Override
    public String toString() {
        return "NewAccount[" + login + ", " + roles + ", " + scope + "]";
    }
}
