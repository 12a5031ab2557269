package org.guatu.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The numbers of a chart as a table: exactly what is drawn, unrounded.
 *
 * @param header the first heading names the rows, the others the columns of figures
 * @param rows refused when one has another number of figures than the header
 */
public record ChartTable(List<String> header, List<Row> rows) {

    public ChartTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.figures().size() != header.size() - 1) {
                throw new IllegalArgumentException(
                        "Row " + row.head() + " has " + row.figures().size() + " figures for " + (header.size() - 1) + " columns");
            }
        }
    }

    /** One row; a figure may be {@code null}, which is a blank and not a zero. */
    public record Row(String head, List<BigDecimal> figures) {

        public Row {
            figures = Collections.unmodifiableList(new ArrayList<>(figures));
        }
    }
}
