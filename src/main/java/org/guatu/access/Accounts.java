package org.guatu.access;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.guatu.access.store.AccountRows;
import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts. Who may call what here is for the callers to check: the first account has nobody above it. */
@Service
public class Accounts {

    private final AccountRows rows;
    private final PasswordEncoder encoder;
    private final AuditTrail trail;

    Accounts(AccountRows rows, PasswordEncoder encoder, AuditTrail trail) {
        this.rows = rows;
        this.encoder = encoder;
        this.trail = trail;
    }

    /** The account of a login, however its letters were typed. */
    public Optional<Account> find(String login) {
        return rows.find(canonical(login));
    }

    /** The accounts that came with the demonstration data, in the order they were made. */
    public List<Account> demoAccounts() {
        return rows.demoAccounts();
    }

    /** Whether there is any account at all. */
    public boolean isEmpty() {
        return rows.count() == 0;
    }

    /** Makes an account; without a password one that nobody can sign in to until it is set by a link. A taken login, a bad login and a weak password are refused each with its sentence. */
    @Transactional
    public Account create(NewAccount wanted) {
        String login = canonical(wanted.login());
        if (!Account.isLogin(login)) {
            throw new Refusal("access.refusal.login-form");
        }
        if (wanted.displayName() == null || wanted.displayName().isBlank() || wanted.displayName().length() > 60) {
            throw new Refusal("access.refusal.name-form");
        }
        if (rows.find(login).isPresent()) {
            throw new Refusal("access.refusal.login-taken", login);
        }
        if (wanted.password() != null) {
            PasswordRules.check(login, wanted.password());
        }
        rows.insert(login, wanted.displayName().strip(), encoder.encode(wanted.password() == null ? OneTimeToken.fresh() : wanted.password()), wanted.homeUnit(),
                wanted.roles(), wanted.scope(), wanted.demo(), LocalDateTime.now(BusinessClock.ZONE));
        Account made = rows.find(login).orElseThrow();
        trail.record(new AuditEvent(Subject.ACCOUNT, login, made.homeUnit(), "created", Map.of(), fields(made), null));
        return made;
    }

    /** Closes a login for a while, after too many wrong passwords in a row. */
    @Transactional
    public void lock(String login, LocalDateTime until, int failures) {
        Account account = rows.find(login).orElseThrow();
        rows.lock(account.id(), until);
        trail.record(new AuditEvent(Subject.ACCOUNT, login, account.homeUnit(), "locked", Map.of(),
                Map.of("locked-until", until.truncatedTo(ChronoUnit.SECONDS).toString(), "failures", String.valueOf(failures)), null));
    }

    /** What the audit trail tells of an account. */
    static Map<String, String> fields(Account account) {
        return Map.of("display-name", account.displayName(), "home-unit", account.homeUnit().value(),
                "roles", account.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")),
                "scope", account.scope().units().stream().map(UnitCode::value).sorted().collect(Collectors.joining(",")),
                "enabled", String.valueOf(account.enabled()));
    }

    /** A login as it is kept: without blanks around it and in small letters. */
    public static String canonical(String login) {
        return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    }
}
