package org.guatu.access;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.guatu.unit.UnitCode;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Accounts for tests, and signing in with them. Every account is a new one, so tests do not meet. */
public final class People {

    private static final AtomicLong NEXT = new AtomicLong(1);

    private final Accounts accounts;

    public People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A new account with a role for a unit; its login. */
    public String make(Role role, String unit) {
        String login = "p" + NEXT.getAndIncrement() + "." + role.name().toLowerCase(java.util.Locale.ROOT);
        accounts.create(new NewAccount(login, login, "a-long-enough-Passw0rd", UnitCode.of(unit), Set.of(role), Scope.of(UnitCode.of(unit)), false));
        return login;
    }

    /** Signs an account in, in this thread. */
    public static String as(String login) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(login, "none");
        token.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(token);
        return login;
    }

    /** Makes an account and signs it in. */
    public String as(Role role, String unit) {
        return as(make(role, unit));
    }

    /** Signs out. */
    public static void out() {
        SecurityContextHolder.clearContext();
    }
}
