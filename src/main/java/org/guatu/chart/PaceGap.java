package org.guatu.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What the difference against pace was at the end of each month.
 *
 * @param label   the finding in a sentence, for those who do not see the chart
 * @param columns in order, not empty
 * @param form    how the differences are written
 */
public record PaceGap(String label, List<Column> columns, NumberForm form, Names names) {

    public PaceGap {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(names, "names");
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A difference by month needs a month");
        }
    }

    /**
     * The end of one month.
     *
     * @param actual cumulative
     * @param pace   what should have been there
     * @param behind colours what is short of the pace; what is ahead is always green
     */
    public record Column(String name, BigDecimal actual, BigDecimal pace, Tint behind) {

        public Column {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(actual, "actual");
            Objects.requireNonNull(pace, "pace");
            Objects.requireNonNull(behind, "behind");
        }

        BigDecimal gap() {
            return actual.subtract(pace);
        }
    }

    /** Headings: the months, actual, pace, and the difference. */
    public record Names(String month, String actual, String pace, String gap) {}
}
