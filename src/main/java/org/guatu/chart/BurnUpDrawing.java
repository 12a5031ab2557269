package org.guatu.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guatu.chart.ChartConfig.Dot;
import org.guatu.chart.ChartConfig.Rule;
import org.guatu.chart.ChartConfig.SeriesLook;
import org.guatu.chart.ChartConfig.Side;
import org.guatu.chart.ChartConfig.Stop;
import org.guatu.chart.ChartConfig.WordLine;
import org.guatu.chart.ChartConfig.Words;

/** Turns a {@link BurnUp} into series, looks and words, after design rules section 5. */
final class BurnUpDrawing {

    private final BurnUp given;
    private final BurnUp.Names names;
    private final BurnUp.At now;

    BurnUpDrawing(BurnUp given) {
        this.given = given;
        this.names = given.names();
        this.now = given.actual().getLast();
    }

    Drawing drawing() {
        GapAreas gaps = GapAreas.between(given.actual(), given.pace());
        List<BurnUp.Expected> band = given.forecast().stream().filter(BurnUp.Expected::banded).toList();
        List<ChartSeries> series = List.of(
                new ChartSeries(names.low() + " / " + names.high(),
                        band.stream().map(point -> ChartSeries.Point.range(point.at(), point.low(), point.high())).toList()),
                new ChartSeries(names.gap() + " +", gaps.ahead()),
                new ChartSeries(names.gap() + " \u2212", gaps.behind()),
                line(names.lastYear(), given.lastYear()),
                line(names.pace(), given.pace()),
                new ChartSeries(names.forecast(),
                        given.forecast().stream().map(point -> ChartSeries.Point.of(point.at(), point.value())).toList()),
                line(names.actual(), given.actual()));
        return new Drawing(config(series), series, table());
    }

    private ChartConfig config(List<ChartSeries> series) {
        Scale scale = scale(series);
        List<Dot> dots = new ArrayList<>();
        dots.add(new Dot(now.at(), now.value(), "--data", false));
        if (!given.forecast().isEmpty()) {
            BurnUp.Expected last = given.forecast().getLast();
            dots.add(new Dot(last.at(), last.value(), "--data", true));
        }
        return new ChartConfig(
                ChartConfig.Type.RANGE_AREA,
                given.label(),
                BigDecimal.ZERO,
                new ChartConfig.XAxis(false, BigDecimal.ZERO, given.end(), given.ticks()),
                scale.axis(given.form()),
                looks(),
                List.of(new Rule(now.at(), null, "--line-2")),
                List.of(),
                dots,
                words(),
                stops());
    }

    private Scale scale(List<ChartSeries> series) {
        List<BigDecimal> all = Stream.concat(
                        series.stream().flatMap(one -> one.data().stream()).flatMap(point -> point.y().stream()),
                        Stream.ofNullable(given.target()))
                .toList();
        return Scale.over(
                all.stream().min(BigDecimal::compareTo).orElseThrow(), all.stream().max(BigDecimal::compareTo).orElseThrow(), given.form());
    }

    private List<SeriesLook> looks() {
        // What lies behind the pace is never green, even where the light is green by now.
        Tint behind = given.status() == Tint.BAD ? Tint.BAD : Tint.WARN;
        Tint ahead = given.status() == Tint.DONE ? Tint.DONE : Tint.OK;
        return List.of(
                SeriesLook.area("--data", "0.22"),
                SeriesLook.area(ahead.fill(), "0.4"),
                SeriesLook.area(behind.fill(), "0.4"),
                SeriesLook.line("--ink-3", "1.5", 2),
                SeriesLook.line("--pace", "1.7", 6),
                SeriesLook.line("--data", "2.4", 3),
                SeriesLook.line("--data", "3", 0));
    }

    private List<Words> words() {
        List<Words> words = new ArrayList<>();
        BigDecimal pace = at(given.pace(), now.at());
        BigDecimal lastYear = at(given.lastYear(), now.at());
        boolean ahead = pace != null && now.value().compareTo(pace) > 0;
        List<Side> over = List.of(Side.ABOVE_LEFT, Side.ABOVE_RIGHT, Side.BELOW_RIGHT);
        List<Side> under = List.of(Side.BELOW_RIGHT, Side.BELOW_LEFT, Side.ABOVE_LEFT, Side.ABOVE_RIGHT);
        if (pace != null) {
            words.add(new Words(now.at(), pace, List.of(word(names.pace(), pace, "--ink")), ahead ? under : over));
        }
        List<WordLine> reached = new ArrayList<>();
        reached.add(word(names.actual(), now.value(), "--data"));
        if (lastYear != null && !ahead) {
            reached.add(word(names.lastYear(), lastYear, "--ink-3"));
        }
        // The upper of the two takes its place first.
        words.add(ahead ? 0 : words.size(), new Words(now.at(), now.value(), reached, ahead ? over : under));
        if (lastYear != null && ahead) {
            words.add(new Words(now.at(), lastYear, List.of(word(names.lastYear(), lastYear, "--ink-3")), under));
        }
        if (lastYear == null) {
            monthBefore().ifPresent(month -> words.add(new Words(month.at(), month.value(),
                    List.of(word(names.lastYear() + " " + head(month.at()), month.value(), "--ink-3")), List.of(Side.BELOW_RIGHT, Side.BELOW_LEFT, Side.ABOVE_LEFT))));
        }
        words.add(endWords());
        words.removeIf(Objects::isNull);
        return words;
    }

