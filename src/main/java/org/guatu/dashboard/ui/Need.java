package org.guatu.dashboard.ui;

import java.math.BigDecimal;

import org.guatu.calendar.Period;
import org.guatu.dashboard.ui.Finding.Number;
import org.guatu.indicator.Exact;
import org.guatu.progress.Figure;
import org.guatu.shell.Formats;

/**
 * What is needed from now on of a figure that is running: by month, in a campaign by week. Where less than that is left, the whole rest by the
 * end is told: a rate beyond the rest would ask for more than there is to do.
 *
 * @param key    of the sentence: need, need-week, need-rest
 * @param time   months or days left
 * @param amount what is needed
 */
record Need(String key, Number time, Number amount) {

    private static final int A_WEEK = 7;

    /** @param figure with a target and time left */
    static Need of(Figure figure, Amounts amounts) {
        boolean byWeek = figure.period().kind() == Period.Kind.CAMPAIGN;
        int days = figure.period().daysLeft(figure.asOf().date());
        Exact months = figure.monthsLeft();
        if (byWeek ? days < A_WEEK : months.compareTo(Exact.of(BigDecimal.ONE)) < 0) {
            Exact rest = figure.remaining().orElseThrow();
            return new Need("need-rest", days(days), new Number(rest, amounts.lacking(rest)).as(Derived.REQUIRED));
        }
        Exact rate = (byWeek ? figure.requiredPerWeek() : figure.requiredPerMonth()).orElseThrow();
        return new Need(byWeek ? "need-week" : "need", byWeek ? days(days) : new Number(months, Formats.decimalAtMost(months.round(1), 1)).as(Derived.REQUIRED),
                new Number(rate, amounts.rate(rate)).as(Derived.REQUIRED));
    }

    private static Number days(int days) {
        return Number.of(days, String.valueOf(days)).as(Derived.REQUIRED);
    }
}
