package org.guatu.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The span a target is set for: a year, a quarter or a campaign with its own dates. Both ends are included.
 *
 * <p>Months are counted exactly: a day is one part in as many days as <em>its</em> month has, so 15 April stands at 3 + 15/30
 * months of the year and 30 June at exactly 6.
 *
 * @param code  2024, 2024Q1, or a campaign's code such as 2024-C100: capitals, digits and hyphens, at most 32
 * @param kind  year, quarter or campaign; the dates of the first two are bound to the code
 * @param start first day
 * @param end   last day, refused when before the start
 */
public record Period(String code, Kind kind, LocalDate start, LocalDate end) {

    /** What sort of span it is; campaigns are paced by days, the others by months. */
    public enum Kind { YEAR, QUARTER, CAMPAIGN }

    private static final Pattern YEAR_CODE = Pattern.compile("(\\d{4})");
    private static final Pattern QUARTER_CODE = Pattern.compile("(\\d{4})Q([1-4])");
    private static final Pattern CAMPAIGN_CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

    public Period {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("period " + code + " ends " + end + " before it starts " + start);
        }
        refuseCodeThatContradictsDates(code, kind, start, end);
    }

    public static Period year(int year) {
        return new Period("%04d".formatted(year), Kind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** A quarter of a year, 1 to 4. */
    public static Period quarter(int year, int quarter) {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("not a quarter: " + quarter);
        }
        return new Period("%04dQ%d".formatted(year, quarter), Kind.QUARTER,
                Month.of(year, quarter * 3 - 2).firstDay(), Month.of(year, quarter * 3).lastDay());
    }

    /** A campaign (百日会战): its code and its own first and last day. */
    public static Period campaign(String code, LocalDate start, LocalDate end) {
        return new Period(code, Kind.CAMPAIGN, start, end);
    }

    /** The year or quarter a code names. A campaign's code is refused: its dates are data, not spelling. */
    public static Period parse(String code) {
        Matcher year = YEAR_CODE.matcher(code);
        if (year.matches()) {
            return year(Integer.parseInt(year.group(1)));
        }
        Matcher quarter = QUARTER_CODE.matcher(code);
        if (quarter.matches()) {
            return quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)));
        }
        throw new IllegalArgumentException("neither a year nor a quarter: " + code);
    }

    /** Whether {@link #parse} would take the code. */
    public static boolean isYearOrQuarter(String code) {
        return YEAR_CODE.matcher(code).matches() || QUARTER_CODE.matcher(code).matches();
    }

    /** Every month the period touches, in order; a campaign's first and last may be touched in part. */
    public List<Month> months() {
        Month last = Month.of(end);
        return Stream.iterate(Month.of(start), m -> !m.isAfter(last), Month::next).toList();
    }

    /** Whether the period touches the month. */
    public boolean contains(Month month) {
        return !month.isBefore(Month.of(start)) && !month.isAfter(Month.of(end));
    }

    /** Whether the day lies in the period. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && !date.isAfter(end);
    }

    /** Months from the first to the last day: 12, 3, or a campaign's exact fraction. */
    public BigFraction monthsTotal() {
        return monthsElapsed(end);
    }

    /** Months from the first day to the date, the date included: 0 before the start, the total from the end on. */
    public BigFraction monthsElapsed(LocalDate date) {
        if (date.isBefore(start)) {
            return BigFraction.ZERO;
        }
        LocalDate upTo = date.isAfter(end) ? end : date;
        Month first = Month.of(start);
        Month last = Month.of(upTo);
        // Whole months to the date's month, plus the part of that month, less the part of the first month before the start.
        return BigFraction.of(first.monthsUntil(last))
                .add(BigFraction.of(upTo.getDayOfMonth(), last.days()))
                .subtract(BigFraction.of(start.getDayOfMonth() - 1, first.days()));
    }

    /** Months after the date up to the end; 0 from the end on. */
    public BigFraction monthsLeft(LocalDate date) {
        return monthsTotal().subtract(monthsElapsed(date));
    }

    /** Days from the first to the last day, both included. */
    public int daysTotal() {
        return (int) ChronoUnit.DAYS.between(start, end) + 1;
    }

    /** Days up to and with the date: 0 before the start, all of them from the end on. */
    public int daysElapsed(LocalDate date) {
        if (date.isBefore(start)) {
            return 0;
        }
        return date.isAfter(end) ? daysTotal() : (int) ChronoUnit.DAYS.between(start, date) + 1;
    }

    /** Days after the date up to the end; all of them before the start, 0 from the end on. */
    public int daysLeft(LocalDate date) {
        return daysTotal() - daysElapsed(date);
    }

    /** Whether no time is left after the date: true from the last day on, since the as-of day counts as worked. */
    public boolean isOver(LocalDate date) {
        return !date.isBefore(end);
    }

    /** {@link #isOver(LocalDate)} for an as-of date. */
    public boolean isOver(AsOf asOf) {
        return isOver(asOf.date());
    }

    private static void refuseCodeThatContradictsDates(String code, Kind kind, LocalDate start, LocalDate end) {
        boolean fits = switch (kind) {
            case YEAR -> YEAR_CODE.matcher(code).matches()
                    && start.equals(LocalDate.of(Integer.parseInt(code), 1, 1))
                    && end.equals(LocalDate.of(Integer.parseInt(code), 12, 31));
            case QUARTER -> {
                Matcher quarter = QUARTER_CODE.matcher(code);
                yield quarter.matches()
                        && start.equals(LocalDate.of(Integer.parseInt(quarter.group(1)), quarterMonth(quarter), 1))
                        && end.equals(start.plusMonths(3).minusDays(1));
            }
            case CAMPAIGN -> CAMPAIGN_CODE.matcher(code).matches() && !isYearOrQuarter(code);
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "%s is no code of a %s from %s to %s".formatted(code, kind, start, end));
        }
    }

    private static int quarterMonth(Matcher quarter) {
        return Integer.parseInt(quarter.group(2)) * 3 - 2;
    }
}
