package org.guatu.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The areas between actual and pace, split where the lines cross, so that ahead and behind never share a colour.
 * The crossing points serve the picture only; no figure is read from them.
 */
record GapAreas(List<ChartSeries.Point> ahead, List<ChartSeries.Point> behind) {

    static GapAreas between(List<BurnUp.At> actual, List<BurnUp.At> pace) {
        List<ChartSeries.Point> ahead = new ArrayList<>();
        List<ChartSeries.Point> behind = new ArrayList<>();
        if (pace.isEmpty()) {
            return new GapAreas(ahead, behind);
        }
        TreeSet<BigDecimal> places = new TreeSet<>();
        BigDecimal asOf = actual.getLast().at();
        actual.forEach(point -> places.add(point.at()));
        pace.stream().map(BurnUp.At::at).filter(at -> at.compareTo(asOf) <= 0).forEach(places::add);
        BigDecimal before = null;
        BigDecimal gapBefore = null;
        for (BigDecimal at : places) {
            BigDecimal gap = on(actual, at).subtract(on(pace, at));
            if (gapBefore != null && gapBefore.signum() * gap.signum() < 0) {
                BigDecimal share = gapBefore.divide(gapBefore.subtract(gap), MathContext.DECIMAL64);
                BigDecimal crossing = before.add(at.subtract(before).multiply(share), MathContext.DECIMAL64);
                add(ahead, behind, crossing, on(pace, crossing), on(pace, crossing));
            }
            add(ahead, behind, at, on(actual, at), on(pace, at));
            before = at;
            gapBefore = gap;
        }
        return new GapAreas(ahead, behind);
    }

    private static void add(
            List<ChartSeries.Point> ahead, List<ChartSeries.Point> behind, BigDecimal at, BigDecimal actual, BigDecimal pace) {
        ahead.add(ChartSeries.Point.range(at, pace, actual.max(pace)));
        behind.add(ChartSeries.Point.range(at, actual.min(pace), pace));
    }

    /** The value of a line at a place; before its first and after its last point it runs on level. */
    private static BigDecimal on(List<BurnUp.At> line, BigDecimal at) {
        BurnUp.At before = line.getFirst();
        for (BurnUp.At point : line) {
            int order = point.at().compareTo(at);
            if (order == 0) {
                return point.value();
            }
            if (order > 0) {
                BigDecimal width = point.at().subtract(before.at());
                if (width.signum() == 0) {
                    return point.value();
                }
                BigDecimal share = at.subtract(before.at()).divide(width, MathContext.DECIMAL64);
                return before.value().add(point.value().subtract(before.value()).multiply(share), MathContext.DECIMAL64);
            }
            before = point;
        }
        return before.value();
    }
}
