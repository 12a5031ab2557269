package org.guatu.access;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The account behind the present request. What it may do is read from the database and held for a few seconds only, so that a role
 * taken away or a locked account takes effect without waiting for a new sign-in.
 */
@Component
public class CurrentUser {

    private static final long HELD_NANOS = 5_000_000_000L;

    private final Accounts accounts;
    private final ConcurrentMap<String, Held> held = new ConcurrentHashMap<>();

    CurrentUser(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account, if someone is signed in and it still exists and is not switched off. */
    public Optional<Account> account() {
        return login().flatMap(this::fresh).filter(Account::enabled);
    }

    /** The account; refused when nobody is signed in. */
    public Account require() {
        return account().orElseThrow(() -> new AccessRefusal("access.refusal.signed-out"));
    }

    /** The login of the present request, if someone is signed in. */
    public Optional<String> login() {
        return signedIn();
    }

    /** The same for those of this room that accounts themselves need. */
    static Optional<String> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.of(authentication.getName());
    }

    /** Lets go what is held of a login, so that a change of it takes effect at once. */
    void forget(String login) {
        held.remove(login);
    }

    private Optional<Account> fresh(String login) {
        Held known = held.get(login);
        long now = System.nanoTime();
        if (known == null || now - known.since > HELD_NANOS) {
            known = new Held(accounts.find(login), now);
            held.put(login, known);
        }
        return known.account;
    }

    private record Held(Optional<Account> account, long since) {
    }
}
