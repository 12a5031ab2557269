package org.guatu.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.guatu.access.store.WallDeviceRows;
import org.guatu.access.store.WallDeviceRows.Holder;
import org.guatu.calendar.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.stereotype.Component;

/**
 * Lets paired screens in by their token, without a person: after a restart, after a session has ended, for weeks. Only a hash of the token is
 * kept. It is changed for a new one each day; the one before counts until the screen has shown the new one, since the answer that carried it
 * may have been lost on the way.
 */
@Component
public class WallSignIn {

    /** How old a token gets. */
    static final Duration TOKEN_LIFE = Duration.ofDays(1);

    /** How long the token before counts on although the screen has shown the new one: requests overtake each other. */
    private static final Duration OVERTAKING = Duration.ofMinutes(10);

    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final WallDeviceRows devices;
    private final Accounts accounts;
    private final Clock clock;
    private final ConcurrentMap<Long, LocalDateTime> seen = new ConcurrentHashMap<>();

    /**
     * A screen that was let in.
     *
     * @param login    of its account
     * @param newToken to be put into its cookie in the place of the one it showed; null when that one stays
     */
    public record Screen(String login, String newToken) {

        /** Says who, and never the token. */
        @Override
        public String toString() {
            return "Screen[" + login + "]";
        }
    }

    @Autowired
    WallSignIn(WallDeviceRows devices, Accounts accounts) {
        this(devices, accounts, Clock.system(BusinessClock.ZONE));
    }

    WallSignIn(WallDeviceRows devices, Accounts accounts, Clock clock) {
        this.devices = devices;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The screen of a token, which counts as seen.
     *
     * @param mayRenew whether the answer to this request can carry a new token
     * @return nothing when no screen has this token, or it was taken off, or its account was switched off
     */
    public Optional<Screen> recognise(String token, boolean mayRenew) {
        String hash = OneTimeToken.hash(token);
        Holder holder = devices.holder(hash).orElse(null);
        if (holder == null || !holder.enabled()) {
            return Optional.empty();
        }
        LocalDateTime now = LocalDateTime.now(clock);
        if (hash.equals(holder.tokenHash()) && holder.earlierHash() != null && holder.tokenSince().plus(OVERTAKING).isBefore(now)) {
            devices.forgetEarlier(holder.id(), hash);
        }
        boolean isNew = seen.merge(holder.id(), now, (last, moment) -> last.plus(SEEN_STEP).isAfter(moment) ? last : moment).equals(now);
        if (isNew) {
            devices.seen(holder.id(), now);
        }
        String renewed = null;
        if (mayRenew && holder.tokenSince().plus(TOKEN_LIFE).isBefore(now)) {
            String fresh = OneTimeToken.fresh();
            // Of two requests at once only one renews; the other's token is then the earlier one and still counts.
            renewed = devices.renew(holder.id(), holder.tokenHash(), hash, OneTimeToken.hash(fresh), now) ? fresh : null;
        }
        return Optional.of(new Screen(holder.login(), renewed));
    }

    /** What a screen may do, as if it had signed in. */
    public Authentication signedIn(Screen screen) {
        Account account = accounts.find(screen.login()).orElseThrow();
        List<SimpleGrantedAuthority> authorities = account.roles().stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList();
        return UsernamePasswordAuthenticationToken.authenticated(new User(account.login(), "", authorities), null, authorities);
    }
}
