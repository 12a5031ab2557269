package org.guatu.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What is planned and what came, month by month.
 *
 * @param label the finding in a sentence, for those who do not see the chart
 * @param months in order, not empty
 * @param form how the figures are written
 */
public record MonthPlan(String label, List<Month> months, NumberForm form, Names names) {

    public MonthPlan {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(names, "names");
        months = List.copyOf(months);
        if (months.isEmpty()) {
            throw new IllegalArgumentException("A plan by month needs a month");
        }
    }

    /**
     * One month. A figure may be {@code null}: nothing planned, nothing reported.
     *
     * @param recognised net amount; below zero when more was taken back than came
     * @param pending submitted and not yet recognised, not below zero
     * @param ahead true when the month has not begun: its plan is drawn pale
     */
    public record Month(String name, BigDecimal plan, BigDecimal recognised, BigDecimal pending, boolean ahead) {

        public Month {
            Objects.requireNonNull(name, "name");
            if (pending != null && pending.signum() < 0) {
                throw new IllegalArgumentException("Nobody submits less than nothing: " + pending);
            }
        }
    }

    /** Headings: the months, and the three figures. */
    public record Names(String month, String recognised, String pending, String plan) {}
}
