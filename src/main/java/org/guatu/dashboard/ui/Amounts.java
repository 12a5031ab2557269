package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.stream.IntStream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.guatu.chart.NumberForm;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Measure;
import org.guatu.indicator.Shown;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/**
 * How the quantities of a measure are written for leaders: money, stored in yuan or dollars, in 亿; projects and firms as they are counted.
 * A difference that exists is never written as nothing.
 */
public record Amounts(Measure measure) {

    /** How yuan are written where only they stand. */
    static final Amounts YUAN = new Amounts(Measure.YUAN);

    private static final int YI = 8;

    public static Amounts of(Indicator indicator) {
        return new Amounts(indicator.measure());
    }

    /** The word after a number: 亿元, 亿美元, 个, 家; in English (¥100m), so that it is not taken for a part of the number. */
    public String unit() {
        return measure.isMoney() ? Texts.text("dashboard.table.money-unit", name()) : name();
    }

    /** {@link #unit()} after a number as it is written: one project, two projects. */
    public String unit(String shown) {
        return measure.isMoney() ? unit() : Texts.text(measure.messageKey(), shown);
    }

    /** {@link #unit(String)} after a number of a sentence. */
    String unit(Finding.Number number) {
        return unit(number.shown());
    }

    /** The name of the unit, for heads. */
    public String name() {
        return Texts.text(measure.messageKey());
    }

    /** An official figure or total: 238.40, 146. */
    public String shown(BigDecimal quantity) {
        return measure.isMoney() ? Formats.yi(quantity) : Formats.count(quantity);
    }

    /** {@link #shown(BigDecimal)} of a fraction, such as what is due by the pace. */
    public String shown(Exact quantity) {
        return measure.isMoney() ? Formats.yi(quantity) : Formats.decimal(quantity, 0);
    }

    /** An official figure in a formula, unrounded, so that whoever reckons again comes to the same: 238.40, 10.155. */
    public String whole(BigDecimal quantity) {
        BigDecimal read = read(quantity).stripTrailingZeros();
        return measure.isMoney() && read.scale() > Shown.DECIMALS ? Formats.decimal(read, read.scale()) : shown(quantity);
    }

    /** A target, without decimals it does not have: 500, 42.5. */
    public String target(BigDecimal quantity) {
        return measure.isMoney() ? Formats.yiTarget(quantity) : Formats.decimalAtMost(quantity, 2);
    }

    /** An aside: one decimal from 100 up, two below; counts whole. */
    public String aside(Exact quantity) {
        return measure.isMoney() ? Formats.yiAside(quantity) : Formats.decimal(quantity, 0);
    }

    /** A rate per month: money at two decimals, counts at one, since 0.7 a month is not one a month. */
    public String rate(Exact quantity) {
        return measure.isMoney() ? Formats.yi(quantity) : Formats.decimalAtMost(quantity.round(1), 1);
    }

    /** A difference with its sign: −11.60, +74. A count of less than one has as many decimals as it takes to be none: +0.2, so that its sign is never lost. */
    public String signed(Exact quantity) {
        Exact read = read(quantity);
        if (!measure.isMoney()) {
            Exact size = read.signum() < 0 ? read.negated() : read;
            return Formats.signed(read, isUnderOne(size) ? decimals(size) : 0);
        }
        return Formats.signed(read, Shown.points(read).scale());
    }

    /** What is lacking, without a sign: a count that is not whole is told whole, of less than one in words. */
    public String lacking(Exact quantity) {
        return !measure.isMoney() && isUnderOne(quantity) ? Texts.text("dashboard-figure.under-one") : shown(quantity);
    }

    /** So many that what is under one does not read as nothing; at most four. */
    private static int decimals(Exact size) {
        return IntStream.rangeClosed(1, 4).filter(digits -> size.round(digits).signum() > 0).findFirst().orElse(4);
    }

    private static boolean isUnderOne(Exact size) {
        return size.signum() > 0 && size.compareTo(Exact.of(1)) < 0;
    }

    public String signed(BigDecimal quantity) {
        return signed(Exact.of(quantity));
    }

    public FigureData figure(BigDecimal quantity) {
        return new FigureData(quantity, shown(quantity));
    }

    public FigureData targetFigure(BigDecimal quantity) {
        return new FigureData(quantity, target(quantity));
    }

    public FigureData signedFigure(Exact quantity) {
        return new FigureData(quantity, signed(quantity));
    }

    /** A quantity in the unit that is read (亿 of money), for charts and tables. */
    public BigDecimal read(BigDecimal quantity) {
        return measure.isMoney() ? quantity.movePointLeft(YI) : quantity;
    }

    /** {@link #read(BigDecimal)} of a fraction. */
    public Exact read(Exact quantity) {
        return measure.isMoney() ? new Exact(quantity.value().divide(BigFraction.of(100_000_000))) : quantity;
    }

    /** A figure of a chart, already in the unit that is read, in the table behind the chart: money at two decimals, counts at no more. */
    public String inTable(BigDecimal read) {
        return measure.isMoney() ? Formats.decimal(read, Shown.DECIMALS) : Formats.decimalAtMost(read, Shown.DECIMALS);
    }

    /** The head of a column of amounts, with their unit. */
    public String head(String words) {
        return Texts.text("dashboard.table.head", words, name());
    }

    /** How charts write their labels. */
    public NumberForm form() {
        return measure.isMoney() ? NumberForm.YI : NumberForm.COUNT;
    }

    /** How charts write what must visibly add up. */
    public NumberForm officialForm() {
        return measure.isMoney() ? NumberForm.YI2 : NumberForm.COUNT;
    }

    /** Decimals of an official figure. */
    public int decimals() {
        return measure.isMoney() ? Shown.DECIMALS : 0;
    }
}
