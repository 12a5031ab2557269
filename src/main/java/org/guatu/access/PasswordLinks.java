package org.guatu.access;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

import org.guatu.access.store.AccountRows;
import org.guatu.access.store.SetupLinkRows;
import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links with which people set their password themselves, so that nobody else ever knows it. A link works once, for three days, and only
 * while nothing else about the account has been changed: a newer link, a switching off or a set password makes it void.
 */
@Service
public class PasswordLinks {

    private static final int HOURS = 72;

    private final SetupLinkRows links;
    private final AccountRows rows;
    private final PasswordEncoder encoder;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    PasswordLinks(SetupLinkRows links, AccountRows rows, PasswordEncoder encoder, AuditTrail trail, ApplicationEventPublisher events) {
        this.links = links;
        this.rows = rows;
        this.encoder = encoder;
        this.trail = trail;
        this.events = events;
    }

    /** Makes a link for an account, which the caller has the right to give; earlier ones become void. */
    Invitation make(Account account) {
        if (!rows.touch(account.id(), account.version())) {
            throw new Refusal("access.refusal.account-changed");
        }
        Account touched = rows.find(account.login()).orElseThrow();
        String token = OneTimeToken.fresh();
        links.insert(hash(touched, token), now());
        trail.record(new AuditEvent(Subject.ACCOUNT, touched.login(), touched.homeUnit(), "link-made", Map.of(), Map.of(), null));
        return new Invitation(touched, "password/" + touched.login() + "/" + token);
    }

    /** Whether a link still works. Asked before anyone is signed in; tells nothing of accounts without a right link. */
    public boolean isOpen(String login, String token) {
        return account(login, token).isPresent();
    }

    /** Sets the password and closes the link, both or neither. Refused for a dead link and for a password against {@link PasswordRules}. */
    @Transactional
    public void setPassword(String login, String token, String password) {
        Account account = account(login, token).orElseThrow(() -> new Refusal("access.refusal.password-link"));
        PasswordRules.check(account.login(), password);
        if (!links.use(hash(account, token), now()) || !rows.setPassword(account.id(), account.version(), encoder.encode(password))) {
            throw new Refusal("access.refusal.password-link");
        }
        trail.record(new AuditEvent(Subject.ACCOUNT, account.login(), account.homeUnit(), "password-changed", Map.of(), Map.of(), null));
        events.publishEvent(new PasswordChanged(account.login()));
    }

    private Optional<Account> account(String login, String token) {
        return rows.find(Accounts.canonical(login)).filter(Account::enabled)
                .filter(account -> links.isOpen(hash(account, token), now().minusHours(HOURS)));
    }

    /** The version of the account is part of it: whatever changes the account ends the link. */
    private static String hash(Account account, String token) {
        return OneTimeToken.hash("password/" + account.login() + "/" + account.version() + "/" + token);
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(BusinessClock.ZONE);
    }
}
