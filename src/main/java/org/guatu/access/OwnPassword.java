package org.guatu.access;

import java.util.Map;

import org.guatu.access.store.AccountRows;
import org.guatu.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** How anybody who is signed in changes the own password. */
@Service
public class OwnPassword {

    private final CurrentUser user;
    private final SignIn signIn;
    private final AccountRows rows;
    private final PasswordEncoder encoder;
    private final AuditTrail trail;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    OwnPassword(CurrentUser user, SignIn signIn, AccountRows rows, PasswordEncoder encoder, AuditTrail trail, TransactionTemplate transactions,
                ApplicationEventPublisher events) {
        this.user = user;
        this.signIn = signIn;
        this.rows = rows;
        this.encoder = encoder;
        this.trail = trail;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Sets another password. Refused: a wrong old one, which counts as a wrong sign-in and closes the login after as many; one against
     * {@link PasswordRules}; the same one again. The other open sessions of the account end.
     */
    public void change(String old, String fresh) {
        String login = user.require().login();
        check(login, old);
        PasswordRules.check(login, fresh);
        if (fresh.equals(old)) {
            throw new Refusal("access.refusal.password-same");
        }
        transactions.executeWithoutResult(begun -> {
            Account account = rows.find(login).orElseThrow();
            if (!rows.setPassword(account.id(), account.version(), encoder.encode(fresh))) {
                throw new Refusal("access.refusal.account-changed");
            }
            trail.record(new AuditEvent(Subject.ACCOUNT, login, account.homeUnit(), "password-changed", Map.of(), Map.of(), null));
            events.publishEvent(new PasswordChanged(login));
        });
    }

    /** Outside the transaction: what is counted of a wrong password stays counted. */
    private void check(String login, String old) {
        UsernamePasswordAuthenticationToken asked = UsernamePasswordAuthenticationToken.unauthenticated(login, old);
        asked.setDetails(SecurityContextHolder.getContext().getAuthentication().getDetails());
        try {
            signIn.authenticate(asked);
        } catch (MustWait wait) {
            throw new Refusal("access.refusal.password-wait", Long.toString(wait.minutes()));
        } catch (BadCredentialsException wrong) {
            throw new Refusal("access.refusal.password-old");
        }
    }
}
