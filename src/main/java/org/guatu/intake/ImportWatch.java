package org.guatu.intake;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Looks on while an import runs: how far it is, and whether it should stop. Safe between threads. */
public final class ImportWatch {

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final IntConsumer told;

    /** Looks on silently. */
    public ImportWatch() {
        this(rows -> { });
    }

    /** @param told hears how many rows are written, on the thread of the import */
    public ImportWatch(IntConsumer told) {
        this.told = told;
    }

    /** Rows written so far; they count only when all are. */
    public int done() {
        return done.get();
    }

    /** Asks it to stop; all it wrote is taken back. After the last row it is too late. */
    public void cancel() {
        cancelled.set(true);
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    void advance(int rows) {
        told.accept(done.addAndGet(rows));
    }
}
