package org.guatu.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.Role;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;
import org.guatu.review.store.DecisionRows;
import org.guatu.review.store.MeetingRows;
import org.guatu.review.store.SnapshotRows;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions: taken in a meeting (交办) or written by a leader between meetings (批示), judged by those who take them. What owners do with
 * them is in {@link DecisionAnswers}. Lists are for whoever may open the unit's projects, a wall included, since a decision itself names no
 * person; its steps do, and are not for walls.
 */
@Service
@Transactional(readOnly = true)
public class Decisions {

    private static final Role[] PEOPLE = {Role.LEADER, Role.CLERK, Role.REVIEWER, Role.OFFICE, Role.ADMIN};

    private final AccessGuard guard;
    private final BusinessClock clock;
    private final Units units;
    private final MeetingRows meetings;
    private final DecisionRows rows;
    private final SnapshotRows snapshots;
    private final DecisionBook book;
    private final DecisionFigures figures;

    Decisions(AccessGuard guard, BusinessClock clock, Units units, MeetingRows meetings, DecisionRows rows, SnapshotRows snapshots, DecisionBook book,
              DecisionFigures figures) {
        this.guard = guard;
        this.clock = clock;
        this.units = units;
        this.meetings = meetings;
        this.rows = rows;
        this.snapshots = snapshots;
        this.book = book;
        this.figures = figures;
    }

    /** A decision; not for walls. */
    public Decision decision(long id) {
        Decision decision = book.known(id);
        guard.require(PEOPLE);
        guard.requireProjectsOf(decision.unit());
        return decision;
    }

    /** What happened to a decision, in order; not for walls, since it names people. */
    public List<DecisionStep> steps(long id) {
        return rows.steps(decision(id).id());
    }

    /** What is owed of a unit and all below it, the first due first. */
    public List<Decision> openOf(UnitCode unit) {
        guard.requireProjectsOf(unit);
        return rows.owed(units.scope(unit));
    }

    /** All decisions of a unit and all below it, the latest made first. */
    public List<Decision> of(UnitCode unit, int offset, int limit) {
        guard.requireProjectsOf(unit);
        return rows.of(units.scope(unit), offset, limit);
    }

    /** What a meeting decided, in the order of deciding; of that, what concerns units whose projects the reader may open. */
    public List<Decision> ofMeeting(long meetingId) {
        guard.requireTotals(meeting(meetingId).unit());
        return rows.ofMeeting(meetingId).stream().filter(decision -> guard.mayOpenProjectsOf(decision.unit())).toList();
    }

    /** What was decided about a number, unit, project or problem, the latest first. */
    public List<Decision> about(DecisionSubject subject) {
        guard.requireProjectsOf(figures.unitOf(subject));
        return rows.about(subject);
    }

    /**
     * What was decided about a unit and all below it the last time before a meeting, whether it is done, and whether its figure moved as
     * expected.
     *
     * @param asOf the day up to which figures are told, that of the meeting's snapshot
     */
    public LastTime lastTimeOf(UnitCode unit, long meetingId, AsOf asOf) {
        guard.requireProjectsOf(unit);
        return told(unit, Set.of(meeting(meetingId).id()), asOf, clock.today());
    }

    /**
     * The same outside a meeting, for a wall. What a meeting decides that still runs belongs to that meeting alone.
     *
     * @param asOf the day up to which figures are told; decisions stand as on the morning after it, when the meeting that sees it is held
     */
    public LastTime lastTime(UnitCode unit, AsOf asOf) {
        guard.requireProjectsOf(unit);
        Set<Long> running = units.path(unit).stream().flatMap(above -> meetings.of(above.code(), Meeting.State.RUNNING, 1).stream()).map(Meeting::id)
                .collect(Collectors.toSet());
        return told(unit, running, asOf, asOf.date().plusDays(1));
    }

    /**
     * @param without meetings that are not over
     * @param today   the morning by which decisions were made and settled, and from which days are counted
     */
    private LastTime told(UnitCode unit, Set<Long> without, AsOf asOf, LocalDate today) {
        // All meetings of the last day together: an extra one in the afternoon does not push away what the morning's decided.
        List<Meeting> closed = meetings.lastClosed(units.path(unit).stream().map(Unit::code).toList(), asOf.date().plusDays(1)).stream()
                .filter(meeting -> !without.contains(meeting.id())).toList();
        Optional<Meeting> before = closed.stream().findFirst();
        List<Meeting> ofDay = closed.reversed().stream().filter(meeting -> meeting.heldOn().equals(closed.getFirst().heldOn())).toList();
        Set<UnitCode> scope = units.scope(unit);
        DecisionFigures.Moves moves = figures.moves(asOf, today);
        LocalDateTime since = ofDay.stream().map(of -> of.closedAt().orElseGet(() -> of.heldOn().atTime(LocalTime.MAX))).min(LocalDateTime::compareTo)
                .orElse(LocalDate.EPOCH.atStartOfDay());
        List<Decision> last = Stream.concat(ofDay.stream().flatMap(of -> rows.ofMeeting(of.id()).stream()).filter(decision -> scope.contains(decision.unit())),
                rows.instructions(scope, since, today).stream()).toList();
        Set<Long> told = new HashSet<>(last.stream().map(Decision::id).toList());
        List<Decision> earlier = rows.owedOn(scope, today).stream().filter(decision -> !told.contains(decision.id()))
                .filter(decision -> decision.meetingId() == null || !without.contains(decision.meetingId())).toList();
        Comparator<Decision> overdueOwedDone = Comparator.comparingInt(decision -> decision.isOverdue(today) ? 0 : decision.isOwed() ? 1 : 2);
        return new LastTime(before, last.stream().sorted(overdueOwedDone).map(decision -> new LastTime.Line(decision, moves.of(decision))).toList(),
                earlier.stream().map(decision -> new LastTime.Line(decision, moves.of(decision))).toList());
    }

