package org.guatu.live;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * One round of refreshing: what many screens read alike is read once for all of them. A round begins after the commit it tells of and lasts until
 * the last screen was refreshed; what commits meanwhile starts the next one. So nothing in it is older than the change that is shown.
 */
public final class Round {

    private static final ThreadLocal<Round> PRESENT = new ThreadLocal<>();

    private final ConcurrentMap<Object, FutureTask<Object>> readings = new ConcurrentHashMap<>();

    /**
     * The reading of a key: out of the present round if there is one, else read now. Whoever asks must have checked before that the reader may see it:
     * what is shared is the same for everybody. Two that ask at once read once, and the second waits: there are fewer threads that refresh than
     * connections, and a reading asks only for parts of itself, so none waits for one that waits.
     *
     * @param key what is read, with everything the answer depends on
     */
    @SuppressWarnings("unchecked")
    public static <T> T share(Object key, Supplier<T> read) {
        Round round = PRESENT.get();
        if (round == null) {
            return read.get();
        }
        FutureTask<Object> mine = new FutureTask<>(read::get);
        FutureTask<Object> first = round.readings.putIfAbsent(key, mine);
        if (first == null) {
            mine.run();
            first = mine;
        }
        try {
            return (T) first.get();
        } catch (ExecutionException failed) {
            // Why it failed may be one reader's own; each is told by its own reading.
            return read.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return read.get();
        }
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
