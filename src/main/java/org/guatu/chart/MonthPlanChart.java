package org.guatu.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guatu.chart.ChartConfig.SeriesLook;
import org.guatu.chart.ChartConfig.Stop;
import org.guatu.chart.MonthPlan.Month;

/**
 * Plan and actual by month on the screen: recognised in full colour, submitted hatched upon it, the plan as a mark.
 * Point clicks: the series is 0, the index counts in the given months. The screen draws the legend, beside its title.
 */
public class MonthPlanChart extends GuatuChart {

    /** Shows the months; when the chart is already there only what changed moves. */
    public void show(MonthPlan plan) {
        draw(drawing(plan));
    }

    static Drawing drawing(MonthPlan plan) {
        List<Month> months = plan.months();
        MonthPlan.Names names = plan.names();
        List<ChartSeries> series = List.of(
                column(names.recognised(), months, Month::recognised),
                column(names.pending(), months, Month::pending),
                column(names.plan(), months, Month::plan));
        Scale scale = scale(plan);
        ChartConfig config = new ChartConfig(
                ChartConfig.Type.LINE,
                plan.label(),
                BigDecimal.ZERO,
                ChartConfig.XAxis.columns(months.stream().map(Month::name).toList()),
                scale.axis(plan.form()),
                List.of(
                        SeriesLook.bar("--data", false),
                        SeriesLook.bar("--data", true),
                        SeriesLook.ticks(months.stream().map(month -> month.ahead() ? "--none-f" : "--pace").toList())),
                List.of(new ChartConfig.Rule(null, BigDecimal.ZERO, "--ink-3")),
                List.of(),
                List.of(),
                List.of(),
                stops(plan));
        List<ChartTable.Row> rows = months.stream()
                .map(month -> new ChartTable.Row(month.name(), Arrays.asList(month.recognised(), month.pending(), month.plan())))
                .toList();
        return new Drawing(config, series, new ChartTable(List.of(names.month(), names.recognised(), names.pending(), names.plan()), rows));
    }

    private static ChartSeries column(String name, List<Month> months, Function<Month, BigDecimal> figure) {
        return ChartSeries.columns(name, months.stream().map(figure).collect(ArrayList::new, List::add, List::addAll));
    }

    private static Scale scale(MonthPlan plan) {
        List<BigDecimal> edges = plan.months().stream()
                .flatMap(month -> Stream.of(top(month), zero(month.recognised()), zero(month.plan())))
                .toList();
        return Scale.over(
                edges.stream().min(BigDecimal::compareTo).orElseThrow(),
                edges.stream().max(BigDecimal::compareTo).orElseThrow(),
                plan.form());
    }

    /** Where the column ends above zero: what is submitted stands upon what is recognised, or upon zero. */
    private static BigDecimal top(Month month) {
        return zero(month.recognised()).max(BigDecimal.ZERO).add(zero(month.pending()));
    }

    private static List<Stop> stops(MonthPlan plan) {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < plan.months().size(); i++) {
            Month month = plan.months().get(i);
            boolean money = month.recognised() != null || month.pending() != null;
            StringJoiner said = new StringJoiner(" \u00b7 ").add(month.name());
            say(said, plan, plan.names().recognised(), month.recognised());
            say(said, plan, plan.names().pending(), month.pending());
            say(said, plan, plan.names().plan(), month.plan());
            stops.add(new Stop(0, i, BigDecimal.valueOf(i), money ? top(month) : zero(month.plan()), said.toString()));
        }
        return stops;
    }

    private static void say(StringJoiner said, MonthPlan plan, String name, BigDecimal figure) {
        if (figure != null) {
            said.add(name + " " + plan.form().text(figure));
        }
    }

    private static BigDecimal zero(BigDecimal figure) {
        return figure == null ? BigDecimal.ZERO : figure;
    }
}
