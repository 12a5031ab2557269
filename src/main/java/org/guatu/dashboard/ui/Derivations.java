package org.guatu.dashboard.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.guatu.access.AccessGuard;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.dashboard.Screen;
import org.guatu.dashboard.ui.Derivation.Part;
import org.guatu.dashboard.ui.Finding.Number;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Ratio;
import org.guatu.indicator.Targets;
import org.guatu.progress.Bridge;
import org.guatu.progress.Contestant;
import org.guatu.progress.Progress;
import org.guatu.progress.Ranking;
import org.guatu.progress.Standing;
import org.guatu.review.Meetings;
import org.guatu.shell.Addresses;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/** Reckons again, for its explanation, any figure of a screen that is not itself a number of entries. */
@Component
class Derivations {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final AccessGuard guard;
    private final Progress progress;
    private final Meetings meetings;
    private final Targets targets;
    private final Units units;

    Derivations(AccessGuard guard, Progress progress, Meetings meetings, Targets targets, Units units) {
        this.guard = guard;
        this.progress = progress;
        this.meetings = meetings;
        this.targets = targets;
        this.units = units;
    }

    /** The day a part of an explanation names; empty when it names none. */
    static Optional<LocalDate> day(String part) {
        return Optional.ofNullable(part).filter(said -> DAY.matcher(said).matches()).flatMap(said -> {
            try {
                return Optional.of(LocalDate.parse(said));
            } catch (java.time.format.DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * A screen with its figures up to an earlier day, as they are known by now: what a burn-up draws of the months before.
     *
     * @param unit the screen's or one right below it
     */
    Screen through(Screen screen, UnitCode unit, LocalDate day) {
        Standing earlier = progress.standing(unit, screen.standing().year(), screen.asOf().on(day));
        return new Screen(screen.address().withFilter("through", day.toString()), earlier, screen.indicator(), screen.period(), screen.header());
    }

    /**
     * How a figure is reckoned; empty where the screen has no such figure.
     *
     * @param screen its unit is the figure's or right above it
     * @param part   what the figure is, or the day of a month
     */
    Optional<Derivation> of(Screen screen, Indicator indicator, UnitCode unit, Period period, String part) {
        CardReading reading = CardReading.of(screen, indicator, unit, period);
        Optional<LocalDate> day = day(part);
        if (day.isPresent()) {
            MonthDerivation month = MonthDerivation.of(screen, reading, targets.pace(indicator.code(), unit, period));
            return month.reached(day.get()).or(() -> month.expected(day.get()));
        }
        return Derived.of(part).flatMap(derived -> switch (derived) {
            case FORECAST, AGAINST_TARGET, REQUIRED, RECENT -> new OwnDerivations(reading.figure(), screen.standing().forecast(indicator, unit, period),
                    reading.increments(), reading.amounts()).of(derived);
            case BEHIND, LARGEST, UNITS, UNSET, GROUP -> !unit.equals(screen.unit().code()) ? Optional.empty()
                    : new GroupDerivations(about(screen, indicator, period)).of(derived);
            case CHANGE -> unit.equals(screen.unit().code()) ? change(screen, indicator, period) : Optional.empty();
            case RANK -> rank(screen, indicator, unit, period);
        });
    }

    private static Screen about(Screen screen, Indicator indicator, Period period) {
        return new Screen(screen.address(), screen.standing(), indicator, screen.standing().period(period.code()).orElse(screen.period()), screen.header());
    }

    /** Between the last meeting and now, term by term; each leads to its entries where they may be opened. */
    private Optional<Derivation> change(Screen screen, Indicator indicator, Period period) {
        UnitCode unit = screen.unit().code();
        Amounts amounts = Amounts.of(indicator);
        return meetings.lastBefore(unit, screen.asOf()).map(meeting -> progress.bridge(screen.standing(), indicator, period, AsOf.of(meeting.asOf()))).map(bridge -> {
            boolean open = guard.mayOpenProjectsOf(unit);
            ViewState number = screen.address().withUnit(unit).withPeriod(period.code()).withIndicator(indicator.code());
            List<Part> parts = new ArrayList<>();
            for (Bridge.Term term : bridge.terms()) {
                parts.add(new Part(Derivation.plain(BridgePanel.name(term.kind(), indicator.measure())),
                        Derivation.words("entries", Number.of(term.entries(), Formats.count(term.entries()))),
                        Number.of(term.amount(), amounts.signed(term.amount())), amounts.unit(amounts.signed(term.amount())),
                        open ? new BridgeTerm(term.kind(), bridge.fromDate()).in(number).href("entries") : null));
            }
            return new Derivation(Derivation.words("change", Formats.monthDay(bridge.fromDate().date()), Formats.monthDay(bridge.toDate().date())),
                    Number.of(bridge.change(), amounts.signed(bridge.change())), amounts.unit(amounts.signed(bridge.change())), Derivation.rule("change"),
                    Derivation.words("minus", Number.of(bridge.to(), amounts.shown(bridge.to())), Number.of(bridge.from(), amounts.shown(bridge.from()))), parts);
        });
    }

    /** Among the units beside it, in their order. */
    private Optional<Derivation> rank(Screen screen, Indicator indicator, UnitCode unit, Period period) {
        return units.byCode(unit).parent().filter(guard::maySeeTotalsOf).flatMap(parent -> {
            Standing above = progress.standing(parent, screen.standing().year(), screen.asOf());
            if (above.period(period.code()).isEmpty()) {
                return Optional.empty();
            }
            Amounts amounts = Amounts.of(indicator);
            Ranking ranking = Ranking.of(above.contestants(indicator, period), java.util.Map.of());
            List<Ranking.Row> ranked = ranking.rows().stream().filter(row -> row.rank().isPresent()).toList();
            List<Part> parts = ranked.stream().map(row -> part(row, amounts, screen)).toList();
            return ranked.stream().filter(row -> row.unit().code().equals(unit.value())).findFirst().map(row -> new Derivation(
                    Derivation.words("rank", units.byCode(parent).shortName(Texts.locale())),
                    Number.of(row.rank().getAsInt(), Formats.count(row.rank().getAsInt())), Texts.text("dashboard-figure.rank-of", Formats.count(ranked.size())),
                    Derivation.rule("rank"), null, parts));
        });
    }

    private Part part(Ranking.Row row, Amounts amounts, Screen screen) {
        Contestant contestant = row.unit();
        Unit unit = units.byCode(UnitCode.of(contestant.code()));
        java.math.BigDecimal target = contestant.target().orElseThrow();
        Ratio rate = Ratio.of(contestant.actual(), target);
        String percent = row.percent().map(printed -> Formats.decimal(printed, printed.scale()) + "%").orElseGet(() -> Formats.percent(rate));
        return new Part(Derivation.words("ranked", Number.of(row.rank().getAsInt(), Formats.count(row.rank().getAsInt())), unit.shortName(Texts.locale())),
                Derivation.words("divided", Number.of(contestant.actual(), amounts.shown(contestant.actual())), Number.of(target, amounts.target(target))),
                new Number(new org.guatu.indicator.Exact(rate.value()), percent), "", Addresses.unit(unit.code(), screen.address().withOver(null)));
    }
}
