package org.guatu.access;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Failed sign-ins that no account can carry: of logins that do not exist, which are closed exactly as existing ones are so that the
 * answer tells nobody which are which, and of network addresses. Held in memory and bounded; a restart forgets them, accounts do not.
 */
final class Strangers {

    /** Failures of one address within the window until it must wait. An office may share one address, so it is generous. */
    static final int ADDRESS_LIMIT = 30;

    /** The window of an address. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int MOST = 10_000;

    private final Map<String, Unknown> logins = bounded();
    private final Map<String, ArrayDeque<LocalDateTime>> addresses = bounded();

    private record Unknown(int failures, LocalDateTime lockedUntil) {
    }

    /** Until when an address must wait, if it must. */
    synchronized Optional<LocalDateTime> addressWaitsUntil(String address, LocalDateTime now) {
        ArrayDeque<LocalDateTime> failures = addresses.get(address);
        if (failures == null) {
            return Optional.empty();
        }
        while (!failures.isEmpty() && !failures.peekFirst().plus(WINDOW).isAfter(now)) {
            failures.removeFirst();
        }
        return failures.size() < ADDRESS_LIMIT ? Optional.empty() : Optional.of(failures.peekFirst().plus(WINDOW));
    }

    /** One failure from an address. */
    synchronized void addressFailed(String address, LocalDateTime now) {
        ArrayDeque<LocalDateTime> failures = addresses.computeIfAbsent(address, unused -> new ArrayDeque<>());
        failures.addLast(now);
        if (failures.size() > ADDRESS_LIMIT) {
            failures.removeFirst();
        }
    }

    /** Until when a login without an account is closed, if it is. */
    synchronized Optional<LocalDateTime> loginLockedUntil(String login, LocalDateTime now) {
        return Optional.ofNullable(logins.get(login)).map(Unknown::lockedUntil).filter(until -> until != null && until.isAfter(now));
    }

    /** One failure of a login without an account; answers until when it closes, if this failure closes it. */
    synchronized Optional<LocalDateTime> loginFailed(String login, LocalDateTime now) {
        int failures = Optional.ofNullable(logins.get(login)).map(Unknown::failures).orElse(0) + 1;
        Optional<LocalDateTime> until = LockRule.lockAfter(failures).map(now::plus);
        logins.put(login, new Unknown(failures, until.orElse(null)));
        return until;
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST;
            }
        };
    }
}
