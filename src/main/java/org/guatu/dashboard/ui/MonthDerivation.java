package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.dashboard.Screen;
import org.guatu.dashboard.ui.Derivation.Part;
import org.guatu.dashboard.ui.Finding.Number;
import org.guatu.indicator.Exact;
import org.guatu.indicator.PaceCurve;
import org.guatu.progress.Figure;
import org.guatu.progress.Forecast;
import org.guatu.progress.LastYear;
import org.guatu.progress.TaskState;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/**
 * What a burn-up shows at the end of a month: what was reached, the pace, the difference, last year; of a month to come where the forecast leads
 * through on its straight way to the end of the period.
 */
record MonthDerivation(CardReading reading, Forecast forecast, PaceCurve curve, LocalDate now) {

    static MonthDerivation of(Screen screen, CardReading reading, PaceCurve curve) {
        return new MonthDerivation(reading, screen.standing().forecast(reading.indicator(), reading.unit(), reading.period()), curve, screen.asOf().date());
    }

    /** A month that is over, or this one up to the as-of day; empty outside the period. */
    Optional<Derivation> reached(LocalDate day) {
        Period period = reading.period();
        if (!period.contains(day) || day.isAfter(now)) {
            return Optional.empty();
        }
        Figure figure = reading.figure();
        List<Part> parts = new ArrayList<>();
        List<BigDecimal> increments = reading.increments();
        int position = Month.of(period.start()).monthsUntil(Month.of(day));
        BigDecimal increment = position < increments.size() ? increments.get(position) : BigDecimal.ZERO;
        if (figure.task() == TaskState.SET) {
            Exact due = due(day);
            Exact gap = Exact.of(figure.actual()).minus(due);
            parts.add(part("pace", new Number(due, amounts().shown(due))));
            parts.add(part("gap", new Number(gap, amounts().signed(gap))));
        }
        lastYear(day).ifPresent(before -> parts.add(part("last-year", Number.of(before, amounts().shown(before)))));
        parts.add(part("increment", Number.of(increment, amounts().shown(increment))));
        Number actual = Number.of(figure.actual(), amounts().shown(figure.actual()));
        return Optional.of(new Derivation(Derivation.words("month-reached", name(day)), actual, amounts().unit(actual), Derivation.rule("month-reached"), null, parts));
    }

    /** A month to come; empty without a forecast. */
    Optional<Derivation> expected(LocalDate day) {
        if (!reading.period().contains(day) || !day.isAfter(now) || forecast.median().isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(part("band-low", number(at(day, forecast.low().orElseThrow()))));
        parts.add(part("band-high", number(at(day, forecast.high().orElseThrow()))));
        if (reading.figure().task() == TaskState.SET) {
            parts.add(part("pace", number(due(day))));
        }
        lastYear(day).ifPresent(before -> parts.add(part("last-year", Number.of(before, amounts().shown(before)))));
        forecast.estimates().forEach(estimate -> parts.add(Part.of(Derivation.words("by-method", Findings.end(reading.period()),
                Texts.text(estimate.method().messageKey())), number(estimate.value()), amounts().unit())));
        return Optional.of(new Derivation(Derivation.words("month-expected", name(day)), number(at(day, forecast.median().orElseThrow())), amounts().unit(),
                Derivation.rule("month-expected"), null, parts));
    }

    /** On the straight way from what is reached to what is expected at the end. */
    Exact at(LocalDate day, Exact end) {
        Period period = reading.period();
        BigFraction from = place(now.isAfter(period.end()) ? period.end() : now);
        BigFraction to = place(period.end());
        Exact reached = Exact.of(reading.figure().actual());
        return reached.plus(end.minus(reached).times(new Exact(place(day).subtract(from).divide(to.subtract(from)))));
    }

    private BigFraction place(LocalDate day) {
        Period period = reading.period();
        return period.kind() == Period.Kind.CAMPAIGN ? BigFraction.of(period.daysElapsed(day)) : period.monthsElapsed(day);
    }

    private Exact due(LocalDate day) {
        return curve.shareAt(reading.period(), AsOf.of(day)).of(Exact.of(reading.figure().target().orElseThrow()));
    }

    private Optional<BigDecimal> lastYear(LocalDate day) {
        if (reading.period().kind() != Period.Kind.YEAR || !day.equals(Month.of(day).lastDay())) {
            return Optional.empty();
        }
        return reading.screen().standing().lastYear(reading.indicator(), reading.unit()).filter(LastYear::sameDefinition)
                .map(year -> year.cumulative().get(Month.of(reading.period().start()).monthsUntil(Month.of(day))));
    }

    private Part part(String key, Number amount) {
        return Part.of(Derivation.words(key), amount, amounts().unit(amount));
    }

    private Number number(Exact amount) {
        return new Number(amount, amounts().shown(amount));
    }

    private Amounts amounts() {
        return reading.amounts();
    }

    private static Object name(LocalDate day) {
        return day.equals(Month.of(day).lastDay()) ? Derivation.words("month-end", day.getMonth()) : Formats.monthDay(day);
    }
}
