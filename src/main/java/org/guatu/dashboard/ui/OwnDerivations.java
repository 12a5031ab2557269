package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.guatu.calendar.Period;
import org.guatu.dashboard.ui.Derivation.Part;
import org.guatu.dashboard.ui.Finding.Number;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Ratio;
import org.guatu.progress.Figure;
import org.guatu.progress.Forecast;
import org.guatu.progress.PeriodState;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/**
 * The figures that are reckoned from one figure alone: where it may end, by how much it misses its target, what it needs, what it brought lately.
 *
 * @param increments by month of the period
 */
record OwnDerivations(Figure figure, Forecast forecast, List<BigDecimal> increments, Amounts amounts) {

    private static final String THREE = "3";

    /** Empty where the screen has no such figure. */
    Optional<Derivation> of(Derived derived) {
        return switch (derived) {
            case FORECAST -> median();
            case AGAINST_TARGET -> againstTarget();
            case REQUIRED -> required();
            case RECENT -> recent();
            default -> Optional.empty();
        };
    }

    private Optional<Derivation> median() {
        return forecast.median().map(median -> new Derivation(Derivation.words("forecast", Findings.end(figure.period())), end(median), amounts.unit(),
                Derivation.rule("forecast"), null, forecast.estimates().stream().map(this::method).toList()));
    }

    private Number end(Exact median) {
        return figure.target().map(target -> Outlook.of(median, target, amounts).end()).orElseGet(() -> new Number(median, amounts.aside(median)));
    }

    private Part method(Forecast.Estimate estimate) {
        Number actual = actual();
        Exact now = Exact.of(figure.actual());
        Exact left = figure.monthsLeft();
        Finding filled = switch (estimate.method()) {
            case LINEAR -> Derivation.words("divided", actual, percent(figure.pace().ratio()));
            case LAST_THREE_MONTHS -> Derivation.words("plus-times", actual, rate(left.signum() == 0 ? left : estimate.value().minus(now).dividedBy(left)), months(left));
            case SEASONAL -> Derivation.words("divided", actual, percent(new Ratio(now.dividedBy(estimate.value()).value())));
            case PIPELINE -> Derivation.words("plus", actual, new Number(estimate.value().minus(now), amounts.shown(estimate.value().minus(now))));
        };
        return new Part(Derivation.plain(Texts.text(estimate.method().messageKey())), estimate.value().signum() == 0 ? null : filled,
                new Number(estimate.value(), amounts.shown(estimate.value())), amounts.unit(amounts.shown(estimate.value())), null);
    }

    /** Larger less smaller, as the sentence above the chart tells it. */
    private Optional<Derivation> againstTarget() {
        if (figure.completion().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal target = figure.target().orElseThrow();
        Number aim = Number.of(target, amounts.target(target));
        if (figure.periodState() == PeriodState.RUNNING) {
            return forecast.median().map(median -> {
                Outlook outlook = Outlook.of(median, target, amounts);
                String key = outlook.sign() > 0 ? "above-target" : "below-target";
                return against(key, outlook.sign() > 0 ? outlook.end() : aim, outlook.sign() > 0 ? aim : outlook.end(), outlook.difference());
            });
        }
        Exact over = Exact.of(figure.actual().subtract(target));
        Exact size = over.signum() < 0 ? over.negated() : over;
        boolean above = over.signum() >= 0;
        return Optional.of(against(above ? "over-target" : "short-of-target", above ? actual() : aim, above ? aim : actual(), new Number(size, amounts.shown(size))));
    }

    private Derivation against(String key, Number larger, Number smaller, Number result) {
        return new Derivation(Derivation.words(key), result, amounts.unit(result), Derivation.rule(key), Derivation.words("minus", larger, smaller), List.of());
    }

    private Optional<Derivation> required() {
        if (figure.completion().isEmpty() || figure.periodState() != PeriodState.RUNNING || figure.monthsLeft().signum() == 0) {
            return Optional.empty();
        }
        Need need = Need.of(figure, amounts);
        BigDecimal target = figure.target().orElseThrow();
        boolean campaign = figure.period().kind() == Period.Kind.CAMPAIGN;
        String key = need.key();
        return Optional.of(new Derivation(Derivation.words(key, need.time()), need.amount(), amounts.unit(need.amount()), Derivation.rule(campaign && key.equals("need") ? "need-week" : key),
                Derivation.words(key + "-filled", Number.of(target, amounts.target(target)), actual(), need.time()), List.of()));
    }

    private Optional<Derivation> recent() {
        List<Integer> recent = Forecast.recentMonths(figure);
        Optional<Exact> end = forecast.by(Forecast.Method.LAST_THREE_MONTHS);
        if (recent.isEmpty() || end.isEmpty() || figure.monthsLeft().signum() == 0) {
            return Optional.empty();
        }
        List<Number> amountsOfMonths = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (int position : recent) {
            BigDecimal increment = increments.get(position);
            Number amount = Number.of(increment, amounts.shown(increment));
            amountsOfMonths.add(amount);
            parts.add(Part.of(Derivation.words("month", java.time.Month.of(figure.period().months().get(position).monthOfYear())), amount, amounts.unit(amount)));
        }
        Exact mean = end.get().minus(Exact.of(figure.actual())).dividedBy(figure.monthsLeft());
        Finding filled = Derivation.words("mean", amountsOfMonths.get(0), amountsOfMonths.get(1), amountsOfMonths.get(2), THREE);
        return Optional.of(new Derivation(Derivation.words("recent"), rate(mean), amounts.unit(), Derivation.rule("recent"), filled, parts));
    }

    private Number actual() {
        return Number.of(figure.actual(), amounts.shown(figure.actual()));
    }

    private Number rate(Exact rate) {
        return new Number(rate, amounts.rate(rate));
    }

    private static Number months(Exact months) {
        return new Number(months, Formats.decimalAtMost(months.round(2), 2));
    }

    private static Number percent(Ratio ratio) {
        return new Number(new Exact(ratio.value()), Formats.percentShort(ratio));
    }
}
