package org.guatu.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.guatu.access.Account;
import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.project.store.MoveRows;
import org.guatu.project.store.ProjectRows;
import org.guatu.project.store.StageRows;
import org.guatu.refusal.Refusal;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.UnitKind;
import org.guatu.unit.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * To which unit a project belongs, and how units share one. The office decides it with a document, from a day; what was counted before
 * that day stays where it is, so the total of the city never changes.
 */
@Service
public class ProjectMoves {

    private final AccessGuard guard;
    private final Units units;
    private final BusinessClock clock;
    private final ProjectRows projects;
    private final StageRows stages;
    private final MoveRows rows;
    private final RegisterTrail trail;
    private final ApplicationEventPublisher events;

    ProjectMoves(AccessGuard guard, Units units, BusinessClock clock, ProjectRows projects, StageRows stages, MoveRows rows, RegisterTrail trail,
                 ApplicationEventPublisher events) {
        this.guard = guard;
        this.units = units;
        this.clock = clock;
        this.projects = projects;
        this.stages = stages;
        this.rows = rows;
        this.trail = trail;
        this.events = events;
    }

    /** The unit a project belonged to on a day. */
    @Transactional(readOnly = true)
    public UnitCode unitOn(long projectId, LocalDate on) {
        return rows.unitOn(readable(projectId), on);
    }

    /** Which projects stood in another unit than now, as it was known on a day; what a reader may open of them each reading service asks itself. */
    @Transactional(readOnly = true)
    public StoodThen then(LocalDate day) {
        guard.require(Role.values());
        return new StoodThen(rows.elsewhere(day));
    }

    /** To which units projects belonged, day by day; refused when one of them may not be opened. What is no project is left out. */
    @Transactional(readOnly = true)
    public Map<Long, Belonging> belonging(Collection<Long> projects) {
        Map<Long, Belonging> belonging = projects.isEmpty() ? Map.of() : rows.belonging(projects);
        for (UnitCode unit : belonging.values().stream().map(Belonging::now).collect(Collectors.toSet())) {
            guard.requireProjectsOf(unit);
        }
        return belonging;
    }

    /** How units share a project on a day: all of it for its unit when nothing was agreed. */
    @Transactional(readOnly = true)
    public Shares sharesOn(long projectId, LocalDate on) {
        Project project = readable(projectId);
        return rows.sharesOn(projectId, on).orElseGet(() -> Shares.whole(rows.unitOn(project, on)));
    }

    /**
     * Lets a project count for another unit from a day on. Refused: no document; a day in the future, before an earlier move, or not after
     * the last stage that was counted for the old unit; a project that is shared on that day; a unit out of scope or without projects.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void move(long projectId, UnitCode to, LocalDate from, String documentNo, int expectedVersion) {
        Account by = guard.require(Role.OFFICE);
        Project project = held(projectId, expectedVersion);
        refuseUnit(to);
        if (to.equals(project.unit())) {
            throw new FieldRefusal(ProjectField.UNIT, "register.refusal.move-same", units.byCode(to));
        }
        String document = InvestmentChanges.document(documentNo);
        InvestmentChanges.refuseDay(from, clock.today());
        refuseNotAfter(from, rows.lastMove(projectId), "register.refusal.move-before-move");
        refuseNotAfter(from, stages.lastEntry(projectId), "register.refusal.move-before-stage");
        if (rows.sharesOn(projectId, from).filter(Shares::isShared).isPresent()) {
            throw new Refusal("register.refusal.move-shared", project.nameZh());
        }
        stages.fixUnit(projectId, project.unit());
        rows.move(project, to, from, document, clock.today(), by.login(), clock.moment());
        trail.project(projectId, project.unit(), "MOVED", Map.of("unit", project.unit()), Map.of("unit", to, "effective_on", from, "document", document), null);
        events.publishEvent(new ProjectMoved(projectId, project.unit(), to, from));
    }

    /**
     * Lets units share a project from a day on; 100 for its own unit ends the sharing. Refused: shares that do not add to 100; the own unit
     * not among them; no document; a day in the future or not after the last shares.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void share(long projectId, Map<UnitCode, BigDecimal> percent, LocalDate from, String documentNo, int expectedVersion) {
        Account by = guard.require(Role.OFFICE);
        Project project = held(projectId, expectedVersion);
        if (!Shares.areShares(percent)) {
            BigDecimal sum = percent.values().stream().filter(java.util.Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
            throw new Refusal("register.refusal.shares", sum.stripTrailingZeros().toPlainString());
        }
        percent.keySet().forEach(this::refuseUnit);
        if (!percent.containsKey(project.unit())) {
            throw new Refusal("register.refusal.shares-own", units.byCode(project.unit()));
        }
        String document = InvestmentChanges.document(documentNo);
        InvestmentChanges.refuseDay(from, clock.today());
        refuseNotAfter(from, rows.lastShares(projectId), "register.refusal.shares-before");
        Shares before = rows.sharesOn(projectId, from).orElseGet(() -> Shares.whole(project.unit()));
        Shares shares = new Shares(new TreeMap<>(percent));
        rows.share(projectId, shares, from, document, by.login(), clock.moment());
        trail.project(projectId, project.unit(), "SHARED", Map.of("shares", before.percent()),
                Map.of("shares", shares.percent(), "effective_on", from, "document", document), null);
        events.publishEvent(new SharesSet(projectId, shares, from));
    }

    private void refuseUnit(UnitCode code) {
        if (code == null) {
            throw new FieldRefusal(ProjectField.UNIT, "register.refusal.unit-missing");
        }
        guard.requireUnit(code);
        Optional<Unit> unit = units.find(code);
        if (unit.isEmpty()) {
            throw new FieldRefusal(ProjectField.UNIT, "register.refusal.unit-unknown", code.value());
        }
        if (unit.get().kind() == UnitKind.PROVINCE || !unit.get().existsOn(clock.today())) {
            throw new FieldRefusal(ProjectField.UNIT, "register.refusal.unit-no-projects", unit.get());
        }
    }

    private static void refuseNotAfter(LocalDate from, Optional<LocalDate> last, String messageKey) {
        last.filter(day -> !from.isAfter(day)).ifPresent(day -> {
            throw new Refusal(messageKey, from.toString(), day.toString());
        });
    }

    private Project held(long id, int expectedVersion) {
        Project project = projects.locked(id).orElseThrow(() -> unknown(id));
        guard.requireUnit(project.unit());
        if (project.version() != expectedVersion) {
            throw new ChangedMeanwhile(ProjectChange.of(project), project);
        }
        return project;
    }

    private Project readable(long id) {
        Project project = projects.project(id).orElseThrow(() -> unknown(id));
        guard.requireProjectsOf(project.unit());
        return project;
    }

    private static Refusal unknown(long id) {
        return new Refusal("project.refusal.unknown", Long.toString(id));
    }
}
