package org.guatu.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a burn-up chart shows: how the cumulative figure stands against the pace, last year and the forecast.
 *
 * @param label the finding in a sentence, for those who do not see the chart
 * @param end length of the period in the unit of {@code at}: 12 for a year by months, 100 for a campaign of 100 days
 * @param ticks texts of the axis between 0 and {@code end}
 * @param target cumulative target of the period, {@code null} when none was given (未下达)
 * @param actual from 0 to the as-of date, which is its last point; not empty
 * @param pace from 0 to {@code end}; empty when there is no target. Give it a point at the as-of date: only then its figure is named
 * @param lastYear empty when there is none that can be compared
 * @param forecast from the as-of date to {@code end}; empty when there is no forecast
 * @param status how the as-of figure stands; tints what is short of the pace
 * @param form how the figures are written
 * @param names the words of the chart
 */
public record BurnUp(
        String label,
        BigDecimal end,
        List<ChartConfig.Tick> ticks,
        BigDecimal target,
        List<At> actual,
        List<At> pace,
        List<At> lastYear,
        List<Expected> forecast,
        Tint status,
        NumberForm form,
        Names names) {

    /** The number of the series of what was reached; it is the last one, since it must lie above all others. */
    public static final int ACTUAL = 6;
    /** The number of the series of what is expected. */
    public static final int FORECAST = 5;

    public BurnUp {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(names, "names");
        if (end.signum() <= 0) {
            throw new IllegalArgumentException("A period has a length: " + end);
        }
        ticks = List.copyOf(ticks);
        actual = inOrder("actual", actual, end);
        pace = inOrder("pace", pace, end);
        lastYear = inOrder("lastYear", lastYear, end);
        forecast = List.copyOf(forecast);
        inOrder("forecast", forecast.stream().map(point -> new At(point.at(), point.value())).toList(), end);
        if (actual.isEmpty()) {
            throw new IllegalArgumentException("Without an actual figure there is no burn-up");
        }
        if (pace.isEmpty() != (target == null)) {
            throw new IllegalArgumentException("Pace and target come together");
        }
    }

    /** A cumulative figure at a place of the period. */
    public record At(BigDecimal at, BigDecimal value) {

        public At {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * An expected cumulative figure.
     *
     * @param low lowest of the methods, {@code null} together with {@code high} when there are fewer than two methods
     */
    public record Expected(BigDecimal at, BigDecimal low, BigDecimal value, BigDecimal high) {

        public Expected {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(value, "value");
            if ((low == null) != (high == null)) {
                throw new IllegalArgumentException("A band has two edges");
            }
            if (low != null && (low.compareTo(value) > 0 || value.compareTo(high) > 0)) {
                throw new IllegalArgumentException("The forecast " + value + " lies outside its band " + low + " to " + high);
            }
        }

        boolean banded() {
            return low != null;
        }
    }

    /** The words: heading of the rows, names of the lines, of the difference between actual and pace, and of the target. */
    public record Names(
            String period, String actual, String pace, String gap, String lastYear, String forecast, String low, String high, String target) {}

    /** Cumulative figures at the ends of months 1, 2, 3 …, with the zero they start from. */
    public static List<At> monthEnds(List<BigDecimal> cumulative) {
        List<At> points = new ArrayList<>();
        points.add(new At(BigDecimal.ZERO, BigDecimal.ZERO));
        cumulative.forEach(value -> points.add(new At(BigDecimal.valueOf(points.size()), value)));
        return points;
    }

    /** Ticks at 1, 2, 3 … with the given texts, such as 1月 to 12月. */
    public static List<ChartConfig.Tick> monthTicks(List<String> texts) {
        List<ChartConfig.Tick> ticks = new ArrayList<>();
        texts.forEach(text -> ticks.add(new ChartConfig.Tick(BigDecimal.valueOf(ticks.size() + 1L), text)));
        return ticks;
    }

    private static List<At> inOrder(String name, List<At> points, BigDecimal end) {
        for (int i = 0; i < points.size(); i++) {
            BigDecimal at = points.get(i).at();
            if (at.signum() < 0 || at.compareTo(end) > 0) {
                throw new IllegalArgumentException(name + " leaves the period at " + at);
            }
            if (i > 0 && points.get(i - 1).at().compareTo(at) >= 0) {
                throw new IllegalArgumentException(name + " does not run forwards at " + at);
            }
        }
        return List.copyOf(points);
    }
}
