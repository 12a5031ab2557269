package org.guatu.shell.connection;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives each page that comes back after a restart its moment to be loaded again, so that hundreds of screens do not all come at once: one after
 * the other in small steps. A single page comes at once.
 */
final class ReturnQueue {

    /** Milliseconds between two pages: what a page costs a small machine. */
    static final long STEP = 100;

    /** The longest that anybody waits, so that nobody can push the queue out of reach. */
    static final long LONGEST = 45_000;

    private long next;

    /**
     * Milliseconds to wait from now on, 0 and up.
     *
     * @param now milliseconds of any clock that does not go back
     */
    synchronized long take(long now) {
        long wait = Math.max(0, next - now);
        if (wait > LONGEST) {
            return LONGEST / 2 + ThreadLocalRandom.current().nextLong(LONGEST / 2);
        }
        next = now + wait + STEP;
        return wait;
    }
}
