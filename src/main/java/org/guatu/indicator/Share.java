package org.guatu.indicator;

import java.math.BigDecimal;
import java.util.Objects;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact part of a whole, from 0 to 1 with both ends; anything outside is refused. Pace is a share, completion is not
 * (see {@link Ratio}).
 */
public record Share(BigFraction value) implements Comparable<Share> {

    public static final Share ZERO = new Share(BigFraction.ZERO);
    public static final Share ONE = new Share(BigFraction.ONE);

    public Share {
        Objects.requireNonNull(value, "value");
        if (value.signum() < 0 || value.compareTo(BigFraction.ONE) > 0) {
            throw new IllegalArgumentException("a share lies between 0 and 1: " + value);
        }
    }

    public static Share of(long part, long whole) {
        return new Share(BigFraction.of(part, whole));
    }

    public static Share of(BigDecimal decimal) {
        return new Share(Exact.fraction(decimal));
    }

    /** Part over whole, exact. */
    public static Share of(BigDecimal part, BigDecimal whole) {
        return new Share(Ratio.of(part, whole).value());
    }

    /** The same number as a ratio, to compare with a completion. */
    public Ratio ratio() {
        return new Ratio(value);
    }

    /** This part of an amount, exact. */
    public Exact of(Exact amount) {
        return new Exact(value.multiply(amount.value()));
    }

    /** Percent, half up at so many decimals. */
    public BigDecimal percent(int decimals) {
        return ratio().percent(decimals);
    }

    public boolean isZero() {
        return value.isZero();
    }

    public boolean isOne() {
        return value.isOne();
    }

    @Override
    public int compareTo(Share other) {
        return value.compareTo(other.value);
    }
}
