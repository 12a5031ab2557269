package org.guatu.progress;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Share;

/** Rounding of parts that must still add up: largest remainder, the first of equal remainders first. */
public final class Rounding {

    private Rounding() {
    }

    /**
     * The parts at so many decimals, so that they add to the total at as many decimals (half up).
     *
     * @param total what the raw parts add to; refused when they do not, for then the fault is not in the rounding
     */
    public static List<BigDecimal> largestRemainder(List<BigDecimal> parts, BigDecimal total, int decimals) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total) != 0) {
            throw new IllegalArgumentException("the parts add to %s, not to %s".formatted(sum, total));
        }
        return largestRemainder(parts.stream().map(Exact::of).toList(), decimals);
    }

    /** Parts that need not end in decimals, such as shares in percent, so that they add to their rounded sum. */
    public static List<BigDecimal> largestRemainder(List<Exact> parts, int decimals) {
        return largestRemainderTo(parts.stream().reduce(Exact.ZERO, Exact::plus).round(decimals), parts, decimals);
    }

    /**
     * Parts that add to a printed sum which is itself what is left of a printed total beside another printed sum, so that it may differ from their
     * own by rounding.
     *
     * @param printed less than one unit of the last decimal away from what the parts add to; else it is refused
     */
    public static List<BigDecimal> largestRemainderTo(BigDecimal printed, List<Exact> parts, int decimals) {
        Exact sum = parts.stream().reduce(Exact.ZERO, Exact::plus);
        Exact apart = sum.minus(Exact.of(printed));
        if ((apart.signum() < 0 ? apart.negated() : apart).compareTo(Exact.of(BigDecimal.ONE.movePointLeft(decimals))) >= 0) {
            throw new IllegalArgumentException("the parts add to %s, which is not printed as %s".formatted(sum, printed));
        }
        List<BigDecimal> shown = new ArrayList<>();
        parts.forEach(part -> shown.add(part.value().bigDecimalValue(decimals, RoundingMode.FLOOR)));
        BigDecimal floors = shown.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int toGive = printed.subtract(floors).movePointRight(decimals).intValueExact();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        IntStream.range(0, parts.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i).minus(Exact.of(shown.get(i)))).reversed())
                .limit(toGive)
                .toList()
                .forEach(i -> shown.set(i, shown.get(i).add(unit)));
        return List.copyOf(shown);
    }

    /**
     * An amount split by shares in its own smallest unit, that is at its own number of decimals: 10001 at 60/40 is 6001 and
     * 4000. A negative amount is split like its opposite, so that a reversal undoes what it reverses part by part.
     *
     * @param shares refused unless they add to 1
     */
    public static List<BigDecimal> split(BigDecimal amount, List<Share> shares) {
        BigFraction sum = shares.stream().map(Share::value).reduce(BigFraction.ZERO, BigFraction::add);
        if (!sum.equals(BigFraction.of(BigInteger.ONE))) {
            throw new IllegalArgumentException("shares of a split add to " + sum + ", not to 1");
        }
        if (amount.signum() < 0) {
            return split(amount.negate(), shares).stream().map(BigDecimal::negate).toList();
        }
        Exact whole = Exact.of(amount);
        return largestRemainder(shares.stream().map(share -> share.of(whole)).toList(), Math.max(0, amount.scale()));
    }
}
