package org.guatu.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact number that need not end in decimals: an amount against pace, a required rate, months, percentage points. It is
 * reckoned with as a fraction and becomes decimals only when it is shown.
 */
public record Exact(BigFraction value) implements Comparable<Exact> {

    public static final Exact ZERO = new Exact(BigFraction.ZERO);

    public Exact {
        Objects.requireNonNull(value, "value");
    }

    public static Exact of(BigDecimal decimal) {
        return new Exact(fraction(decimal));
    }

    public static Exact of(long whole) {
        return new Exact(BigFraction.of(whole));
    }

    /** The fraction a decimal is, without any loss. */
    public static BigFraction fraction(BigDecimal decimal) {
        return decimal.scale() >= 0
                ? BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : BigFraction.of(decimal.toBigIntegerExact());
    }

    /**
     * The order of two fractions. {@link BigFraction#compareTo} of commons-numbers 1.2 must not be used for it: of two negative
     * numbers it calls the smaller the larger (−1/2 above −1/3).
     */
    static int compare(BigFraction one, BigFraction other) {
        return one.subtract(other).signum();
    }

    public Exact plus(Exact other) {
        return new Exact(value.add(other.value));
    }

    public Exact minus(Exact other) {
        return new Exact(value.subtract(other.value));
    }

    public Exact times(Exact other) {
        return new Exact(value.multiply(other.value));
    }

    /** The quotient; division by zero is refused. */
    public Exact dividedBy(Exact other) {
        return new Exact(value.divide(other.value));
    }

    public Exact negated() {
        return new Exact(value.negate());
    }

    public int signum() {
        return value.signum();
    }

    /** Half up (四舍五入, away from zero) at so many decimals. For showing, never for further reckoning. */
    public BigDecimal round(int decimals) {
        return value.bigDecimalValue(decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Exact other) {
        return compare(value, other.value);
    }
}
