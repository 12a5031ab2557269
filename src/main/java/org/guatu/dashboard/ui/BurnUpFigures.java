package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.chart.BurnUp.At;
import org.guatu.chart.BurnUp;
import org.guatu.chart.ChartConfig.Tick;
import org.guatu.chart.ChartTable;
import org.guatu.chart.PaceGap;
import org.guatu.chart.Tint;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Light;
import org.guatu.indicator.LightRule;
import org.guatu.indicator.PaceCurve;
import org.guatu.indicator.Ratio;
import org.guatu.indicator.Share;
import org.guatu.progress.Forecast;
import org.guatu.progress.LastYear;
import org.guatu.progress.TaskState;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** The figures of a burn-up, placed along the period: a place is a number of months from its first day, in a campaign a number of days. */
final class BurnUpFigures {

    private static final String NAMES = "dashboard.overview.burnup.name.";
    private static final int PLACES = 6;
    private static final int DIGITS = 8;
    private static final int CAMPAIGN_TICKS = 5;

    private final Screen screen;
    private final CardReading reading;
    private final PaceCurve curve;
    private final Forecast forecast;
    private final Period period;
    private final Amounts amounts;

    BurnUpFigures(Screen screen, CardReading reading, PaceCurve curve, Forecast forecast) {
        this.screen = screen;
        this.reading = reading;
        this.curve = curve;
        this.forecast = forecast;
        this.period = reading.period();
        this.amounts = reading.amounts();
    }

    /** Whether there is a line at all: the period has begun, and something is known or wanted. */
    boolean canBeDrawn() {
        return !reading.isBlank() && reading.figure().monthsElapsed().signum() > 0 && (hasPace() || reading.figure().actual().signum() != 0);
    }

    /** Whether there is a target, and so a pace to be ahead of or behind. */
    boolean hasPace() {
        return reading.figure().task() == TaskState.SET;
    }

    BurnUp burnUp(String label) {
        return new BurnUp(label, place(period.end()), ticks(), hasPace() ? amounts.read(target()) : null, actual(), hasPace() ? pace() : List.of(),
                lastYear(), expected(), Tints.of(reading.figure().light()), amounts.form(), names());
    }

