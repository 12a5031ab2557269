package org.guatu.dashboard.ui;

import java.math.BigDecimal;

import org.guatu.dashboard.ui.Finding.Number;
import org.guatu.indicator.Exact;
import org.guatu.shell.Formats;

/**
 * Where a period may end beside its target, as it is read: the difference is told between the numbers as they are read, so that a sentence adds up.
 *
 * @param end        the forecast
 * @param difference to the target, without a sign
 * @param sign       below 0 when the target would be missed as the numbers are read
 */
record Outlook(Number end, Number difference, int sign) {

    private static final BigDecimal ASIDE_FROM = BigDecimal.valueOf(100);

    static Outlook of(Exact median, BigDecimal target, Amounts amounts) {
        Exact read = amounts.read(median);
        BigDecimal aim = amounts.read(target);
        int decimals = !amounts.measure().isMoney() ? 0 : read.round(1).abs().compareTo(ASIDE_FROM) >= 0 ? 1 : 2;
        decimals = Math.max(decimals, Math.min(2, aim.stripTrailingZeros().scale()));
        BigDecimal ends = read.round(decimals);
        BigDecimal difference = ends.subtract(aim);
        Exact against = median.minus(Exact.of(target));
        return new Outlook(new Number(median, Formats.decimal(ends, decimals)).as(Derived.FORECAST),
                new Number(against.signum() < 0 ? against.negated() : against, Formats.decimal(difference.abs(), decimals)).as(Derived.AGAINST_TARGET),
                difference.signum());
    }
}
