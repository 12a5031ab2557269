package org.guatu.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.IndicatorKind;
import org.guatu.progress.store.FactRows.DaySum;
import org.guatu.progress.store.FactRows.MonthSum;
import org.guatu.progress.store.FactRows.Visit;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;

/**
 * What was recognised by the as-of day for the units of one tree, held in memory so that every figure of a screen comes out of one reading.
 * Money and stages are summed; visited firms are counted once however often and by whomever they were visited.
 *
 * @param months    sums by booked month, for years and quarters
 * @param campaigns sums by day of happening, by code of the campaign
 * @param visits    single visits, to count distinct firms
 */
record Facts(List<MonthSum> months, Map<String, List<DaySum>> campaigns, List<Visit> visits) {

    /**
     * Whose facts are summed.
     *
     * @param codes       the unit, all below it, and their predecessors
     * @param countyMoney whether money between counties of one city counts (it does below the city only)
     */
    record Scope(Set<UnitCode> codes, boolean countyMoney) {

        static Scope of(Unit unit, Set<UnitCode> codes) {
            return new Scope(codes, unit.kind().isBelowCity());
        }

        boolean takes(UnitCode unit, boolean countyOnly) {
            return codes.contains(unit) && (countyMoney || !countyOnly);
        }
    }

    /** A sum and the number of entries it opens into. */
    record Sum(BigDecimal quantity, int entries) {
        static final Sum ZERO = new Sum(BigDecimal.ZERO, 0);

        Sum plus(BigDecimal more, int moreEntries) {
            return new Sum(quantity.add(more), entries + moreEntries);
        }
    }

    /** The figure of an indicator in a period. */
    Sum sum(Indicator indicator, Scope scope, Period period) {
        if (indicator.kind() == IndicatorKind.VISIT_COUNT) {
            int firms = firstVisits(indicator, scope, period).size();
            return new Sum(BigDecimal.valueOf(firms), firms);
        }
        Sum sum = Sum.ZERO;
        if (period.kind() == Period.Kind.CAMPAIGN) {
            for (DaySum day : campaigns.getOrDefault(period.code(), List.of())) {
                if (day.indicator().equals(indicator.code()) && scope.takes(day.unit(), day.countyOnly())) {
                    sum = sum.plus(day.quantity(), day.entries());
                }
            }
            return sum;
        }
        for (MonthSum month : months) {
            if (month.indicator().equals(indicator.code()) && period.contains(month.month()) && scope.takes(month.unit(), month.countyOnly())) {
                sum = sum.plus(month.quantity(), month.entries());
            }
        }
        return sum;
    }

    /** Increments by month of the period, up to the as-of month; they add to {@link #sum}. */
    List<BigDecimal> increments(Indicator indicator, Scope scope, Period period, AsOf asOf) {
        List<Month> upTo = period.months().stream().filter(month -> !month.isAfter(asOf.month())).toList();
        Map<Month, BigDecimal> byMonth = new HashMap<>();
        if (indicator.kind() == IndicatorKind.VISIT_COUNT) {
            firstVisits(indicator, scope, period).forEach(day -> byMonth.merge(Month.of(day), BigDecimal.ONE, BigDecimal::add));
        } else if (period.kind() == Period.Kind.CAMPAIGN) {
            campaigns.getOrDefault(period.code(), List.of()).stream()
                    .filter(day -> day.indicator().equals(indicator.code()) && scope.takes(day.unit(), day.countyOnly()))
                    .forEach(day -> byMonth.merge(Month.of(day.day()), day.quantity(), BigDecimal::add));
        } else {
            months.stream().filter(month -> month.indicator().equals(indicator.code()) && period.contains(month.month())
                            && scope.takes(month.unit(), month.countyOnly()))
                    .forEach(month -> byMonth.merge(month.month(), month.quantity(), BigDecimal::add));
        }
        List<BigDecimal> increments = new ArrayList<>();
        upTo.forEach(month -> increments.add(byMonth.getOrDefault(month, BigDecimal.ZERO)));
        return increments;
    }

    /** Sum of what counts for counties but not for their city (县际资金). */
    BigDecimal countyOnly(Indicator indicator, Collection<UnitCode> codes, Period period) {
        Predicate<UnitCode> within = codes::contains;
        if (period.kind() == Period.Kind.CAMPAIGN) {
            return campaigns.getOrDefault(period.code(), List.of()).stream()
                    .filter(day -> day.countyOnly() && day.indicator().equals(indicator.code()) && within.test(day.unit()))
                    .map(DaySum::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return months.stream()
                .filter(sum -> sum.countyOnly() && sum.indicator().equals(indicator.code()) && within.test(sum.unit())
                        && period.contains(sum.month()))
                .map(MonthSum::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The day of the first visit to each distinct firm in the period. */
    private List<LocalDate> firstVisits(Indicator indicator, Scope scope, Period period) {
        Set<Long> seen = new HashSet<>();
        return visits.stream()
                .filter(visit -> visit.indicator().equals(indicator.code()) && scope.takes(visit.unit(), false) && period.contains(visit.day()))
                .sorted(Comparator.comparing(Visit::day))
                .filter(visit -> seen.add(visit.enterprise()))
                .map(Visit::day).toList();
    }
}