    /** Within a month last year is known at the end of the month before: the words stand there and name it. */
    private Optional<BurnUp.At> monthBefore() {
        return given.lastYear().stream().filter(month -> month.at().signum() > 0 && month.at().compareTo(now.at()) < 0).reduce((earlier, later) -> later);
    }

    /** What is said at the end of the period: the forecast, or without one the target. */
    private Words endWords() {
        List<Side> sides = List.of(Side.BELOW_LEFT, Side.ABOVE_LEFT);
        if (given.forecast().isEmpty()) {
            return given.target() == null || now.at().compareTo(given.end()) == 0
                    ? null
                    : new Words(given.end(), given.target(), List.of(new WordLine(names.target() + " " + given.form().set(given.target()), "--ink", true)), sides);
        }
        BurnUp.Expected last = given.forecast().getLast();
        List<WordLine> lines = new ArrayList<>();
        lines.add(word(names.forecast(), last.value(), "--data"));
        if (last.banded() && last.low().compareTo(last.high()) < 0) {
            lines.add(new WordLine(given.form().text(last.low()) + "\u2013" + given.form().text(last.high()), "--data", true));
        }
        return new Words(last.at(), last.value(), lines, sides);
    }

    private WordLine word(String name, BigDecimal value, String colour) {
        return new WordLine(name + " " + given.form().text(value), colour, true);
    }

    private List<Stop> stops() {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < given.actual().size(); i++) {
            BurnUp.At point = given.actual().get(i);
            // The zero that the line starts from is no finding.
            if (point.at().signum() > 0) {
                stops.add(new Stop(BurnUp.ACTUAL, i, point.at(), point.value(), said(point)));
            }
        }
        for (int i = 1; i < given.forecast().size(); i++) {
            BurnUp.Expected point = given.forecast().get(i);
            stops.add(new Stop(BurnUp.FORECAST, i, point.at(), point.value(), expected(point)));
        }
        return stops;
    }

    private String expected(BurnUp.Expected point) {
        NumberForm form = given.form().exact();
        StringJoiner said = new StringJoiner(" \u00b7 ");
        said.add(head(point.at()));
        said.add(names.forecast() + " " + form.text(point.value()));
        if (point.banded() && point.low().compareTo(point.high()) < 0) {
            said.add(form.text(point.low()) + "\u2013" + form.text(point.high()));
        }
        alsoThere(said, form, point.at());
        return said.toString();
    }

    private void alsoThere(StringJoiner said, NumberForm form, BigDecimal place) {
        BigDecimal pace = at(given.pace(), place);
        if (pace != null) {
            said.add(names.pace() + " " + form.text(pace));
        }
        BigDecimal lastYear = at(given.lastYear(), place);
        if (lastYear != null) {
            said.add(names.lastYear() + " " + form.text(lastYear));
        }
    }

    private String said(BurnUp.At point) {
        NumberForm form = given.form().exact();
        StringJoiner said = new StringJoiner(" \u00b7 ");
        said.add(head(point.at()));
        said.add(names.actual() + " " + form.text(point.value()));
        BigDecimal pace = at(given.pace(), point.at());
        if (pace != null) {
            said.add(names.pace() + " " + form.text(pace));
            said.add(names.gap() + " " + form.difference(point.value().subtract(pace)));
        }
        BigDecimal lastYear = at(given.lastYear(), point.at());
        if (lastYear != null) {
            said.add(names.lastYear() + " " + form.text(lastYear));
        }
        return said.toString();
    }

    private ChartTable table() {
        TreeSet<BigDecimal> places = new TreeSet<>();
        Stream.of(given.actual(), given.pace(), given.lastYear()).flatMap(List::stream).forEach(point -> places.add(point.at()));
        given.forecast().forEach(point -> places.add(point.at()));
        List<ChartTable.Row> rows = places.stream().map(this::row).toList();
        return new ChartTable(
                List.of(names.period(), names.actual(), names.pace(), names.gap(), names.lastYear(), names.low(), names.forecast(), names.high()),
                rows);
    }

    private ChartTable.Row row(BigDecimal place) {
        BigDecimal actual = at(given.actual(), place);
        BigDecimal pace = at(given.pace(), place);
        BigDecimal gap = actual == null || pace == null ? null : actual.subtract(pace);
        return new ChartTable.Row(head(place), Arrays.asList(
                actual, pace, gap, at(given.lastYear(), place),
                expected(place, BurnUp.Expected::low), expected(place, BurnUp.Expected::value), expected(place, BurnUp.Expected::high)));
    }

    private String head(BigDecimal place) {
        return given.ticks().stream()
                .filter(tick -> tick.at().compareTo(place) == 0)
                .map(ChartConfig.Tick::text)
                .findFirst()
                .orElseGet(() -> place.stripTrailingZeros().toPlainString());
    }

    private BigDecimal expected(BigDecimal place, Function<BurnUp.Expected, BigDecimal> part) {
        return given.forecast().stream()
                .filter(point -> point.at().compareTo(place) == 0)
                .map(part)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The figure exactly at a place: a figure between two points is not known, so it is not named. */
    private static BigDecimal at(List<BurnUp.At> points, BigDecimal place) {
        return points.stream().filter(point -> point.at().compareTo(place) == 0).map(BurnUp.At::value).findFirst().orElse(null);
    }

    private static ChartSeries line(String name, List<BurnUp.At> points) {
        return new ChartSeries(name, points.stream().map(point -> ChartSeries.Point.of(point.at(), point.value())).toList());
    }
}
