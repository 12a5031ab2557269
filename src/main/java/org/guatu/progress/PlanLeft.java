package org.guatu.progress;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;

import org.guatu.indicator.Exact;
import org.guatu.indicator.Share;

/**
 * What a project still plans to bring within the period, and how likely its stage makes it.
 *
 * @param amount      plan not yet in place, in the unit of measure, not negative
 * @param probability of the project's stage
 */
public record PlanLeft(BigDecimal amount, Share probability) {

    public PlanLeft {
        Objects.requireNonNull(probability, "probability");
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a plan left is not negative: " + amount);
        }
    }

    /** Σ plan left × stage probability. */
    public static Exact weighted(Collection<PlanLeft> plans) {
        return plans.stream().map(plan -> plan.probability().of(Exact.of(plan.amount()))).reduce(Exact.ZERO, Exact::plus);
    }
}
