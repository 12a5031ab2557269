package org.guatu.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.commons.numbers.fraction.BigFraction;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;

/**
 * The share of a target that should be done by a day (序时进度). Cumulative shares stand at month ends and a straight line
 * runs by days between them; campaigns go by days alone, both ends counted.
 *
 * @param monthEnds cumulative shares at the ends of the period's months, never falling and ending at 1; empty for equal months
 */
public record PaceCurve(List<Share> monthEnds) {

    /** m / M at the end of month m of M: what holds unless an indicator says otherwise. */
    public static final PaceCurve EQUAL_MONTHS = new PaceCurve(List.of());

    public PaceCurve {
        monthEnds = List.copyOf(monthEnds);
        Share before = Share.ZERO;
        for (Share share : monthEnds) {
            if (share.compareTo(before) < 0) {
                throw new IllegalArgumentException("a pace never falls: " + monthEnds);
            }
            before = share;
        }
        if (!monthEnds.isEmpty() && !before.isOne()) {
            throw new IllegalArgumentException("a pace ends at the whole target, not at " + before.value());
        }
    }

    /** A curve from the cumulative amounts of a complete earlier period, for example last year's twelve. */
    public static PaceCurve ofCumulative(List<BigDecimal> amounts) {
        BigDecimal whole = amounts.getLast();
        return new PaceCurve(amounts.stream().map(amount -> Share.of(amount, whole)).toList());
    }

    /**
     * A curve through a few known month ends, straight between them, as when only the first quarter's task is set
     * (3 → 100/230).
     *
     * @param months months of the period
     * @param known  share by month number, 1 to {@code months}; the last month is 1 and need not be given
     */
    public static PaceCurve through(int months, SortedMap<Integer, Share> known) {
        SortedMap<Integer, Share> points = new TreeMap<>(known);
        points.putIfAbsent(months, Share.ONE);
        if (points.firstKey() < 1 || points.lastKey() > months) {
            throw new IllegalArgumentException("months run from 1 to " + months + ": " + points.keySet());
        }
        List<Share> ends = new ArrayList<>();
        int fromMonth = 0;
        BigFraction from = BigFraction.ZERO;
        for (var point : points.entrySet()) {
            BigFraction rise = point.getValue().value().subtract(from);
            int width = point.getKey() - fromMonth;
            for (int step = 1; step <= width; step++) {
                ends.add(new Share(from.add(rise.multiply(BigFraction.of(step, width)))));
            }
            fromMonth = point.getKey();
            from = point.getValue().value();
        }
        return new PaceCurve(ends);
    }

    /** Whether the default, m / M, holds. */
    public boolean isEqualMonths() {
        return monthEnds.isEmpty();
    }

    /**
     * The pace of a period on a day: 0 before it starts, 1 from its last day on. A curve of another number of months than the
     * period has is refused; a campaign goes by days whatever the curve.
     */
    public Share shareAt(Period period, AsOf asOf) {
        if (asOf.date().isBefore(period.start())) {
            return Share.ZERO;
        }
        if (period.isOver(asOf)) {
            return Share.ONE;
        }
        if (period.kind() == Period.Kind.CAMPAIGN) {
            return Share.of(period.daysElapsed(asOf.date()), period.daysTotal());
        }
        int months = period.months().size();
        if (!isEqualMonths() && monthEnds.size() != months) {
            throw new IllegalArgumentException(
                    "curve of %d months for %s of %d".formatted(monthEnds.size(), period.code(), months));
        }
        int monthsDone = Month.of(period.start()).monthsUntil(asOf.month());
        BigFraction from = at(monthsDone, months);
        BigFraction to = at(monthsDone + 1, months);
        BigFraction partOfMonth = BigFraction.of(asOf.date().getDayOfMonth(), asOf.month().days());
        return new Share(from.add(to.subtract(from).multiply(partOfMonth)));
    }

    private BigFraction at(int month, int months) {
        if (isEqualMonths()) {
            return BigFraction.of(month, months);
        }
        return month == 0 ? BigFraction.ZERO : monthEnds.get(month - 1).value();
    }
}
