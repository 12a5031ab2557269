package org.guatu.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Difference against pace by month: near the pace the lines of a burn-up touch, here they do not. Columns stand above and below zero and are named.
 * Point clicks: the series is 0, the index counts in the given columns.
 */
public class PaceGapChart extends GuatuChart {

    /** Shows the differences; when the chart is already there only what changed moves. */
    public void show(PaceGap gaps) {
        draw(drawing(gaps));
    }

    static Drawing drawing(PaceGap gaps) {
        List<ChartSeries.Point> points = new ArrayList<>();
        List<String> colours = new ArrayList<>();
        List<ChartConfig.Words> words = new ArrayList<>();
        List<ChartConfig.Stop> stops = new ArrayList<>();
        List<ChartTable.Row> rows = new ArrayList<>();
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (PaceGap.Column column : gaps.columns()) {
            int index = points.size();
            BigDecimal place = BigDecimal.valueOf(index);
            BigDecimal gap = column.gap();
            Tint tint = gap.signum() < 0 ? column.behind() : gap.signum() > 0 ? Tint.OK : Tint.NONE;
            points.add(ChartSeries.Point.range(place, gap.min(BigDecimal.ZERO), gap.max(BigDecimal.ZERO)));
            colours.add(tint.fill());
            String said = gaps.form().difference(gap);
            ChartConfig.Side side = gap.signum() < 0 ? ChartConfig.Side.BELOW : ChartConfig.Side.ABOVE;
            words.add(new ChartConfig.Words(place, gap, List.of(new ChartConfig.WordLine(said, tint.text(), true)), List.of(side)));
            stops.add(new ChartConfig.Stop(0, index, place, gap, column.name() + " " + gaps.names().gap() + " " + said));
            rows.add(new ChartTable.Row(column.name(), List.of(column.actual(), column.pace(), gap)));
            low = low.min(gap);
            high = high.max(gap);
        }
        // Words stand outside the columns, above and below.
        BigDecimal room = high.subtract(low).multiply(new BigDecimal("0.18"));
        Scale scale = Scale.over(low.signum() < 0 ? low.subtract(room) : low, high.signum() > 0 ? high.add(room) : high, gaps.form());
        ChartConfig config = new ChartConfig(
                ChartConfig.Type.RANGE_BAR,
                gaps.label(),
                BigDecimal.ZERO,
                ChartConfig.XAxis.columns(gaps.columns().stream().map(PaceGap.Column::name).toList()),
                scale.axis(gaps.form()),
                List.of(ChartConfig.SeriesLook.rangeBars(colours)),
                List.of(new ChartConfig.Rule(null, BigDecimal.ZERO, "--ink-3")),
                List.of(),
                List.of(),
                words,
                stops);
        PaceGap.Names names = gaps.names();
        ChartTable table = new ChartTable(List.of(names.month(), names.actual(), names.pace(), names.gap()), rows);
        return new Drawing(config, List.of(new ChartSeries(names.gap(), points)), table);
    }
}
