package org.guatu.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How a chart writes its figures (design rules, section 4). Only words and axes are rounded, never what is drawn.
 * Browsers get finished texts, so that a figure is rounded in one language only.
 */
public enum NumberForm {
    /** 亿元 for labels and asides: two decimals, from 100 up one. */
    YI,
    /** 亿元 with two decimals always. */
    YI2,
    /** Things counted: no decimals. */
    COUNT,
    /** A share of one, written in per cent with two decimals. */
    PERCENT;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The figure in words, with thousands commas and a true minus. */
    public String text(BigDecimal value) {
        return switch (this) {
            case YI -> plain(value, value.abs().compareTo(HUNDRED) >= 0 ? 1 : 2);
            case YI2 -> plain(value, 2);
            case COUNT -> plain(value, 0);
            case PERCENT -> plain(value.multiply(HUNDRED), 2) + "%";
        };
    }

    /** A difference: like {@link #text} with an explicit plus; zero has no sign. */
    public String difference(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + text(value);
    }

    /** The form in which sums and differences of neighbours visibly add: never fewer decimals for large figures. */
    public NumberForm exact() {
        return this == YI ? YI2 : this;
    }

    /** A figure that was set and not measured, such as a target: whole numbers without decimals. */
    public String set(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0 && this != PERCENT ? plain(value, 0) : text(value);
    }

    /** A figure on an axis: only as many decimals as the step needs. */
    String axis(BigDecimal value, BigDecimal step) {
        BigDecimal unit = this == PERCENT ? HUNDRED : BigDecimal.ONE;
        int decimals = Math.max(0, step.multiply(unit).stripTrailingZeros().scale());
        if (value.signum() == 0) {
            return "0";
        }
        return plain(value.multiply(unit), decimals) + (this == PERCENT ? "%" : "");
    }

    private static String plain(BigDecimal value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String digits = format.format(rounded.abs());
        return rounded.signum() < 0 ? "\u2212" + digits : digits;
    }
}
