package org.guatu.dashboard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.dashboard.ui.Finding.Number;
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
     * @param filled the numbers put in, each with its exact value
     * @param judged whether the result takes the colour of the light
     */
    record Line(String label, Finding filled, FigureData result, String unit, boolean judged) {
    }

    /** The formulas; none where there is no target to reckon against. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        figure.completion().ifPresent(completion -> {
            Number actual = Number.of(figure.actual(), amounts.whole(figure.actual()));
            Number target = Number.of(figure.target().orElseThrow(), amounts.target(figure.target().orElseThrow()));
            lines.add(new Line(text("completion"), filled("divided", actual, target), FigureData.percent(completion), "", false));
            lines.add(new Line(text("pace"), pace(), new FigureData(figure.pace().ratio(), percent(figure.pace().ratio())), "", false));
            lines.add(gap(completion));
            Exact against = figure.againstPace().orElseThrow();
            lines.add(new Line(text(amounts.measure().isMoney() ? "amount" : "count"),
                    filled("less-due", actual, target, paceFactor()), amounts.signedFigure(against), amounts.unit(amounts.signed(against)), true));
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
        return new Line(text("gap"), filled(consistent == 0 ? "minus-exact" : "minus", number(completion, Formats.percentDigits(completion, decimals)),
                number(pace, Formats.percentDigits(pace, decimals))),
                new FigureData(points, Formats.signed(points, Math.max(decimals, Shown.points(points).scale()))), Texts.text("dashboard.card.points"), true);
    }

    /** How the pace comes about, in months, in days, or by a curve of its own. */
    private Finding pace() {
        Period period = figure.period();
        AsOf asOf = figure.asOf();
        if (asOf.date().isBefore(period.start())) {
            return filled("pace-not-begun");
        }
        if (period.kind() == Period.Kind.CAMPAIGN) {
            return filled("pace-days", count(period.daysElapsed(asOf.date())), count(period.daysTotal()));
        }
        if (period.isOver(asOf)) {
            return filled("pace-over");
        }
        if (!curve.isEqualMonths()) {
            return ownCurve(period, asOf);
        }
        Number months = count(period.months().size());
        int whole = wholeMonths(period, asOf);
        return isMonthEnd(asOf) ? filled("pace-months", count(whole), months)
                : filled("pace-months-days", count(whole), count(asOf.date().getDayOfMonth()), count(asOf.month().days()), months);
    }

    private Finding ownCurve(Period period, AsOf asOf) {
        Month month = asOf.month();
        Ratio atEnd = curve.shareAt(period, AsOf.of(month.lastDay())).ratio();
        Number share = number(atEnd, Formats.percentShort(atEnd));
        return isMonthEnd(asOf) ? filled("pace-curve", java.time.Month.of(month.monthOfYear()), share)
                : filled("pace-curve-days", java.time.Month.of(month.monthOfYear()), share, count(asOf.date().getDayOfMonth()), count(month.days()));
    }

    /** The pace as it stands in the formula of the amount: 6 ÷ 12, (5 + 15 ÷ 30) ÷ 12; of a curve of its own its percentage. */
    private Object paceFactor() {
        Period period = figure.period();
        AsOf asOf = figure.asOf();
        if (asOf.date().isBefore(period.start()) || period.isOver(asOf)) {
            return count(figure.pace().isOne() ? 1 : 0);
        }
        if (period.kind() == Period.Kind.CAMPAIGN) {
            return filled("factor", count(period.daysElapsed(asOf.date())), count(period.daysTotal()));
        }
        if (!curve.isEqualMonths()) {
            return number(figure.pace().ratio(), percent(figure.pace().ratio()));
        }
        Number months = count(period.months().size());
        int whole = wholeMonths(period, asOf);
        return isMonthEnd(asOf) ? filled("factor", count(whole), months)
                : filled("factor-days", count(whole), count(asOf.date().getDayOfMonth()), count(asOf.month().days()), months);
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

    private static Number count(int exact) {
        return Number.of(exact, String.valueOf(exact));
    }

    private static Number number(Ratio exact, String shown) {
        return new Number(new Exact(exact.value()), shown);
    }

    private static String text(String key) {
        return Texts.text("dashboard-explain.formula." + key);
    }

    private static Finding filled(String key, Object... arguments) {
        return Finding.of("dashboard-explain.formula." + key, arguments);
    }
}
