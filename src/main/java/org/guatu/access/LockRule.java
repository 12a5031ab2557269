package org.guatu.access;

import java.time.Duration;
import java.util.Optional;

/** After how many wrong passwords in a row a login is closed, and for how long: 5 times 15 minutes, 10 times 30, then an hour, growing. */
final class LockRule {

    /** Wrong passwords until the next closing. */
    static final int STEP = 5;

    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(4);

    private LockRule() {
    }

    /**
     * How long to close after so many failures, if this one closes.
     *
     * @param failures in a row since the last success, 1 and up
     */
    static Optional<Duration> lockAfter(int failures) {
        if (failures <= 0 || failures % STEP != 0) {
            return Optional.empty();
        }
        int doublings = Math.min(failures / STEP - 1, 10);
        Duration lock = FIRST.multipliedBy(1L << doublings);
        return Optional.of(lock.compareTo(LONGEST) > 0 ? LONGEST : lock);
    }
}
