package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.IndicatorKind;
import org.guatu.indicator.Measure;
import org.guatu.indicator.NamedPeriod;
import org.guatu.indicator.Operator;
import org.guatu.indicator.Target;
import org.guatu.progress.Figure;
import org.guatu.progress.GroupCompletion;
import org.guatu.progress.NoLight;
import org.guatu.progress.PeriodState;
import org.guatu.progress.Standing;
import org.guatu.progress.TaskState;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/** What a card says of an indicator of a unit in a period: its figure, and in words what the figure cannot say. */
record CardReading(Screen screen, Indicator indicator, UnitCode unit, Period period, Figure figure, Optional<Target> target) {

    static CardReading of(Screen screen, Indicator indicator, UnitCode unit, Period period) {
        Standing standing = screen.standing();
        return new CardReading(screen, indicator, unit, period, standing.figure(indicator, unit, period), standing.target(indicator, unit, period));
    }

    Amounts amounts() {
        return Amounts.of(indicator);
    }

    /** Nothing was ever entered and nothing reported: there is no number, and zero would be one. */
    boolean isBlank() {
        return figure.actual().signum() == 0 && !figure.reported() && screen.standing().entries(indicator, unit, period) == 0;
    }

    /** Money submitted and not yet decided; only funds in yuan wait. */
    BigDecimal pending() {
        return indicator.kind() == IndicatorKind.FUNDS && indicator.measure() == Measure.YUAN
                ? screen.standing().waiting(unit, period).amount() : BigDecimal.ZERO;
    }

    List<BigDecimal> increments() {
        return screen.standing().increments(indicator, unit, period);
    }

    /** The word beside the light. */
    String lightWord() {
        Optional<NoLight> none = figure.noLight();
        if (none.isPresent()) {
            return switch (none.get()) {
                case NOT_REPORTED -> Texts.text("dashboard.card.not-reported", dueMonth());
                case TOO_EARLY -> Texts.text("dashboard.card.too-early");
                default -> Texts.text(none.get().messageKey());
            };
        }
        return figure.periodState() == PeriodState.PERIOD_OVER_NOT_DONE
                ? Texts.text(figure.periodState().messageKey()) : Texts.text(figure.light().messageKey());
    }

    /** The sign before the target: 超过 is more than reaching it. */
    String operatorSign() {
        return figure.operator() == Operator.GT ? ">" : "";
    }

    /** 力争, 清单盘子; a firm target needs no word. */
    Optional<String> natureWord() {
        return target.filter(t -> t.nature() != Target.Nature.FIRM).map(t -> Texts.text(t.nature().messageKey()));
    }

    /** What has to be said in words. */
    Optional<Finding> sentence() {
        Amounts amounts = amounts();
        if (isBlank() && figure.task() == TaskState.SET) {
            return Optional.of(Finding.of("dashboard.card.blank"));
        }
        if (figure.task() == TaskState.NOT_SET) {
            return Optional.of(group().orElseGet(() -> Finding.of(unset())));
        }
        if (figure.task() != TaskState.SET) {
            return Optional.of(Finding.of(figure.task() == TaskState.ZERO ? "dashboard.card.zero-target" : "dashboard.card.zero-exceeded"));
        }
        if (figure.noLight().filter(NoLight.NOT_REPORTED::equals).isPresent()) {
            return Optional.of(Finding.of("dashboard.card.carried"));
        }
        if (figure.periodState() == PeriodState.PERIOD_OVER_NOT_DONE) {
            return figure.remaining().filter(rest -> rest.signum() > 0).map(rest -> Finding.of("dashboard.card.shortage", new Finding.Number(rest, amounts.shown(rest)).as(Derived.AGAINST_TARGET), amounts.unit(amounts.shown(rest))));
        }
        return Optional.empty();
    }

    /** That a target counts from a day on which it was not known yet; empty where it was, or nobody knows since when. */
    static Optional<String> cameLater(Target target, AsOf asOf) {
        return target.cameAfter(asOf.knownBy()).map(day -> Texts.text(
                target.wasIssuedAfter(asOf.knownBy()) ? "dashboard.target.issued-later" : "dashboard.target.entered-later", Formats.date(day)));
    }

    private String unset() {
        boolean qualitative = target.filter(t -> t.nature() == Target.Nature.QUALITATIVE).isPresent();
        return qualitative ? "dashboard.card.qualitative" : others().isEmpty() ? "dashboard.card.no-target" : "dashboard.card.no-target-here";
    }

    /** A sum of which one part must be passed must be passed itself. */
    private String groupSign() {
        return screen.standing().children().stream().flatMap(child -> screen.standing().target(indicator, child.code(), period).stream())
                .anyMatch(part -> part.operator() == Operator.GT) ? ">" : "";
    }

    /** How far the parts that have a target are together; told for the screen's own unit, whose parts are known. */
    private Optional<Finding> group() {
        if (!unit.equals(screen.unit().code())) {
            return Optional.empty();
        }
        GroupCompletion group = screen.standing().group(indicator, period);
        if (isBlank() && group.target().signum() > 0) {
            return Optional.of(Finding.of("dashboard.card.group-blank",
                    Finding.Number.of(group.target(), groupSign() + amounts().target(group.target())).as(Derived.UNITS), amounts().unit(amounts().target(group.target()))));
        }
        return group.completion().map(rate -> Finding.of("dashboard.card.group",
                new Finding.Number(new org.guatu.indicator.Exact(rate.value()), Formats.percent(rate)).as(Derived.GROUP),
                Finding.Number.of(group.actual(), amounts().shown(group.actual())).as(Derived.GROUP),
                Finding.Number.of(group.target(), amounts().target(group.target())).as(Derived.GROUP)));
    }

    /**
     * How the unit stands with the same indicator in another period that has a target, as a quarter beside the year. Where all of its headlines have
     * a target in that period, the switch above the screen leads there and the card need not tell; a card that says 未下达 tells nevertheless.
     */
    List<Other> others() {
        Standing standing = screen.standing();
        return standing.targetsOf(unit).stream()
                .filter(t -> t.indicatorCode().equals(indicator.code()) && t.amount() != null && !t.periodCode().equals(period.code()))
                .flatMap(t -> standing.period(t.periodCode()).stream()).filter(named -> figure.task() == TaskState.NOT_SET || !isCommon(named.period()))
                .map(named -> new Other(named, of(screen, indicator, unit, named.period()))).toList();
    }

    private boolean isCommon(Period other) {
        List<Indicator> headlines = screen.standing().headlines();
        return headlines.size() > 1 && headlines.stream()
                .allMatch(headline -> screen.standing().target(headline, unit, other).filter(t -> t.amount() != null).isPresent());
    }

    /** The same indicator in another period. */
    record Other(NamedPeriod period, CardReading reading) {
    }

    private java.time.Month dueMonth() {
        Month due = screen.standing().lastDueMonth();
        Month last = Month.of(period.end());
        return java.time.Month.of((due.isAfter(last) ? last : due).monthOfYear());
    }
}
