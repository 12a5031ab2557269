package org.guatu.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guatu.chart.ChartConfig.Level;
import org.guatu.chart.ChartConfig.Side;
import org.guatu.chart.ChartConfig.Stop;
import org.guatu.chart.ChartConfig.WordLine;
import org.guatu.chart.ChartConfig.Words;

/**
 * Bridge on the screen: columns for the differences only. The totals are level lines, since a column with a cut base lies.
 * Point clicks: the series is 0; index 0 is the earlier total, then the terms in order, then the later total.
 */
public class BridgeChart extends GuatuChart {

    /** Shows the bridge; when the chart is already there only what changed moves. */
    public void show(Bridge bridge) {
        draw(drawing(bridge));
    }

    static Drawing drawing(Bridge bridge) {
        Sketch sketch = new Sketch(bridge.form());
        sketch.total(bridge.from(), false);
        BigDecimal level = bridge.from().amount();
        for (Bridge.Delta delta : bridge.deltas()) {
            sketch.delta(delta, level);
            level = level.add(delta.amount());
        }
        sketch.total(bridge.to(), true);
        return sketch.drawing(bridge);
    }

    /** Grows column by column from left to right. */
    private static final class Sketch {

        private final NumberForm form;
        private final List<String> names = new ArrayList<>();
        private final List<String> colours = new ArrayList<>();
        private final List<ChartSeries.Point> points = new ArrayList<>();
        private final List<Level> levels = new ArrayList<>();
        private final List<Words> words = new ArrayList<>();
        private final List<Stop> stops = new ArrayList<>();
        private final List<ChartTable.Row> rows = new ArrayList<>();
        private final List<BigDecimal> heights = new ArrayList<>();

        Sketch(NumberForm form) {
            this.form = form;
        }

        void total(Bridge.Total total, boolean last) {
            int column = names.size();
            levels.add(new Level(column, total.amount(), "--ink", !last));
            points.add(ChartSeries.Point.of(BigDecimal.valueOf(column), null));
            say(total.name(), total.amount(), form.text(total.amount()), "--ink", "--data");
            rows.add(new ChartTable.Row(total.name(), Arrays.asList(null, total.amount())));
        }

        void delta(Bridge.Delta delta, BigDecimal before) {
            int column = names.size();
            BigDecimal after = before.add(delta.amount());
            int sign = delta.amount().signum();
            Tint tint = sign > 0 ? Tint.OK : sign < 0 ? Tint.BAD : Tint.NONE;
            points.add(ChartSeries.Point.range(BigDecimal.valueOf(column), before.min(after), before.max(after)));
            // The line leads on at the level after the term, and shows a term of zero at all.
            levels.add(new Level(column, after, tint.fill(), true));
            heights.add(before);
            say(delta.name(), before.max(after), form.difference(delta.amount()), tint.text(), tint.fill());
            rows.add(new ChartTable.Row(delta.name(), List.of(delta.amount(), after)));
        }

        private void say(String name, BigDecimal top, String text, String colour, String fill) {
            BigDecimal column = BigDecimal.valueOf(names.size());
            words.add(new Words(column, top, List.of(new WordLine(text, colour, true)), List.of(Side.ABOVE)));
            stops.add(new Stop(0, names.size(), column, top, name + " " + text));
            names.add(name);
            colours.add(fill);
            heights.add(top);
        }

        Drawing drawing(Bridge bridge) {
            BigDecimal low = heights.stream().min(BigDecimal::compareTo).orElseThrow();
            BigDecimal high = heights.stream().max(BigDecimal::compareTo).orElseThrow();
            if (low.compareTo(high) == 0) {
                low = low.subtract(BigDecimal.ONE);
            }
            ChartConfig config = new ChartConfig(
                    ChartConfig.Type.RANGE_BAR,
                    bridge.label(),
                    new BigDecimal("1.7"),
                    ChartConfig.XAxis.columns(names),
                    new ChartConfig.YAxis(low, high, List.of(), false),
                    List.of(ChartConfig.SeriesLook.rangeBars(colours)),
                    List.of(),
                    levels,
                    List.of(),
                    words,
                    stops);
            ChartTable table =
                    new ChartTable(List.of(bridge.names().term(), bridge.names().change(), bridge.names().after()), rows);
            return new Drawing(config, List.of(new ChartSeries(bridge.names().change(), points)), table);
        }
    }
}
