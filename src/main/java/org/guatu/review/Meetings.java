package org.guatu.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;
import org.guatu.review.store.AgendaRows;
import org.guatu.review.store.MeetingRows;
import org.guatu.review.store.MinutesRows;
import org.guatu.review.store.SnapshotRows;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Review meetings: planned, started on a frozen day, refreshed on demand, closed. */
@Service
@Transactional(readOnly = true)
public class Meetings {

    private final AccessGuard guard;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final Units units;
    private final AgendaProposal proposal;
    private final MeetingRows rows;
    private final AgendaRows agendas;
    private final SnapshotRows snapshots;
    private final MinutesRows minutes;
    private final MinutesWriter writer;
    private final SeriesPlan series;
    private final ApplicationEventPublisher events;

    Meetings(AccessGuard guard, AuditTrail audit, BusinessClock clock, Units units, AgendaProposal proposal, MeetingRows rows, AgendaRows agendas,
             SnapshotRows snapshots, MinutesRows minutes, MinutesWriter writer, SeriesPlan series, ApplicationEventPublisher events) {
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
        this.units = units;
        this.proposal = proposal;
        this.rows = rows;
        this.agendas = agendas;
        this.snapshots = snapshots;
        this.minutes = minutes;
        this.writer = writer;
        this.series = series;
        this.events = events;
    }

    /** The last meeting of the unit, or of one above it, that saw figures of a day before the as-of day. */
    public Optional<Meeting> lastBefore(UnitCode unit, AsOf asOf) {
        guard.requireTotals(unit);
        return rows.lastBefore(units.path(unit).stream().map(Unit::code).toList(), asOf.date());
    }

    /** A meeting; refused when there is none or its unit's totals may not be seen. */
    public Meeting meeting(long id) {
        Meeting meeting = known(id);
        guard.requireTotals(meeting.unit());
        return meeting;
    }

    /** The meeting of a unit that runs now. */
    public Optional<Meeting> running(UnitCode unit) {
        guard.requireTotals(unit);
        return rows.of(unit, Meeting.State.RUNNING, 1).stream().findFirst();
    }

    /** Planned meetings of a unit, the next first. */
    public List<Meeting> planned(UnitCode unit) {
        guard.requireTotals(unit);
        return rows.planned(unit);
    }

    /** Closed meetings of a unit, the latest first. */
    public List<Meeting> closed(UnitCode unit, int limit) {
        guard.requireTotals(unit);
        return rows.of(unit, Meeting.State.CLOSED, limit);
    }

    /** The closed meeting before a meeting: 上次. */
    public Optional<Meeting> before(long id) {
        return rows.closedBefore(meeting(id));
    }

    /** Everything a meeting froze, the first first. */
    public List<Snapshot> snapshots(long id) {
        return snapshots.of(meeting(id).id());
    }

    /** What came into the unit since the meeting's present snapshot: what the button for a refresh says. */
    public Waiting waiting(long id) {
        Meeting meeting = meeting(id);
        Snapshot snapshot = meeting.snapshot().orElseThrow(() -> new Refusal("meeting.refusal.no-snapshot"));
        Unit unit = units.byCode(meeting.unit());
        return snapshots.since(snapshot, units.scope(unit.code()), unit.kind().isBelowCity());
    }

    /** Plans a meeting outside the series. Its agenda is proposed with it, see {@link Agendas}. */
    @Transactional
    public Meeting plan(UnitCode unit, String name, LocalDate heldOn, LocalTime startsAt) {
        guard.require(Role.OFFICE);
        guard.requireUnit(unit);
        if (heldOn.isBefore(clock.today())) {
            throw new Refusal("meeting.refusal.past-day", heldOn.toString());
        }
        if (name == null || name.isBlank() || name.strip().length() > 60) {
            throw new Refusal("meeting.refusal.name");
        }
        Meeting meeting = known(rows.insert(null, unit, name.strip(), heldOn, startsAt));
        note(meeting, "planned", Map.of(), Map.of("held_on", heldOn.toString(), "starts_at", startsAt.toString(), "name", meeting.name()));
        return meeting;
    }

    /** Moves a planned meeting to another day or time; refused when somebody changed it meanwhile. */
    @Transactional
    public Meeting replan(long id, int version, LocalDate heldOn, LocalTime startsAt) {
        guard.require(Role.OFFICE);
        Meeting before = known(id);
        guard.requireUnit(before.unit());
        if (heldOn.isBefore(clock.today())) {
            throw new Refusal("meeting.refusal.past-day", heldOn.toString());
        }
        if (!rows.replan(id, version, heldOn, startsAt)) {
            throw new Refusal("meeting.refusal.changed");
        }
        Meeting now = known(id);
        note(now, "replanned", Map.of("held_on", before.heldOn().toString(), "starts_at", before.startsAt().toString()),
                Map.of("held_on", heldOn.toString(), "starts_at", startsAt.toString()));
        return now;
    }

    /** Calls a planned meeting off; refused when somebody changed it meanwhile. One of a series is followed by the next of it. */
    @Transactional
    public Meeting cancel(long id, int version) {
        guard.require(Role.OFFICE);
        Meeting before = known(id);
        guard.requireUnit(before.unit());
        if (!before.isPlanned()) {
            throw new Refusal("meeting.refusal.not-planned");
        }
        if (!rows.cancel(id, version)) {
            throw new Refusal("meeting.refusal.changed");
        }
        Meeting now = known(id);
        now.series().ifPresent(series::plan);
        note(now, "cancelled", Map.of("state", Meeting.State.PLANNED.name()), Map.of("state", Meeting.State.CANCELLED.name()));
        return now;
    }

