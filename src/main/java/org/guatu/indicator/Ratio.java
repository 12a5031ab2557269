package org.guatu.indicator;

import java.math.BigDecimal;
import java.util.Objects;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact ratio such as a completion A / T. Unlike a {@link Share} it is never clamped: 165.07 % is real, and a unit whose
 * reductions exceed its receipts stands below zero.
 */
public record Ratio(BigFraction value) implements Comparable<Ratio> {

    public static final Ratio ZERO = new Ratio(BigFraction.ZERO);
    public static final Ratio ONE = new Ratio(BigFraction.ONE);

    private static final BigFraction HUNDRED = BigFraction.of(100);

    public Ratio {
        Objects.requireNonNull(value, "value");
    }

    /** Part over whole; a whole of zero or less is refused, since no honest ratio comes of it. */
    public static Ratio of(BigDecimal part, BigDecimal whole) {
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("no ratio to a whole of " + whole);
        }
        return new Ratio(Exact.fraction(part).divide(Exact.fraction(whole)));
    }

    /** Percent, half up at so many decimals; what a screen prints goes through the rules that never say 100 below 1. */
    public BigDecimal percent(int decimals) {
        return new Exact(value.multiply(HUNDRED)).round(decimals);
    }

    /** The exact difference in percentage points (个百分点): positive when this ratio is the larger. */
    public Exact pointsAbove(Ratio other) {
        return new Exact(value.subtract(other.value).multiply(HUNDRED));
    }

    public boolean isAtLeast(Ratio other) {
        return compareTo(other) >= 0;
    }

    public int signum() {
        return value.signum();
    }

    @Override
    public int compareTo(Ratio other) {
        return Exact.compare(value, other.value);
    }
}
