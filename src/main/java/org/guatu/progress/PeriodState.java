package org.guatu.progress;

import java.util.Locale;

/** Where a target stands in its period. */
public enum PeriodState {

    /** There is no task to finish. */
    NO_TASK,
    /** Time is left and the target is not reached. */
    RUNNING,
    /** Reached (已完成), before or at the end. */
    DONE,
    /** No time left and not reached (期满未完成). */
    PERIOD_OVER_NOT_DONE;

    /** Key of the words. */
    public String messageKey() {
        return "progress.period." + name().toLowerCase(Locale.ROOT);
    }
}
