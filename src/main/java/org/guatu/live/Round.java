package org.guatu.live;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * One round of refreshing: what many screens read alike is read once for all of them. A round begins after the commit it tells of and lasts until
 * the last screen was refreshed; what commits meanwhile starts the next one. So nothing in it is older than the change that is shown.
 */
public final class Round {

    private static final ThreadLocal<Round> PRESENT = new ThreadLocal<>();

    private final ConcurrentMap<Object, Object> readings = new ConcurrentHashMap<>();

    /**
     * The reading of a key: out of the present round if there is one, else read now. Whoever asks must have checked before that the reader may see it:
     * what is shared is the same for everybody.
     *
     * @param key what is read, with everything the answer depends on
     */
    @SuppressWarnings("unchecked")
    public static <T> T share(Object key, Supplier<T> read) {
        Round round = PRESENT.get();
        if (round == null) {
            return read.get();
        }
        Object known = round.readings.get(key);
        if (known == null) {
            // Two that ask at once may both read; the first answer stands for all. Nobody waits with a connection in hand.
            Object mine = read.get();
            known = round.readings.putIfAbsent(key, mine);
            known = known == null ? mine : known;
        }
        return (T) known;
    }

    /** Runs something that reads one state many times over, as the pages that a meeting freezes, in a round of its own; nothing it reads may change in it. */
    public static void alone(Runnable work) {
        new Round().run(work);
    }

    /** Runs something within this round. */
    void run(Runnable work) {
        Round before = PRESENT.get();
        PRESENT.set(this);
        try {
            work.run();
        } finally {
            if (before == null) {
                PRESENT.remove();
            } else {
                PRESENT.set(before);
            }
        }
    }
}
