package org.guatu.dashboard.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.dashboard.ui.Amounts;
import org.guatu.indicator.Indicators;
import org.guatu.live.Round;
import org.guatu.project.Projects;
import org.guatu.review.Decision;
import org.guatu.review.DecisionSubject;
import org.guatu.review.Decisions;
import org.guatu.review.Meeting;
import org.guatu.review.Meetings;
import org.guatu.review.NewDecision;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.shell.TypedKeeper;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.UnitKind;
import org.guatu.unit.Units;

/** What a form for a decision asks: who may answer, until when, in which meeting. */
@Component
class Deciding {

    private static final int WEEK = 7;
    private static final int OWNERS = 12;

    private final AccessGuard guard;
    private final BusinessClock clock;
    private final Units units;
    private final Indicators indicators;
    private final Projects projects;
    private final Meetings meetings;
    private final Decisions decisions;
    private final ObjectProvider<TypedKeeper> keeper;

    Deciding(AccessGuard guard, BusinessClock clock, Units units, Indicators indicators, Projects projects, Meetings meetings, Decisions decisions,
             ObjectProvider<TypedKeeper> keeper) {
        this.guard = guard;
        this.clock = clock;
        this.units = units;
        this.indicators = indicators;
        this.projects = projects;
        this.meetings = meetings;
        this.decisions = decisions;
        this.keeper = keeper;
    }

    /**
     * Who answers.
     *
     * @param label as it is printed
     * @param unit  whose people answer
     */
    record Owner(String label, UnitCode unit) {
    }

    /** The meeting that a decision about the unit would be taken in; empty between meetings. */
    Optional<Meeting> meetingOf(UnitCode unit) {
        return units.path(unit).reversed().stream().filter(above -> above.kind() != UnitKind.PROVINCE && guard.isInScope(above.code()))
                .flatMap(above -> meetings.running(above.code()).stream()).findFirst();
    }

    /** Whether the reader may decide about the unit now: leaders always, the office in a meeting. */
    boolean mayDecide(UnitCode unit) {
        return guard.isInScope(unit) && (guard.may(Role.LEADER) || guard.may(Role.OFFICE) && meetingOf(unit).isPresent());
    }

    /** The unit that a decision concerns. */
    UnitCode unitOf(DecisionSubject subject) {
        return switch (subject) {
            case DecisionSubject.OnFigure figure -> figure.unit();
            case DecisionSubject.OnUnit unit -> unit.unit();
            case DecisionSubject.OnProject project -> projects.dossier(project.project()).project().unit();
            case DecisionSubject.OnBlocker blocker -> projects.blocker(blocker.blocker()).unit();
        };
    }

    /** The subject in words without its figure: 冠县 · 到位资金. */
    String words(DecisionSubject subject) {
        return switch (subject) {
            case DecisionSubject.OnFigure figure -> Texts.text("decide.about", unit(figure.unit()),
                    indicators.find(figure.indicator()).map(indicator -> indicator.shortName(Texts.locale())).orElse(figure.indicator()));
            case DecisionSubject.OnUnit unit -> unit(unit.unit());
            case DecisionSubject.OnProject project -> projects.dossier(project.project()).project().name(Texts.locale());
            case DecisionSubject.OnBlocker blocker -> projects.blocker(blocker.blocker()).projectName();
        };
    }

    /** The figure of a subject when it was decided about: 到位资金 14.82 亿元，与序时差 −6.18（06-30）; empty for an indicator that is gone. */
    Optional<String> words(Decision.Then then) {
        return indicators.find(then.indicator()).map(indicator -> {
            Amounts amounts = Amounts.of(indicator);
            String day = DecisionWords.day(then, "decide.evening", "decide.known");
            return then.difference() == null ? Texts.text("decide.then", indicator.shortName(Texts.locale()), amounts.shown(then.actual()), amounts.unit(amounts.shown(then.actual())), day)
                    : Texts.text("decide.then-against", indicator.shortName(Texts.locale()), amounts.shown(then.actual()), amounts.unit(amounts.shown(then.actual())),
                            amounts.signed(then.difference()), day);
        });
    }

