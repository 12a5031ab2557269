package org.guatu.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.guatu.access.store.AccountRows;
import org.guatu.access.store.AccountRows.Credentials;
import org.guatu.calendar.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a login and its password, and slows down who guesses: {@link LockRule} per login, a wider limit per address. A login that
 * does not exist is answered as one that does: same words, same waiting, and a password check of the same length.
 */
@Component
public class SignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final AccountRows rows;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final Strangers strangers = new Strangers();
    private final String nobodysHash;

    @Autowired
    SignIn(AccountRows rows, Accounts accounts, PasswordEncoder encoder) {
        this(rows, accounts, encoder, Clock.system(BusinessClock.ZONE));
    }

    SignIn(AccountRows rows, Accounts accounts, PasswordEncoder encoder, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.encoder = encoder;
        this.clock = clock;
        this.nobodysHash = encoder.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication request) {
        LocalDateTime now = LocalDateTime.now(clock);
        String login = Accounts.canonical(request.getName());
        String address = address(request);
        refuseWhoMustWait(strangers.addressWaitsUntil(address, now), now);
        Optional<Credentials> known = rows.credentials(login);
        Optional<LocalDateTime> lock = known.map(c -> Optional.ofNullable(c.lockedUntil()).filter(now::isBefore))
                .orElseGet(() -> strangers.loginLockedUntil(login, now));
        refuseWhoMustWait(lock, now);

        String password = request.getCredentials() == null ? "" : request.getCredentials().toString();
        boolean matches = encoder.matches(password, known.map(Credentials::passwordHash).orElse(nobodysHash));
        if (!matches || known.isEmpty() || !known.get().enabled()) {
            strangers.addressFailed(address, now);
            Optional<LocalDateTime> until = known.map(c -> failed(login, c, now)).orElseGet(() -> strangers.loginFailed(login, now));
            LOG.info("sign-in refused from {}{}", address, until.isPresent() ? ", closed for a while" : "");
            refuseWhoMustWait(until, now);
            throw new BadCredentialsException("login or password wrong");
        }
        rows.clearFailures(known.get().id());
        return signedIn(accounts.find(login).orElseThrow(), request);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<LocalDateTime> failed(String login, Credentials account, LocalDateTime now) {
        int failures = rows.addFailure(account.id());
        Optional<LocalDateTime> until = LockRule.lockAfter(failures).map(now::plus);
        until.ifPresent(moment -> accounts.lock(login, moment, failures));
        return until;
    }

    private static void refuseWhoMustWait(Optional<LocalDateTime> until, LocalDateTime now) {
        if (until.isPresent()) {
            throw new MustWait(Math.max(1, Duration.between(now, until.get()).plusSeconds(59).toMinutes()));
        }
    }

    private static Authentication signedIn(Account account, Authentication request) {
        List<SimpleGrantedAuthority> authorities = account.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority())).toList();
        // Spring's own user, without the hash: it lies in the session, which may be written to disk.
        User user = new User(account.login(), "", authorities);
        UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
        token.setDetails(request.getDetails());
        return token;
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "?";
    }
}
