package org.guatu.project;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.guatu.access.AccessGuard;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.project.store.ProjectRows;
import org.guatu.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Problems on projects as they are dealt with: whoever decides about one elsewhere tells it here, so that both say the same. */
@Service
public class Blockers {

    private static final int NOTE = 120;

    private final AccessGuard guard;
    private final AuditTrail audit;
    private final ProjectRows rows;
    private final BusinessClock clock;

    Blockers(AccessGuard guard, AuditTrail audit, ProjectRows rows, BusinessClock clock) {
        this.guard = guard;
        this.audit = audit;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * How a problem is dealt with now.
     *
     * @param assignedOn the day it was given to somebody
     * @param resolvedOn the day it was solved, or null
     * @param note       how far it is, cut at 120 characters; null leaves what stands there
     */
    public record Dealt(LocalDate assignedOn, LocalDate dueOn, LocalDate resolvedOn, String note) {

        public Dealt {
            note = note == null || note.length() <= NOTE ? note : note.substring(0, NOTE - 1) + '\u2026';
        }
    }

    /** Writes how a problem is dealt with; what it said before stays readable for every past day. */
    @Transactional
    public Blocker deal(long id, Dealt dealt) {
        guard.require(Role.LEADER, Role.OFFICE, Role.CLERK, Role.REVIEWER);
        Blocker before = rows.blocker(id).orElseThrow(() -> new Refusal("project.refusal.unknown-blocker"));
        guard.requireUnit(before.unit());
        rows.deal(before, dealt.assignedOn(), dealt.dueOn(), dealt.resolvedOn(), dealt.note() == null ? before.progressNote() : dealt.note(), clock.moment());
        Blocker now = rows.blocker(id).orElseThrow();
        audit.record(new AuditEvent(Subject.PROJECT, Long.toString(now.projectId()), now.unit(), "problem-dealt", fields(before), fields(now), null));
        return now;
    }

    private static Map<String, String> fields(Blocker blocker) {
        Map<String, String> fields = new HashMap<>();
        fields.put("problem", blocker.matter());
        fields.put("assigned_on", text(blocker.assignedOn()));
        fields.put("due_on", text(blocker.dueOn()));
        fields.put("resolved_on", text(blocker.resolvedOn()));
        fields.put("progress", blocker.progressNote());
        return fields;
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
