package org.guatu.progress;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

import org.guatu.indicator.Ratio;

/**
 * How far several units are together: ΣA / ΣT over those with a target above zero, never the mean of their percentages. What
 * units without a task have in place is carried apart, so that it counts in the total and does not flatter the rate.
 *
 * @param actual        A of the units with a target
 * @param target        T of the units with a target
 * @param actualNoTask  A of the units without one
 */
public record GroupCompletion(BigDecimal actual, BigDecimal target, BigDecimal actualNoTask) {

    /** One unit's actual and, if it has one, its target. */
    public record Part(BigDecimal actual, Optional<BigDecimal> target) {
    }

    public static GroupCompletion of(Collection<Part> parts) {
        BigDecimal actual = BigDecimal.ZERO;
        BigDecimal target = BigDecimal.ZERO;
        BigDecimal actualNoTask = BigDecimal.ZERO;
        for (Part part : parts) {
            if (TaskState.of(part.actual(), part.target()) == TaskState.SET) {
                actual = actual.add(part.actual());
                target = target.add(part.target().orElseThrow());
            } else {
                actualNoTask = actualNoTask.add(part.actual());
            }
        }
        return new GroupCompletion(actual, target, actualNoTask);
    }

    /** ΣA / ΣT; empty when no unit has a target. */
    public Optional<Ratio> completion() {
        return target.signum() > 0 ? Optional.of(Ratio.of(actual, target)) : Optional.empty();
    }

    /** All that is in place, with and without a task. */
    public BigDecimal total() {
        return actual.add(actualNoTask);
    }
}