    /** How the figure of a decision's subject moved until a day; empty where it has none. */
    public Optional<Movement> movement(long id, AsOf asOf) {
        return figures.moves(asOf, clock.today()).of(decision(id));
    }

    /**
     * Takes a decision on a number, unit, project or problem, with its figure as it stands: in a running meeting at its snapshot (leaders and
     * the office), or between meetings (leaders).
     */
    @Transactional
    public Decision make(NewDecision fresh) {
        Account account = fresh.meetingId() == null ? guard.require(Role.LEADER) : guard.require(Role.LEADER, Role.OFFICE);
        UnitCode unit = figures.unitOf(fresh.subject());
        guard.requireUnit(unit);
        LocalDate today = clock.today();
        if (fresh.dueOn().isBefore(today)) {
            throw new Refusal("meeting.refusal.due-past", fresh.dueOn().toString());
        }
        AsOf asOf = fresh.meetingId() == null ? FreezeBy.NOW.on(today, snapshots.lastCounted()) : frozen(fresh.meetingId(), unit);
        UnitCode owner = fresh.ownerUnit() == null ? unit : units.byCode(fresh.ownerUnit()).code();
        return book.make(new Decision(0, fresh.subject(), fresh.matter(), unit, fresh.owner(), owner, fresh.dueOn(), fresh.expectedEffect(),
                fresh.meetingId(), fresh.origin(), Decision.State.OPEN, null, today, null, null, figures.on(fresh.subject(), asOf), 0), account);
    }

    /** Looked at and done. */
    @Transactional
    public Decision done(long id, int version, String note) {
        Decision before = judged(id, version);
        return book.change(before, before.done(clock.today()), DecisionStep.Kind.DONE, judge(before), note, null, List.of());
    }

    /** Looked at and not done; the owner still owes it. */
    @Transactional
    public Decision notDone(long id, int version, String note) {
        Decision before = judged(id, version);
        return book.change(before, before.notDone(clock.today()), DecisionStep.Kind.NOT_DONE, judge(before), note, null, List.of());
    }

    /** Takes a settled decision up again; the reason is asked for. The due date may be set anew. */
    @Transactional
    public Decision reopen(long id, int version, String reason, LocalDate dueOn) {
        Decision before = judged(id, version);
        requireReason(reason);
        return book.change(before, before.reopened(dueOn), DecisionStep.Kind.REOPENED, judge(before), reason, dueOn, List.of());
    }

    /** Grants more time, until the day that was asked for or another after the present due date. */
    @Transactional
    public Decision grant(long id, int version, LocalDate until, String note) {
        Decision before = judged(id, version);
        return book.change(before, before.granted(until), DecisionStep.Kind.GRANTED, judge(before), note, until, List.of());
    }

    /** Refuses more time; the reason is asked for. */
    @Transactional
    public Decision refuse(long id, int version, String reason) {
        Decision before = judged(id, version);
        requireReason(reason);
        return book.change(before, before.refused(), DecisionStep.Kind.REFUSED, judge(before), reason, null, List.of());
    }

    private Decision judged(long id, int version) {
        Decision decision = book.known(id);
        judge(decision);
        if (decision.version() != version) {
            throw new Refusal("meeting.refusal.changed-decision");
        }
        return decision;
    }

    /** Who answers for a decision does not judge it, unless it is an instruction of the own hand. */
    private Account judge(Decision decision) {
        Account account = guard.require(Role.LEADER, Role.OFFICE);
        guard.requireUnit(decision.unit());
        boolean answers = account.hasAny(Role.LEADER, Role.CLERK, Role.REVIEWER) && decision.ownerUnit().equals(account.homeUnit());
        if (answers && !(decision.origin() == Decision.Origin.INSTRUCTION
                && steps(decision.id()).getFirst().label().equals(account.displayName()))) {
            throw new Refusal("meeting.refusal.own-decision", decision.owner());
        }
        return account;
    }

    private AsOf frozen(long meetingId, UnitCode unit) {
        Meeting meeting = meeting(meetingId);
        guard.requireUnit(meeting.unit());
        if (!meeting.isRunning()) {
            throw new Refusal("meeting.refusal.not-running");
        }
        if (!units.contains(meeting.unit(), unit)) {
            throw new Refusal("meeting.refusal.other-unit", units.byCode(unit), units.byCode(meeting.unit()));
        }
        return meeting.snapshot().orElseThrow(() -> new Refusal("meeting.refusal.no-snapshot")).asOf();
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("meeting.refusal.reason");
        }
    }

    private Meeting meeting(long id) {
        return meetings.find(id).orElseThrow(() -> new Refusal("meeting.refusal.unknown"));
    }
}
