package org.guatu.access;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.guatu.access.store.AccountRows;
import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts. Who may call what here is for the callers to check: the first account has nobody above it. */
@Service
public class Accounts {

    private final AccountRows rows;
    private final PasswordEncoder encoder;

    Accounts(AccountRows rows, PasswordEncoder encoder) {
        this.rows = rows;
        this.encoder = encoder;
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

    /** Makes an account. A taken login, a bad login and a weak password are refused each with its sentence. */
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
        PasswordRules.check(login, wanted.password());
        rows.insert(login, wanted.displayName().strip(), encoder.encode(wanted.password()), wanted.homeUnit(),
                wanted.roles(), wanted.scope(), wanted.demo(), LocalDateTime.now(BusinessClock.ZONE));
        return rows.find(login).orElseThrow();
    }

    /** A login as it is kept: without blanks around it and in small letters. */
    public static String canonical(String login) {
        return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    }
}
