package org.guatu.shell.connection;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.stereotype.Component;

/**
 * Lets the pages that come back after a restart in few at a time, so that hundreds of screens do not all ask a server at once that has only just
 * begun: while more than {@value #AT_ONCE} of their requests are being worked at, and for a moment after each page that was let in, the others
 * are told to ask again. So a fast machine takes them fast and a slow one slowly. A single page comes at once.
 */
@Component
public final class ReturnQueue {

    /** Requests of screens at work at the same time until nobody else is let in. */
    static final int AT_ONCE = 3;

    /** Milliseconds between two pages: until the first has had time to send its requests. */
    static final long STEP = 150;

    private static final long SHORTEST = 1_000;
    private static final long LONGEST = 5_000;

    private final AtomicInteger working = new AtomicInteger();
    private long next = Long.MIN_VALUE;

    /** A request of a screen begins. */
    public void begins() {
        working.incrementAndGet();
    }

    /** A request of a screen has been answered. */
    public void ends() {
        working.decrementAndGet();
    }

    /**
     * Milliseconds after which to ask again; 0: now.
     *
     * @param now milliseconds of any clock that does not go back
     */
    synchronized long take(long now) {
        if (working.get() > AT_ONCE || now < next) {
            return ThreadLocalRandom.current().nextLong(SHORTEST, LONGEST);
        }
        next = now + STEP;
        return 0;
    }
}
