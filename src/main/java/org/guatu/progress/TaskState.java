package org.guatu.progress;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Whether a unit has a task at all; what is printed instead of a rate when it has none. */
public enum TaskState {

    /** A target above zero: rates exist. */
    SET,
    /** No target (未下达): no rate, no light, no rank; the actual still counts in totals. */
    NOT_SET,
    /** A target of zero and nothing in place: a dash. */
    ZERO,
    /** A target of zero and something in place: 超额(无任务), never an infinite rate. */
    ZERO_EXCEEDED;

    /** The state of an actual against a target that may be missing. */
    public static TaskState of(BigDecimal actual, Optional<BigDecimal> target) {
        if (target.isEmpty()) {
            return NOT_SET;
        }
        if (target.get().signum() > 0) {
            return SET;
        }
        return actual.signum() > 0 ? ZERO_EXCEEDED : ZERO;
    }

    /** Key of the words. */
    public String messageKey() {
        return "progress.task." + name().toLowerCase(Locale.ROOT);
    }
}
