package org.guatu.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What a bridge shows: from one total to the next by named differences.
 *
 * @param label the finding in a sentence, for those who do not see the chart
 * @param from the earlier total
 * @param deltas the differences between, not empty
 * @param to the later total; refused when the terms do not lead to it exactly
 * @param form how the totals and differences are written
 */
public record Bridge(String label, Total from, List<Delta> deltas, Total to, NumberForm form, Names names) {

    public Bridge {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(names, "names");
        deltas = List.copyOf(deltas);
        if (deltas.isEmpty()) {
            throw new IllegalArgumentException("A bridge needs something between its totals");
        }
        BigDecimal sum = deltas.stream().map(Delta::amount).reduce(from.amount(), BigDecimal::add);
        if (sum.compareTo(to.amount()) != 0) {
            throw new IllegalArgumentException("The terms lead to " + sum + ", not to " + to.amount());
        }
    }

    /** A total at one end, named by its date. */
    public record Total(String name, BigDecimal amount) {

        public Total {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /** A term of the bridge. */
    public record Delta(String name, BigDecimal amount) {

        public Delta {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /** Headings of the table: the terms, their amounts, the total after each. */
    public record Names(String term, String change, String after) {}
}
