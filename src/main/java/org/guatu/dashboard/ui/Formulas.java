package org.guatu.dashboard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.indicator.Exact;
import org.guatu.indicator.PaceCurve;
import org.guatu.indicator.Ratio;
import org.guatu.progress.Figure;
import org.guatu.indicator.Shown;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/**
 * The formulas of a figure with its own numbers put in (算式), so that anybody can reckon them again: 238.40 ÷ 500 = 47.68 %.
 *
 * @param curve how the target is spread over its period
 */
record Formulas(Figure figure, Amounts amounts, PaceCurve curve) {

    private static final int MOST = 4;

    /**
     * One formula.
     *
     * @param label  what is reckoned
     * @param filled the numbers put in
     * @param judged whether the result takes the colour of the light
     */
    record Line(String label, String filled, FigureData result, String unit, boolean judged) {
    }

    /** The formulas; none where there is no target to reckon against. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        figure.completion().ifPresent(completion -> {
            String target = amounts.target(figure.target().orElseThrow());
            lines.add(new Line(text("completion"), text("divided", amounts.shown(figure.actual()), target), FigureData.percent(completion), "", false));
            lines.add(new Line(text("pace"), pace(), new FigureData(figure.pace().ratio(), percent(figure.pace().ratio())), "", false));
            lines.add(gap(completion));
            Exact against = figure.againstPace().orElseThrow();
            lines.add(new Line(text(amounts.measure().isMoney() ? "amount" : "count"),
                    text("less-due", amounts.shown(figure.actual()), target, paceFactor()), amounts.signedFigure(against), amounts.unit(), true));
        });
        return lines;
    }

    /**
     * The two rates get as many decimals as it takes for their printed difference to be the printed gap. Where no number of decimals does it, as
     * with thirds, the formula says that it was not reckoned from rounded rates.
     */
    private Line gap(Ratio completion) {
        Exact points = figure.gapPoints().orElseThrow();
        Ratio pace = figure.pace().ratio();
        int consistent = IntStream.rangeClosed(Shown.DECIMALS, MOST)
                .filter(d -> completion.percent(d).subtract(pace.percent(d)).compareTo(points.round(d)) == 0).findFirst().orElse(0);
        int decimals = Math.max(Shown.DECIMALS, consistent);
        return new Line(text("gap"), text(consistent == 0 ? "minus-exact" : "minus", Formats.percentDigits(completion, decimals), Formats.percentDigits(pace, decimals)),
                new FigureData(points, Formats.signed(points, Math.max(decimals, Shown.points(points).scale()))), Texts.text("dashboard.card.points"), true);
    }

    /** How the pace comes about, in months, in days, or by a curve of its own. */
    private String pace() {
        Period period = figure.period();
        AsOf asOf = figure.asOf();
        if (asOf.date().isBefore(period.start())) {
            return text("pace-not-begun");
        }
        if (period.kind() == Period.Kind.CAMPAIGN) {
            return text("pace-days", String.valueOf(period.daysElapsed(asOf.date())), String.valueOf(period.daysTotal()));
        }
        if (period.isOver(asOf)) {
            return text("pace-over");
        }
        if (!curve.isEqualMonths()) {
            return ownCurve(period, asOf);
        }
        String months = String.valueOf(period.months().size());
        int whole = wholeMonths(period, asOf);
        return isMonthEnd(asOf) ? text("pace-months", String.valueOf(whole), months)
                : text("pace-months-days", String.valueOf(whole), String.valueOf(asOf.date().getDayOfMonth()), String.valueOf(asOf.month().days()), months);
    }

    private String ownCurve(Period period, AsOf asOf) {
        Month month = asOf.month();
        Ratio atEnd = curve.shareAt(period, AsOf.of(month.lastDay())).ratio();
        String share = Formats.percentShort(atEnd);
        return isMonthEnd(asOf) ? text("pace-curve", String.valueOf(month.monthOfYear()), share)
                : text("pace-curve-days", String.valueOf(month.monthOfYear()), share, String.valueOf(asOf.date().getDayOfMonth()), String.valueOf(month.days()));
    }

    /** The pace as it stands in the formula of the amount: 6 ÷ 12 where it is that simple, else its percentage. */
    private String paceFactor() {
        Period period = figure.period();
        AsOf asOf = figure.asOf();
        if (asOf.date().isBefore(period.start()) || period.isOver(asOf)) {
            return figure.pace().isOne() ? "1" : "0";
        }
        if (period.kind() == Period.Kind.CAMPAIGN) {
            return text("factor", String.valueOf(period.daysElapsed(asOf.date())), String.valueOf(period.daysTotal()));
        }
        return curve.isEqualMonths() && isMonthEnd(asOf)
                ? text("factor", String.valueOf(wholeMonths(period, asOf)), String.valueOf(period.months().size()))
                : percent(figure.pace().ratio());
    }

    private static int wholeMonths(Period period, AsOf asOf) {
        int before = Month.of(period.start()).monthsUntil(asOf.month());
        return isMonthEnd(asOf) ? before + 1 : before;
    }

    private static boolean isMonthEnd(AsOf asOf) {
        return asOf.date().equals(asOf.month().lastDay());
    }

    private static String percent(Ratio ratio) {
        return Formats.decimal(ratio.percent(Shown.DECIMALS), Shown.DECIMALS) + "%";
    }

    private static String text(String key, Object... arguments) {
        return Texts.text("dashboard-explain.formula." + key, arguments);
    }
}
