package org.guatu.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One row of numbers as it is drawn.
 *
 * @param name what it is called in the table
 * @param data its points, in the order of the horizontal axis; refused when they run backwards
 */
public record ChartSeries(String name, List<Point> data) {

    public ChartSeries {
        Objects.requireNonNull(name, "name");
        data = List.copyOf(data);
        for (int i = 1; i < data.size(); i++) {
            if (data.get(i - 1).x().compareTo(data.get(i).x()) > 0) {
                throw new IllegalArgumentException("Series " + name + " runs backwards at point " + i);
            }
        }
    }

    /**
     * A point: one figure, two for a range from the first to the second, none where nothing is drawn.
     *
     * @param x place on the axis; the number of the column, from 0, in a chart by column
     * @param y zero, one or two figures
     */
    public record Point(BigDecimal x, List<BigDecimal> y) {

        public Point {
            Objects.requireNonNull(x, "x");
            y = List.copyOf(y);
            if (y.size() > 2) {
                throw new IllegalArgumentException("A point has at most two figures: " + y);
            }
        }

        static Point of(BigDecimal x, BigDecimal y) {
            return new Point(x, y == null ? List.of() : List.of(y));
        }

        static Point range(BigDecimal x, BigDecimal from, BigDecimal to) {
            return new Point(x, List.of(from, to));
        }
    }

    /** A series by column: the n-th figure stands on column n; {@code null} leaves the column empty. */
    static ChartSeries columns(String name, List<BigDecimal> figures) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            points.add(Point.of(BigDecimal.valueOf(i), figures.get(i)));
        }
        return new ChartSeries(name, points);
    }
}