    PaceGap gaps(String label) {
        LightRule rule = reading.figure().rule();
        List<PaceGap.Column> columns = new ArrayList<>();
        List<At> actual = actual();
        List<LocalDate> days = days();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            Share share = curve.shareAt(period, AsOf.of(day));
            Exact due = share.of(Exact.of(target()));
            BigDecimal reached = actual.get(i + 1).value();
            Light light = rule.judge(Ratio.of(reached, amounts.read(target())), share);
            columns.add(new PaceGap.Column(name(day), reached, amounts.read(due).round(DIGITS).stripTrailingZeros(), light == Light.BAD ? Tint.BAD : Tint.WARN));
        }
        return new PaceGap(label, columns, amounts.officialForm(),
                new PaceGap.Names(text("period"), text("actual"), text("pace"), text("gap")));
    }

    /** The chart's table; a place within a month is named by its day. */
    DataTable table(ChartTable table) {
        String now = place(last()).stripTrailingZeros().toPlainString();
        List<ChartTable.Row> rows = table.rows().stream()
                .map(row -> row.head().equals(now) ? new ChartTable.Row(Formats.monthDay(last()), row.figures())
                        : row.head().equals("0") ? new ChartTable.Row(text("start"), row.figures()) : row).toList();
        return DataTable.of(new ChartTable(table.header(), rows), amounts);
    }

    private List<At> actual() {
        List<At> points = new ArrayList<>();
        points.add(new At(BigDecimal.ZERO, BigDecimal.ZERO));
        List<BigDecimal> increments = reading.increments();
        BigDecimal sum = BigDecimal.ZERO;
        List<LocalDate> days = days();
        for (int i = 0; i < days.size(); i++) {
            sum = sum.add(i < increments.size() ? increments.get(i) : BigDecimal.ZERO);
            points.add(new At(place(days.get(i)), amounts.read(sum)));
        }
        return points;
    }

    /** The ends of the months so far, the last one cut at the as-of day. */
    private List<LocalDate> days() {
        return period.months().stream().filter(month -> !month.firstDay().isAfter(last())).map(month -> endOf(month, last())).toList();
    }

    private List<At> pace() {
        TreeSet<LocalDate> days = new TreeSet<>();
        period.months().forEach(month -> days.add(endOf(month, period.end())));
        days.add(last());
        TreeMap<BigDecimal, BigDecimal> points = new TreeMap<>();
        points.put(BigDecimal.ZERO, BigDecimal.ZERO);
        days.forEach(day -> points.put(place(day),
                amounts.read(curve.shareAt(period, AsOf.of(day)).of(Exact.of(target()))).round(DIGITS).stripTrailingZeros()));
        return points.entrySet().stream().map(point -> new At(point.getKey(), point.getValue())).toList();
    }

    private List<At> lastYear() {
        if (period.kind() != Period.Kind.YEAR) {
            return List.of();
        }
        return screen.standing().lastYear(reading.indicator(), reading.unit()).filter(LastYear::sameDefinition)
                .map(year -> BurnUp.monthEnds(year.cumulative().stream().map(amounts::read).toList())).orElse(List.of());
    }

    /** A straight line from today to the median, the band from today to the lowest and the highest method; told at each month's end. */
    private List<BurnUp.Expected> expected() {
        if (forecast.median().isEmpty() || period.isOver(screen.asOf())) {
            return List.of();
        }
        MonthDerivation way = new MonthDerivation(reading, forecast, curve, screen.asOf().date());
        BigDecimal now = amounts.read(reading.figure().actual());
        List<BurnUp.Expected> points = new ArrayList<>(List.of(new BurnUp.Expected(place(last()), now, now, now)));
        daysToCome().forEach(day -> points.add(new BurnUp.Expected(place(day), read(way.at(day, forecast.low().orElseThrow())),
                read(way.at(day, forecast.median().orElseThrow())), read(way.at(day, forecast.high().orElseThrow())))));
        return points;
    }

    /** The ends of the months to come, the last one cut at the period's end. */
    private List<LocalDate> daysToCome() {
        return period.months().stream().map(month -> endOf(month, period.end())).filter(day -> day.isAfter(last())).toList();
    }

    /**
     * The day a point of a chart stands at.
     *
     * @param gaps whether the chart is that of the differences
     */
    Optional<LocalDate> dayOf(boolean gaps, int series, int index) {
        List<LocalDate> days = gaps || series == BurnUp.ACTUAL ? days() : daysToCome();
        // Both lines begin with a point that is no month's end: the zero, and today.
        int position = gaps ? index : index - 1;
        return position >= 0 && position < days.size() ? Optional.of(days.get(position)) : Optional.empty();
    }

    private List<Tick> ticks() {
        if (period.kind() == Period.Kind.CAMPAIGN) {
            return campaignTicks();
        }
        return period.months().stream().map(month -> endOf(month, period.end()))
                .map(day -> new Tick(place(day), name(day))).toList();
    }

    /** The axis is divided evenly and a campaign's month ends are not: its days nearest to the divisions are named instead. */
    private List<Tick> campaignTicks() {
        BigDecimal end = place(period.end());
        return IntStream.rangeClosed(1, CAMPAIGN_TICKS).mapToObj(part -> {
            BigDecimal at = end.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(CAMPAIGN_TICKS), 1, RoundingMode.HALF_UP);
            LocalDate nearest = period.start().datesUntil(period.end().plusDays(1))
                    .min(Comparator.comparing(day -> place(day).subtract(at).abs())).orElseThrow();
            return new Tick(at, Formats.monthDay(nearest));
        }).toList();
    }

    private String name(LocalDate day) {
        return period.kind() == Period.Kind.CAMPAIGN || !day.equals(Month.of(day).lastDay()) ? Formats.monthDay(day)
                : Texts.text("dashboard.overview.burnup.month", day.getMonth());
    }

    private BurnUp.Names names() {
        return new BurnUp.Names(text("period"), text("actual"), text("pace"), text("gap"), text("last-year"), text("forecast"), text("low"), text("high"),
                text("target"));
    }

    private static String text(String name) {
        return Texts.text(NAMES + name);
    }

    private LocalDate last() {
        LocalDate asOf = screen.asOf().date();
        return asOf.isAfter(period.end()) ? period.end() : asOf;
    }

    private BigDecimal target() {
        return reading.figure().target().orElseThrow();
    }

    private BigDecimal read(Exact amount) {
        return amounts.read(amount).round(DIGITS).stripTrailingZeros();
    }

    private BigDecimal place(LocalDate day) {
        if (period.kind() == Period.Kind.CAMPAIGN) {
            return BigDecimal.valueOf(period.daysElapsed(day));
        }
        return period.monthsElapsed(day).bigDecimalValue(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static LocalDate endOf(Month month, LocalDate limit) {
        return month.lastDay().isAfter(limit) ? limit : month.lastDay();
    }
}
