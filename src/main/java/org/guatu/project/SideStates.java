package org.guatu.project;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.guatu.access.Account;
import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.project.store.ProjectRows;
import org.guatu.project.store.RegisterRows;
import org.guatu.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 停工, 终止 and 恢复: states beside the stage, each with its day and reason. A terminated project keeps its real money and its place in the count
 * of the period it was signed in (domain §4); money that was not real is taken back in the ledger, line by line.
 */
@Service
public class SideStates {

    private static final String HALTED = "HALTED";
    private static final String TERMINATED = "TERMINATED";
    private static final int REASON_MOST = 200;

    private final AccessGuard guard;
    private final BusinessClock clock;
    private final ProjectRows projects;
    private final RegisterRows rows;
    private final RegisterTrail trail;
    private final ApplicationEventPublisher events;

    SideStates(AccessGuard guard, BusinessClock clock, ProjectRows projects, RegisterRows rows, RegisterTrail trail,
               ApplicationEventPublisher events) {
        this.guard = guard;
        this.clock = clock;
        this.projects = projects;
        this.rows = rows;
        this.trail = trail;
        this.events = events;
    }

    /** Work stands still since a day. Refused without a reason, in the future, and for a project that is not running. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void halt(long projectId, LocalDate on, String reason) {
        Project project = held(projectId);
        if (project.sideState() != null) {
            throw new Refusal("register.refusal.side-not-running", project.nameZh());
        }
        become(project, HALTED, HALTED, on, reason);
    }

    /** The project is given up. Refused as {@link #halt}, except that a halted one may be terminated. {@link ProjectTerminated} tells the ledger. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void terminate(long projectId, LocalDate on, String reason) {
        Project project = held(projectId);
        if (TERMINATED.equals(project.sideState())) {
            throw new Refusal("register.refusal.side-terminated", project.nameZh());
        }
        become(project, TERMINATED, TERMINATED, on, reason);
        events.publishEvent(new ProjectTerminated(projectId, on));
    }

    /** A halted project goes on, or a terminated one is taken up again; the latter by the office alone. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void resume(long projectId, LocalDate on, String reason) {
        Project project = held(projectId);
        if (project.sideState() == null) {
            throw new Refusal("register.refusal.side-running", project.nameZh());
        }
        if (TERMINATED.equals(project.sideState())) {
            guard.require(Role.OFFICE);
        }
        become(project, null, "RESUMED", on, reason);
    }

    private void become(Project project, String state, String step, LocalDate on, String reason) {
        Account by = guard.require(Role.CLERK, Role.OFFICE);
        String words = Typed.words(reason);
        if (words == null || words.length() > REASON_MOST) {
            throw new Refusal("register.refusal.side-reason", Integer.toString(REASON_MOST));
        }
        if (on == null || on.isAfter(clock.today()) || on.isBefore(ProjectRules.EARLIEST)) {
            throw new FieldRefusal(ProjectField.STAGE_ON, "register.refusal.side-date", clock.today().toString());
        }
        rows.sideState(project.id(), state, clock.today());
        rows.log(project.id(), step, null, on, words, by.login(), clock.moment());
        Map<String, Object> before = new HashMap<>();
        before.put("side_state", project.sideState());
        Map<String, Object> after = new HashMap<>();
        after.put("side_state", state);
        after.put("effective_on", on);
        trail.project(project.id(), project.unit(), step, before, after, words);
    }

    private Project held(long id) {
        guard.require(Role.CLERK, Role.OFFICE);
        Project project = projects.locked(id).orElseThrow(() -> new Refusal("project.refusal.unknown", Long.toString(id)));
        guard.requireUnit(project.unit());
        return project;
    }
}
