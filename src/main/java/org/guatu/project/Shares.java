package org.guatu.project;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.guatu.unit.UnitCode;

/**
 * How units share a project: per cent that add to 100, four decimals at most.
 *
 * @param percent by unit, each above 0
 */
public record Shares(SortedMap<UnitCode, BigDecimal> percent) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;
    /** A hundred per cent in ten-thousandths of one. */
    private static final BigInteger PARTS = BigInteger.valueOf(1_000_000);
    private static final int CENTS = 2;

    public Shares {
        percent = Collections.unmodifiableSortedMap(new TreeMap<>(percent));
        if (!areShares(percent)) {
            throw new IllegalArgumentException("not shares that add to 100: " + percent);
        }
    }

    /** Whether these are shares: each above 0, at most four decimals, 100 together. */
    public static boolean areShares(Map<UnitCode, BigDecimal> percent) {
        return !percent.isEmpty()
                && percent.values().stream().allMatch(share -> share != null && share.signum() > 0 && share.stripTrailingZeros().scale() <= DECIMALS)
                && percent.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(WHOLE) == 0;
    }

    /** All of it for one unit. */
    public static Shares whole(UnitCode unit) {
        return new Shares(new TreeMap<>(Map.of(unit, WHOLE)));
    }

    /** Whether more than one unit has a share. */
    public boolean isShared() {
        return percent.size() > 1;
    }

    /**
     * An amount of money split by largest remainder: 10001 at 60 and 40 is 6001 and 4000. Whole yuan are split into whole yuan, an amount with
     * cents into cents. The parts add to the amount, have its sign or are 0; equal remainders go to the smaller unit code.
     *
     * @param yuan two decimals at most; a finer amount is refused as {@link ArithmeticException}
     */
    public SortedMap<UnitCode, BigDecimal> split(BigDecimal yuan) {
        int scale = yuan.stripTrailingZeros().scale() <= 0 ? 0 : CENTS;
        SortedMap<UnitCode, BigDecimal> parts = new TreeMap<>();
        split(yuan.setScale(scale, java.math.RoundingMode.UNNECESSARY).unscaledValue())
                .forEach((unit, part) -> parts.put(unit, new BigDecimal(part, scale)));
        return parts;
    }

    /** A number of indivisible things split in the same way. */
    public SortedMap<UnitCode, Long> split(long things) {
        SortedMap<UnitCode, Long> parts = new TreeMap<>();
        split(BigInteger.valueOf(things)).forEach((unit, part) -> parts.put(unit, part.longValueExact()));
        return parts;
    }

    private record Remainder(UnitCode unit, BigInteger left) {
    }

    private Map<UnitCode, BigInteger> split(BigInteger amount) {
        Map<UnitCode, BigInteger> parts = new LinkedHashMap<>();
        List<Remainder> remainders = new ArrayList<>();
        BigInteger open = amount.abs();
        for (Map.Entry<UnitCode, BigDecimal> share : percent.entrySet()) {
            BigInteger[] exact = amount.abs().multiply(share.getValue().movePointRight(DECIMALS).toBigIntegerExact()).divideAndRemainder(PARTS);
            parts.put(share.getKey(), exact[0]);
            remainders.add(new Remainder(share.getKey(), exact[1]));
            open = open.subtract(exact[0]);
        }
        remainders.sort(Comparator.comparing(Remainder::left).reversed().thenComparing(Remainder::unit));
        for (int i = 0; i < open.intValueExact(); i++) {
            parts.merge(remainders.get(i).unit(), BigInteger.ONE, BigInteger::add);
        }
        if (amount.signum() < 0) {
            parts.replaceAll((unit, part) -> part.negate());
        }
        return parts;
    }
}
