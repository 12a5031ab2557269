package org.guatu.review;

import java.math.BigDecimal;
import java.util.Locale;

import org.guatu.indicator.Exact;
import org.guatu.indicator.Measure;
import org.guatu.indicator.Shown;

/** How the minutes write their numbers, on the page and in the Word file alike: commas between thousands, a minus as wide as a digit. */
public final class MinutesNumbers {

    /** What stands where there is no number. */
    public static final String NONE = "—";

    private static final char MINUS = '\u2212';

    private MinutesNumbers() {
    }

    /** An actual or a target: 500.00 (亿), 1,521; {@link #NONE} for null. */
    public static String amount(BigDecimal stored, Measure measure) {
        return stored == null ? NONE : grouped(measure.isMoney() ? Shown.official(Shown.yi(stored)) : Shown.count(Exact.of(stored)));
    }

    /** A difference with its sign, which is never written as nothing: −11.60, +74; {@link #NONE} for null. */
    public static String signed(BigDecimal stored, Measure measure) {
        return stored == null ? NONE : sign(measure.isMoney() ? Shown.points(Shown.yi(stored)) : Shown.count(Exact.of(stored)));
    }

    /** A completion as it was printed: 47.68%; {@link #NONE} for null. */
    public static String percent(BigDecimal printed) {
        return printed == null ? NONE : grouped(printed) + "%";
    }

    /** Percentage points as they were printed, with their sign; {@link #NONE} for null. */
    public static String points(BigDecimal printed) {
        return printed == null ? NONE : sign(printed);
    }

    private static String sign(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + grouped(number);
    }

    private static String grouped(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number).replace('-', MINUS);
    }
}
