package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.guatu.calendar.Period;
import org.guatu.dashboard.ui.Finding.Number;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Ratio;
import org.guatu.progress.Bridge;
import org.guatu.progress.Figure;
import org.guatu.progress.Forecast;
import org.guatu.progress.PeriodState;
import org.guatu.progress.TaskState;
import org.guatu.shell.Formats;

/**
 * The sentence above each chart, computed from the figures below it. A sentence never says more than the figures hold: no forecast from too
 * little, no "all on pace" where somebody has no target.
 */
final class Findings {

    private static final String BURN_UP = "dashboard.overview.burnup.";
    private static final String RANKING = "dashboard.overview.ranking.";
    private static final String BRIDGE = "dashboard.overview.bridge.";
    private static final int A_WEEK = 7;

    private Findings() {
    }

    /**
     * Where the period will end.
     *
     * @param blank whether nothing was ever entered
     */
    static Finding burnUp(Figure figure, Forecast forecast, Amounts amounts, boolean blank) {
        if (blank) {
            return Finding.of(BURN_UP + "blank");
        }
        Number actual = Number.of(figure.actual(), amounts.shown(figure.actual()));
        if (figure.task() != TaskState.SET) {
            return Finding.of(BURN_UP + "no-target", actual, amounts.unit(actual));
        }
        BigDecimal target = figure.target().orElseThrow();
        Number aim = Number.of(target, amounts.target(target));
        if (figure.monthsElapsed().signum() == 0) {
            return Finding.of(BURN_UP + "not-begun", aim, amounts.unit(aim));
        }
        if (!figure.reported()) {
            return Finding.of(BURN_UP + "not-reported", actual, amounts.unit(actual));
        }
        if (figure.periodState() == PeriodState.DONE) {
            BigDecimal over = figure.actual().subtract(target);
            return over.signum() == 0 ? Finding.of(BURN_UP + "done-exactly", aim, amounts.unit(aim))
                    : Finding.of(BURN_UP + "done", aim, Number.of(over, amounts.shown(over)).as(Derived.AGAINST_TARGET), amounts.unit(aim));
        }
        if (figure.periodState() == PeriodState.PERIOD_OVER_NOT_DONE) {
            Exact rest = figure.remaining().orElseThrow();
            if (rest.signum() == 0) {
                return Finding.of(BURN_UP + "over-equal", aim, amounts.unit(aim));
            }
            return Finding.of(BURN_UP + "over", new Number(rest, amounts.shown(rest)).as(Derived.AGAINST_TARGET), amounts.unit(amounts.shown(rest)));
        }
        return forecast.median().map(median -> running(figure.period(), median, target, amounts)).orElseGet(() -> unforeseen(figure, forecast, amounts));
    }

    private static Finding running(Period period, Exact median, BigDecimal target, Amounts amounts) {
        Outlook outlook = Outlook.of(median, target, amounts);
        String key = outlook.sign() == 0 ? "meets" : outlook.sign() > 0 ? "exceeds" : "misses";
        return Finding.of(BURN_UP + key, end(period), outlook.end(), amounts.unit(outlook.end()), outlook.difference());
    }