    /** What starting a meeting would freeze now, and what of today it would leave out by the evening. */
    public StartChoice startChoice(long id) {
        Meeting meeting = meeting(id);
        LocalDate today = clock.today();
        Unit unit = units.byCode(meeting.unit());
        Snapshot evening = new Snapshot(Snapshot.code(clock.moment(), List.of()), FreezeBy.EVENING.on(today, 0), clock.moment(), Long.MAX_VALUE, null);
        return new StartChoice(today.minusDays(1), usual(meeting), snapshots.since(evening, units.scope(unit.code()), unit.kind().isBelowCity()));
    }

    /** Starts a planned meeting by the rule of {@link StartChoice#usual}. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Meeting start(long id) {
        guard.require(Role.LEADER, Role.OFFICE);
        return start(id, usual(known(id)));
    }

    /**
     * Starts a planned meeting and freezes yesterday, by what was known that evening or is known now. Refused when it was started or another meeting
     * of the unit runs. The pages are kept by whoever listens to {@link SnapshotTaken}, in this transaction.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Meeting start(long id, FreezeBy by) {
        Account account = guard.require(Role.LEADER, Role.OFFICE);
        Meeting meeting = known(id);
        guard.requireUnit(meeting.unit());
        rows.lock(meeting.unit());
        meeting = known(id);
        if (!meeting.isPlanned()) {
            throw new Refusal("meeting.refusal.started");
        }
        rows.of(meeting.unit(), Meeting.State.RUNNING, 1).stream().findFirst().ifPresent(other -> {
            throw new Refusal("meeting.refusal.other-runs", other.name(), other.heldOn().toString());
        });
        LocalDateTime now = clock.moment();
        // Read before anything else: no page knows more than this.
        long counted = snapshots.lastCounted();
        AsOf asOf = by.on(now.toLocalDate(), counted);
        List<AgendaItem> agenda = meeting.agendaEdited() ? proposal.reasons(meeting, agendas.of(id), asOf, now.toLocalDate())
                : proposal.of(meeting, asOf, now.toLocalDate());
        agendas.replace(id, agenda);
        if (!rows.start(id, now.toLocalDate(), now, agenda.getFirst().page().toString())) {
            throw new Refusal("meeting.refusal.started");
        }
        return freeze(id, "started", frozen(id, asOf, now, counted, account), true);
    }

    /** Freezes anew: the same last complete day, by all that is known now. What was frozen before stays as it was. */
    @Transactional
    public Meeting refresh(long id) {
        Account account = guard.require(Role.LEADER, Role.OFFICE);
        // before anything is read, so that on MySQL all pages see one state: that of after the lock
        rows.lock(id);
        Meeting meeting = known(id);
        guard.requireUnit(meeting.unit());
        if (!meeting.isRunning()) {
            throw new Refusal("meeting.refusal.not-running");
        }
        LocalDateTime now = clock.moment();
        long counted = snapshots.lastCounted();
        AsOf asOf = FreezeBy.NOW.on(now.toLocalDate(), counted);
        agendas.replace(id, proposal.reasons(meeting, agendas.of(id), asOf, now.toLocalDate()));
        return freeze(id, "refreshed", frozen(id, asOf, now, counted, account), false);
    }

    /** Closes a running meeting: its minutes are written, and the next one of its series is planned. */
    @Transactional
    public Meeting close(long id) {
        guard.require(Role.LEADER, Role.OFFICE);
        guard.requireUnit(known(id).unit());
        if (!rows.close(id, clock.moment())) {
            throw new Refusal("meeting.refusal.not-running");
        }
        Meeting closed = known(id);
        minutes.insert(writer.draw(closed), clock.moment());
        closed.series().ifPresent(series::plan);
        note(closed, "closed", Map.of("state", Meeting.State.RUNNING.name()), Map.of("state", Meeting.State.CLOSED.name()));
        return closed;
    }

    private FreezeBy usual(Meeting meeting) {
        return FreezeBy.usual(rows.of(meeting.unit(), Meeting.State.CLOSED, 1).stream().findFirst(), clock.today());
    }

    private Snapshot frozen(long id, AsOf asOf, LocalDateTime now, long counted, Account by) {
        return new Snapshot(Snapshot.code(now, snapshots.of(id).stream().map(Snapshot::code).toList()), asOf, now, counted, by.displayName());
    }

    private Meeting freeze(long id, String action, Snapshot snapshot, boolean first) {
        AsOf asOf = snapshot.asOf();
        snapshots.insert(id, snapshot, writer.figures(known(id), asOf));
        rows.show(id, snapshot, first);
        Meeting meeting = known(id);
        note(meeting, action, Map.of(), Map.of("snapshot", snapshot.code(), "as_of", asOf.date().toString(), "known_by", asOf.knownBy().toString()));
        events.publishEvent(new SnapshotTaken(meeting, snapshot, agendas.of(id).stream().map(AgendaItem::page).distinct().toList()));
        return meeting;
    }

    private void note(Meeting meeting, String action, Map<String, String> before, Map<String, String> after) {
        audit.record(new AuditEvent(Subject.MEETING, Long.toString(meeting.id()), meeting.unit(), "meeting-" + action, before, after, null));
        events.publishEvent(new MeetingMoved(meeting));
    }

    private Meeting known(long id) {
        return rows.find(id).orElseThrow(() -> new Refusal("meeting.refusal.unknown"));
    }
}
