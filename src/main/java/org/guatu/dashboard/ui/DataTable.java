package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guatu.chart.ChartTable;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Ratio;
import org.guatu.shell.Formats;

/**
 * Exactly what a panel shows, as a table, to be read on the screen or carried away as CSV.
 *
 * @param header one heading per column
 * @param rows   refused when one has another number of cells than the header
 */
public record DataTable(List<String> header, List<List<Cell>> rows) {

    /** A fraction's exact value is told at so many decimals. */
    private static final int DIGITS_OF_ENDLESS = 12;
    /** Digits as they are read, once their commas are taken out and their minus is a plain one. */
    private static final Pattern DIGITS = Pattern.compile("[+-]?\\d+(\\.\\d+)?%?");

    /**
     * A cell.
     *
     * @param exact the value of a number as plain digits, or null for words and blanks
     * @param shown what is read; a blank is not a zero
     */
    public record Cell(String exact, String shown) {

        public static final Cell BLANK = new Cell(null, "");

        public static Cell words(String words) {
            return new Cell(null, words == null ? "" : words);
        }

        public static Cell number(BigDecimal exact, String shown) {
            return exact == null ? BLANK : new Cell(exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString(), shown);
        }

        /** A whole number. */
        public static Cell count(long exact) {
            return number(BigDecimal.valueOf(exact), Formats.count(exact));
        }

        public static Cell number(Exact exact, String shown) {
            BigDecimal digits = exact.round(DIGITS_OF_ENDLESS).stripTrailingZeros();
            return new Cell(digits.toPlainString(), shown);
        }

        /** A rate in percent. */
        public static Cell percent(Ratio exact, String shown) {
            return number(exact.pointsAbove(Ratio.ZERO), shown);
        }

        /** A difference in whole numbers, read with its sign. */
        public static Cell signed(int exact) {
            return number(BigDecimal.valueOf(exact), Formats.signedCount(BigDecimal.valueOf(exact)));
        }

        boolean isNumber() {
            return exact != null;
        }

        /** What is read, a number without the commas and with the minus that spreadsheets know. */
        private String csv() {
            String digits = shown.replace(",", "").replace(Formats.MINUS, '-');
            return isNumber() && DIGITS.matcher(digits).matches() ? digits : quoted(shown);
        }
    }

    public DataTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells under " + header.size() + " headings: " + row);
            }
        }
    }

    /** Whether a column holds numbers. */
    boolean isNumeric(int column) {
        return rows.stream().anyMatch(row -> row.get(column).isNumber());
    }

    /**
     * The table behind a chart.
     *
     * @param amounts how its figures are written; their unit stands in the heads
     */
    static DataTable of(ChartTable table, Amounts amounts) {
        List<String> header = new ArrayList<>(List.of(table.header().getFirst()));
        table.header().stream().skip(1).map(amounts::head).forEach(header::add);
        List<List<Cell>> rows = new ArrayList<>();
        for (ChartTable.Row row : table.rows()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.words(row.head())));
            row.figures().forEach(figure -> cells.add(figure == null ? Cell.BLANK : Cell.number(figure, amounts.inTable(figure))));
            rows.add(cells);
        }
        return new DataTable(header, rows);
    }

    /**
     * CSV (RFC 4180) of exactly what is read: the same heads, rows and digits. It begins with a byte order mark so that spreadsheets read Chinese.
     */
    public String csv() {
        return Stream.concat(Stream.of(header.stream().map(DataTable::quoted)), rows.stream().map(row -> row.stream().map(Cell::csv)))
                .map(cells -> cells.collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining("", "\uFEFF", ""));
    }

    /** {@link #csv()} in UTF-8. */
    public byte[] csvBytes() {
        return csv().getBytes(StandardCharsets.UTF_8);
    }

    /** Words that a spreadsheet would take for a formula are led by an apostrophe. */
    private static String quoted(String words) {
        String safe = !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
