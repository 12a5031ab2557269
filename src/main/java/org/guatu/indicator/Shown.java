package org.guatu.indicator;

import java.math.BigDecimal;
import java.util.function.IntFunction;
import java.util.function.Predicate;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * To how many decimals an exact number is shown. Only rounding: signs, commas and units are the screen's. Half up (四舍五入)
 * throughout, with one rule above it: a printed number never says something untrue. Where it would, decimals are added, up
 * to {@value #MOST_DECIMALS}, and then the last honest digit is printed.
 */
public final class Shown {

    /** Decimals of a percentage, of percentage points and of an official amount. */
    public static final int DECIMALS = 2;
    /** No printed rate needs more, unless two ranks must be told apart. */
    public static final int MOST_DECIMALS = 4;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal YUAN_PER_YI = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal YUAN_PER_WAN = BigDecimal.valueOf(10_000);

    private Shown() {
    }

    /** A rate in percent at two decimals: never 100 below 1, never 0 unless it is nothing. */
    public static BigDecimal percent(Ratio ratio) {
        return percent(ratio, DECIMALS);
    }

    /** A rate in percent at so many decimals, more where fewer would print 100 below 1 or 0 for something. */
    public static BigDecimal percent(Ratio ratio, int decimals) {
        boolean belowWhole = ratio.compareTo(Ratio.ONE) < 0;
        Predicate<BigDecimal> honest = shown -> !(belowWhole && shown.compareTo(HUNDRED) >= 0)
                && !(ratio.signum() != 0 && shown.signum() == 0);
        int most = Math.max(decimals, MOST_DECIMALS);
        BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(most);
        BigDecimal limit = ratio.compareTo(new Ratio(BigFraction.of(1, 2))) > 0
                ? HUNDRED.subtract(lastDigit)
                : lastDigit.multiply(BigDecimal.valueOf(ratio.signum()));
        return firstHonest(ratio::percent, honest, decimals, most, limit);
    }

    /** Percentage points at two decimals; a gap that exists is never printed as 0. */
    public static BigDecimal points(Exact points) {
        return neverZero(points, DECIMALS);
    }

    /** An official figure or a total, in 亿元 or 亿美元: two decimals always, so that columns visibly add. */
    public static BigDecimal official(Exact amount) {
        return amount.round(DECIMALS);
    }

    /** A chart label or an aside: one decimal from 100 up (487.0), two below. */
    public static BigDecimal aside(Exact amount) {
        BigDecimal official = official(amount);
        return official.abs().compareTo(HUNDRED) >= 0 ? amount.round(1) : official;
    }

    /** A count of projects or firms: whole; a difference that exists is never printed as 0. */
    public static BigDecimal count(Exact count) {
        return neverZero(count, 0);
    }

    /** Stored yuan as exact 亿元. */
    public static Exact yi(BigDecimal yuan) {
        return Exact.of(yuan).dividedBy(Exact.of(YUAN_PER_YI));
    }

    /** Stored yuan as exact 万元. */
    public static Exact wan(BigDecimal yuan) {
        return Exact.of(yuan).dividedBy(Exact.of(YUAN_PER_WAN));
    }

    private static BigDecimal neverZero(Exact number, int decimals) {
        BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(MOST_DECIMALS).multiply(BigDecimal.valueOf(number.signum()));
        return firstHonest(number::round, shown -> number.signum() == 0 || shown.signum() != 0,
                decimals, MOST_DECIMALS, lastDigit);
    }

    private static BigDecimal firstHonest(IntFunction<BigDecimal> rounded, Predicate<BigDecimal> honest,
                                          int decimals, int most, BigDecimal limit) {
        for (int d = decimals; d <= most; d++) {
            BigDecimal shown = rounded.apply(d);
            if (honest.test(shown)) {
                return shown;
            }
        }
        return limit;
    }
}