    /** A unit's short name. */
    String unit(UnitCode code) {
        return units.find(code).map(unit -> unit.shortName(Texts.locale())).orElse(code.value());
    }

    /** Whether there are units below it, so that its lists tell of them. */
    boolean isWhole(UnitCode unit) {
        return !units.children(unit, clock.today()).isEmpty();
    }

    /** What is owed of a unit and all below it, the first due first; read once for all screens that show it. Nothing for who may not open its projects. */
    List<Decision> owed(UnitCode unit) {
        return guard.mayOpenProjectsOf(unit) ? Round.share(List.of("decisions.owed", unit), () -> decisions.openOf(unit)) : List.of();
    }

    /** Who may answer about a unit: it itself, those below it, and the offices that answer for its problems and decisions already. */
    List<Owner> owners(UnitCode unit) {
        LocalDate today = clock.today();
        Stream<Owner> itself = Stream.concat(units.find(unit).stream(), units.children(unit, today).stream())
                .map(one -> new Owner(one.name(Texts.locale()), one.code()));
        if (!guard.mayOpenProjectsOf(unit)) {
            return itself.toList();
        }
        Stream<Owner> offices = projects.openBlockers(unit, today).stream().map(blocker -> new Owner(blocker.owner(), blocker.unit()));
        Stream<Owner> before = owed(unit).stream().map(decision -> new Owner(owner(decision), decision.ownerUnit()));
        List<Owner> all = new ArrayList<>();
        Stream.of(itself, before, offices.limit(OWNERS)).flatMap(one -> one).filter(owner -> owner.label() != null && !owner.label().isBlank())
                .forEach(owner -> {
                    if (all.stream().noneMatch(other -> other.label().equals(owner.label()))) {
                        all.add(owner);
                    }
                });
        return all;
    }

    /** The last day before the next meeting, so that it judges what was to be done by then: before the next planned one, else before the same day of next week. */
    LocalDate beforeNext(UnitCode unit) {
        LocalDate today = clock.today();
        return units.path(unit).reversed().stream().map(Unit::code).filter(guard::maySeeTotalsOf).flatMap(code -> meetings.planned(code).stream())
                .map(Meeting::heldOn).filter(day -> day.isAfter(today)).min(LocalDate::compareTo).orElse(today.plusDays(WEEK)).minusDays(1);
    }

    /** A unit and those below it in the reader's scope: whose reminders may go by mail. */
    List<Unit> mailed(UnitCode unit) {
        return Stream.concat(units.find(unit).stream(), units.children(unit, clock.today()).stream()).filter(one -> guard.isInScope(one.code())).toList();
    }

    LocalDate today() {
        return clock.today();
    }

    /** What keeps what is typed; null where nobody does. */
    TypedKeeper keeper() {
        return keeper.getIfAvailable();
    }

    /** Takes it; a unit that answers is written down by its Chinese name, whatever language it was chosen in. */
    Decision make(NewDecision fresh) {
        return decisions.make(named(fresh.owner(), fresh.ownerUnit()).map(unit -> new NewDecision(fresh.subject(), fresh.matter(), unit.name(Texts.CHINESE),
                fresh.ownerUnit(), fresh.dueOn(), fresh.expectedEffect(), fresh.meetingId())).orElse(fresh));
    }

    /** Who answers, in the reader's language where it is a unit; offices have the name they were given. */
    String owner(Decision decision) {
        return named(decision.owner(), decision.ownerUnit()).map(unit -> unit.name(Texts.locale())).orElse(decision.owner());
    }

    /** Whether the unit that a decision concerns answers for it itself. */
    boolean isOwn(Decision decision) {
        return named(decision.owner(), decision.ownerUnit()).filter(unit -> unit.code().equals(decision.unit())).isPresent();
    }

    /** The unit that words name. */
    private Optional<Unit> named(String words, UnitCode code) {
        return Optional.ofNullable(code).flatMap(units::find).filter(unit -> Stream.of(Texts.CHINESE, Texts.ENGLISH)
                .anyMatch(language -> unit.name(language).equals(words) || unit.shortName(language).equals(words)));
    }
}
