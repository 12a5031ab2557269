package org.guatu.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.guatu.access.Account;
import org.guatu.access.AccessGuard;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.project.store.MoveRows;
import org.guatu.project.store.ProjectRows;
import org.guatu.project.store.RegisterRows;
import org.guatu.project.store.StageRows;
import org.guatu.refusal.Refusal;
import org.guatu.unit.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How projects enter stages. A first entry is submitted with its evidence by a clerk or the office and waits; a reviewer, never the
 * submitter, accepts it or sends it back. On acceptance the unit and the total investment it counts with are fixed, and
 * {@link StageAccepted} lets the read side count it in the same transaction. Going back, and on again, never moves the day of the first entry.
 * Each act holds the project's row, and reads what is committed after it has it: two people on one project act one after the other.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class StageChanges {

    private static final Role[] WRITERS = {Role.CLERK, Role.OFFICE};
    private static final int REASON_MOST = 200;

    private final AccessGuard guard;
    private final Units units;
    private final BusinessClock clock;
    private final ProjectRows projects;
    private final RegisterRows register;
    private final StageRows rows;
    private final MoveRows moves;
    private final RegisterTrail trail;
    private final RegisterTransactions transactions;
    private final ApplicationEventPublisher events;

    StageChanges(AccessGuard guard, Units units, BusinessClock clock, ProjectRows projects, RegisterRows register, StageRows rows, MoveRows moves,
                 RegisterTrail trail, RegisterTransactions transactions, ApplicationEventPublisher events) {
        this.guard = guard;
        this.units = units;
        this.clock = clock;
        this.projects = projects;
        this.register = register;
        this.rows = rows;
        this.moves = moves;
        this.trail = trail;
        this.transactions = transactions;
        this.events = events;
    }

    /** What entering the stage would be, for the form that asks for it; refused as {@link #enter} would for stage and day. */
    @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
    public Passage prospect(long projectId, Stage stage, LocalDate on) {
        guard.require(WRITERS);
        Project project = projects.project(projectId).orElseThrow(() -> unknown(projectId));
        guard.requireUnit(project.unit());
        if (on != null) {
            refuseDay(on);
        }
        return Passage.into(stage, on, projects.stages(projectId));
    }

    /**
     * Enters a project into a stage. Refused: a day in the future or one that contradicts the stages around it; skipped stages without evidence
     * and reason; going back without a reason; a first entry without the evidence its stage requires; a terminated project.
     */
    public Passage enter(StageEntry entry) {
        Account by = guard.require(WRITERS);
        Project project = locked(entry.projectId());
        if ("TERMINATED".equals(project.sideState())) {
            throw new Refusal("register.refusal.stage-terminated", project.nameZh());
        }
        refuseDay(entry.on());
        refuseReason(entry.reason());
        refuseReason(entry.note());
        List<StageDate> known = projects.stages(entry.projectId());
        Passage way = Passage.into(entry.stage(), entry.on(), known);
        if (way.needsReason() && entry.reason() == null) {
            throw new Refusal(way.kind() == Passage.Kind.BACK ? "register.refusal.stage-back-reason" : "register.refusal.stage-skip-reason");
        }
        boolean first = known.stream().noneMatch(date -> date.stage() == entry.stage() && date.enteredOn() != null);
        if (first) {
            enterFirst(entry, way, by);
        }
        if (way.kind() == Passage.Kind.BACK) {
            rows.leaveAfter(entry.projectId(), entry.stage(), entry.on());
        }
        if (!first) {
            rows.stayIn(entry.projectId(), entry.stage());
        }
        register.touch(entry.projectId(), clock.today());
        String step = switch (way.kind()) {
            case FORWARD, EARLIER -> "ENTERED";
            case BACK -> "BACK";
            case AGAIN -> "AGAIN";
        };
        register.log(entry.projectId(), step, entry.stage(), entry.on(), reasonOf(entry, way), by.login(), clock.moment());
        trail.stage(project, entry.stage(), step, before(way), Map.of("stage", entry.stage(), "entered_on", entry.on()), entry.reason());
        return way;
    }

    /** Adds evidence to an entry that waits. Refused when none waits. */
    public void attach(long projectId, Stage stage, StageEvidence piece) {
        Account by = guard.require(WRITERS);
        Project project = locked(projectId);
        waiting(projectId, stage);
        rows.attach(projectId, stage, piece, by.login(), clock.moment());
        trail.stage(project, stage, "EVIDENCE_ADDED", Map.of(), Map.of("stage", stage, "kind", piece.kind(), "sha256", piece.sha256()), null);
    }

    /** Takes back an entry that nobody has decided on, or one that was sent back. */
    public void withdraw(long projectId, Stage stage) {
        Account by = guard.require(WRITERS);
        Project project = locked(projectId);
        StageDate row = projects.stages(projectId).stream().filter(date -> date.stage() == stage && date.waitingOn() != null).findFirst()
                .orElseThrow(() -> new Refusal("register.refusal.stage-nothing-waits"));
        rows.withdraw(projectId, stage);
        register.log(projectId, "WITHDRAWN", stage, row.waitingOn(), null, by.login(), clock.moment());
        trail.stage(project, stage, "WITHDRAWN", Map.of("entered_on", row.waitingOn()), Map.of(), null);
    }

    /**
     * Accepts an entry: from today it counts, for the unit the project belonged to on the day of the entry and with the total investment known
     * now (an unknown one reaches no threshold, whatever is told later). Refused: to the submitter, to a reviewer of the county alone, while required evidence is missing, and
     * when nothing waits, as when somebody else was quicker.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void accept(long projectId, Stage stage) {
        Account by = guard.require(Role.REVIEWER);
        transactions.run(() -> accept(projectId, stage, by));
    }

    private void accept(long projectId, Stage stage, Account by) {
        Project project = locked(projectId);
        if (!guard.isInScope(units.cityOf(project.unit()))) {
            throw new AccessRefusal("register.refusal.stage-city-accepts");
        }
        StageDate row = waiting(projectId, stage);
        refuseSubmitter(row, by);
        List<String> missing = missing(stage, rows.evidence(projectId, stage));
        if (!missing.isEmpty()) {
            throw new MissingEvidence(missing);
        }
        BigDecimal investment = project.totalInvestment() == null ? BigDecimal.ZERO : project.totalInvestment();
        if (!rows.accept(projectId, stage, clock.today(), moves.unitOn(project, row.waitingOn()), investment, by.login(), clock.moment())) {
            throw new Refusal("register.refusal.stage-nothing-waits");
        }
        register.touch(projectId, clock.today());
        register.log(projectId, "ACCEPTED", stage, clock.today(), null, by.login(), clock.moment());
        trail.stage(project, stage, "ACCEPTED", Map.of(), Map.of("stage", stage, "entered_on", row.waitingOn(), "accepted_on", clock.today()), null);
        events.publishEvent(new StageAccepted(projectId, stage));
    }

    /** Sends an entry back to whoever submitted it, with a reason; it can be entered again or withdrawn. */
    public void sendBack(long projectId, Stage stage, String reason) {
        Account by = guard.require(Role.REVIEWER);
        Project project = locked(projectId);
        StageDate row = waiting(projectId, stage);
        refuseSubmitter(row, by);
        String words = Typed.words(reason);
        refuseReason(words);
        if (words == null) {
            throw new Refusal("register.refusal.stage-return-reason");
        }
        rows.sendBack(projectId, stage, words, by.login(), clock.moment());
        register.log(projectId, "SENT_BACK", stage, row.waitingOn(), words, by.login(), clock.moment());
        trail.stage(project, stage, "SENT_BACK", Map.of(), Map.of("stage", stage, "entered_on", row.waitingOn()), words);
    }

    private void enterFirst(StageEntry entry, Passage way, Account by) {
        List<StageEvidence> all = new ArrayList<>(rows.evidence(entry.projectId(), entry.stage()));
        all.addAll(entry.evidence());
        if (!way.skipped().isEmpty() && all.isEmpty()) {
            throw new Refusal("register.refusal.stage-skip-evidence");
        }
        List<String> missing = missing(entry.stage(), all);
        if (!missing.isEmpty()) {
            throw new MissingEvidence(missing);
        }
        rows.enter(entry.projectId(), entry.stage(), entry.on(), entry.note(), by.login(), clock.moment());
        entry.evidence().forEach(piece -> rows.attach(entry.projectId(), entry.stage(), piece, by.login(), clock.moment()));
    }

    private List<String> missing(Stage stage, List<StageEvidence> there) {
        return rows.rules(stage).stream().filter(EvidenceRule::required).map(EvidenceRule::kind)
                .filter(kind -> there.stream().noneMatch(piece -> piece.kind().equals(kind))).toList();
    }

    /** The project, held for this transaction; refused when it is not the account's to change. */
    private Project locked(long id) {
        Project project = projects.locked(id).orElseThrow(() -> unknown(id));
        guard.requireUnit(project.unit());
        return project;
    }

    private StageDate waiting(long projectId, Stage stage) {
        return projects.stages(projectId).stream().filter(date -> date.stage() == stage && date.isWaiting()).findFirst()
                .orElseThrow(() -> new Refusal("register.refusal.stage-nothing-waits"));
    }

    private void refuseDay(LocalDate on) {
        List<FieldRefusal> faults = new ArrayList<>();
        ProjectRules.stageOn(faults, on, clock.today());
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
    }

    private static void refuseReason(String reason) {
        if (reason != null && reason.length() > REASON_MOST) {
            throw new FieldRefusal(ProjectField.NOTE, "register.refusal.too-long", Integer.toString(REASON_MOST));
        }
    }

    private static void refuseSubmitter(StageDate row, Account by) {
        if (by.login().equals(row.submittedBy())) {
            throw new Refusal("register.refusal.stage-own");
        }
    }

    private static Map<String, Object> before(Passage way) {
        Map<String, Object> before = new LinkedHashMap<>();
        if (way.from() != null) {
            before.put("stage", way.from());
        }
        return before;
    }

    private static String reasonOf(StageEntry entry, Passage way) {
        return way.needsReason() ? entry.reason() : entry.note();
    }

    private static Refusal unknown(long id) {
        return new Refusal("project.refusal.unknown", Long.toString(id));
    }
}