    /** 年底, 季末, 期末. */
    static Finding end(Period period) {
        return Finding.of(BURN_UP + "end." + period.kind().name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Finding unforeseen(Figure figure, Forecast forecast, Amounts amounts) {
        boolean early = forecast.none().filter(Forecast.NoForecast.TOO_EARLY::equals).isPresent();
        return figure.requiredPerMonth()
                .map(need -> Finding.of(BURN_UP + (early ? "early" : "unforeseen"), new Number(need, amounts.rate(need)).as(Derived.REQUIRED), amounts.unit(amounts.rate(need))))
                .orElseGet(() -> Finding.of(BURN_UP + "unforeseen-only"));
    }

    /** What is needed from now on, beside what the last months brought; empty when neither can be said. */
    static Optional<Finding> need(Figure figure, Forecast forecast, Amounts amounts) {
        Exact left = figure.monthsLeft();
        if (left.signum() == 0 || figure.monthsElapsed().signum() == 0) {
            return Optional.empty();
        }
        Optional<Finding> mean = forecast.by(Forecast.Method.LAST_THREE_MONTHS)
                .map(end -> end.minus(Exact.of(figure.actual())).dividedBy(left))
                .map(rate -> Finding.of(BURN_UP + "recent", new Number(rate, amounts.rate(rate)).as(Derived.RECENT)));
        if (figure.periodState() != PeriodState.RUNNING) {
            return mean;
        }
        Need need = Need.of(figure, amounts);
        return Optional.of(mean.map(recent -> Finding.of(BURN_UP + need.key() + "-recent", need.time(), need.amount(), recent))
                .orElseGet(() -> Finding.of(BURN_UP + need.key(), need.time(), need.amount())));
    }

    /**
     * A unit of a ranking, by name.
     *
     * @param blank whether nothing was ever entered: it is then neither ahead nor behind
     */
    record Ranked(String name, Figure figure, boolean blank) {
    }

    /** Who is behind, and who most of all. */
    static Finding ranking(List<Ranked> units, Amounts amounts) {
        List<Ranked> withTarget = units.stream().filter(unit -> unit.figure().task() == TaskState.SET).toList();
        Number all = Number.of(withTarget.size(), Formats.count(withTarget.size())).as(Derived.UNITS);
        if (withTarget.isEmpty()) {
            return Finding.of(RANKING + "no-target");
        }
        if (withTarget.stream().allMatch(Ranked::blank)) {
            return Finding.of(RANKING + "blank", all);
        }
        List<Ranked> behind = withTarget.stream().filter(unit -> !unit.blank() && lag(unit).signum() > 0).toList();
        if (behind.isEmpty()) {
            boolean done = withTarget.stream().allMatch(unit -> unit.figure().done());
            return Finding.of(RANKING + (done ? "all-done" : "none-behind"), all);
        }
        boolean over = withTarget.stream().allMatch(unit -> unit.figure().period().isOver(unit.figure().asOf()));
        Exact sum = behind.stream().map(Findings::lag).reduce(Exact.ZERO, Exact::plus);
        Ranked worst = behind.stream().reduce((one, next) -> lag(next).compareTo(lag(one)) > 0 ? next : one).orElseThrow();
        Number lacking = new Number(sum, amounts.lacking(sum)).as(Derived.BEHIND);
        if (behind.size() == 1) {
            return Finding.of(RANKING + (over ? "one-over" : "one"), worst.name(), lacking, amounts.unit(lacking));
        }
        Ratio share = new Ratio(lag(worst).dividedBy(sum).value());
        return Finding.of(RANKING + (over ? "many-over" : "many"), Number.of(behind.size(), Formats.count(behind.size())).as(Derived.BEHIND), lacking, amounts.unit(lacking),
                worst.name(), new Number(new Exact(share.value()), Formats.percent(share, 0)).as(Derived.LARGEST));
    }

    /** By how much a unit is behind its pace, positive; zero or less when it is not. */
    private static Exact lag(Ranked unit) {
        return lag(unit.figure());
    }

    /** By how much a figure is behind its pace, positive; zero or less when it is not. */
    static Exact lag(Figure figure) {
        return figure.againstPace().orElse(Exact.ZERO).negated();
    }

    /** By how much the figure changed since the last meeting. */
    static Finding bridge(Bridge bridge, Amounts amounts) {
        boolean week = ChronoUnit.DAYS.between(bridge.fromDate().date(), bridge.toDate().date()) <= A_WEEK;
        if (bridge.entries() == 0 && bridge.change().signum() == 0) {
            return Finding.of(BRIDGE + (week ? "week-none" : "since-none"));
        }
        return Finding.of(BRIDGE + (week ? "week" : "since"), Number.of(bridge.change(), amounts.signed(bridge.change())).as(Derived.CHANGE), amounts.unit(amounts.signed(bridge.change())));
    }

    /** Between which days, by how many entries, and whether the target itself moved. */
    static List<Finding> bridgeCaption(Bridge bridge, Amounts amounts) {
        List<Finding> parts = new ArrayList<>();
        parts.add(Finding.of(BRIDGE + "caption", Formats.monthDay(bridge.fromDate().date()), Formats.monthDay(bridge.toDate().date()),
                Number.of(bridge.entries(), Formats.count(bridge.entries())).as(Derived.CHANGE)));
        bridge.targetChange().ifPresent(change ->
                parts.add(Finding.of(BRIDGE + "target", Number.of(change, amounts.signed(change)), amounts.unit(amounts.signed(change)))));
        return parts;
    }
}
