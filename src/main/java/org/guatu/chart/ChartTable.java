package org.guatu.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The table as CSV (RFC 4180), beginning with a byte order mark so that spreadsheets read Chinese headings. */
    public String csv() {
        Stream<Stream<String>> body = rows.stream()
                .map(row -> Stream.concat(
                        Stream.of(quoted(row.head())),
                        row.figures().stream().map(figure -> figure == null ? "" : figure.toPlainString())));
        return Stream.concat(Stream.of(header.stream().map(ChartTable::quoted)), body)
                .map(cells -> cells.collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining("", "\ufeff", ""));
    }

    private static String quoted(String text) {
        // A leading sign would be taken for a formula by spreadsheets; our figures are not text, so only words are guarded.
        String safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
