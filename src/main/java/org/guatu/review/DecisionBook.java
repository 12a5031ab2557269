package org.guatu.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.guatu.access.Account;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.project.Blockers;
import org.guatu.project.StageEvidence;
import org.guatu.refusal.Refusal;
import org.guatu.review.store.DecisionRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what happens to decisions: the new state, the step, the audit trail and the event, together. Whoever calls it has asked the guard. */
@Component
class DecisionBook {

    /** The longest words of a step. */
    static final int NOTE = 400;

    private final BusinessClock clock;
    private final AuditTrail audit;
    private final DecisionRows rows;
    private final Blockers blockers;
    private final ApplicationEventPublisher events;

    DecisionBook(BusinessClock clock, AuditTrail audit, DecisionRows rows, Blockers blockers, ApplicationEventPublisher events) {
        this.clock = clock;
        this.audit = audit;
        this.rows = rows;
        this.blockers = blockers;
        this.events = events;
    }

    Decision known(long id) {
        return rows.find(id).orElseThrow(() -> new Refusal("meeting.refusal.unknown-decision"));
    }

    /** Writes a new decision down. */
    Decision make(Decision fresh, Account by) {
        Decision made = known(rows.insert(fresh));
        step(made, DecisionStep.Kind.MADE, by, null, made.dueOn(), List.of());
        dealWithProblem(made, null);
        tell(made, DecisionStep.Kind.MADE, Map.of(), fields(made), null);
        return made;
    }

    /** Writes what happened; refused when somebody changed the decision since it was read. */
    Decision change(Decision before, Decision after, DecisionStep.Kind kind, Account by, String note, LocalDate until, List<StageEvidence> evidence) {
        String words = words(note);
        if (!rows.update(after)) {
            throw new Refusal("meeting.refusal.changed-decision");
        }
        Decision now = known(after.id());
        step(now, kind, by, words, until, evidence);
        if (kind != DecisionStep.Kind.READ) {
            dealWithProblem(now, kind == DecisionStep.Kind.PROGRESS ? words : null);
        }
        tell(now, kind, fields(before), fields(now), words);
        return now;
    }

    /** The problem on the project says the same as the decision about it. */
    private void dealWithProblem(Decision decision, String progress) {
        if (decision.subject() instanceof DecisionSubject.OnBlocker problem) {
            blockers.deal(problem.blocker(), new Blockers.Dealt(decision.madeOn(), decision.dueOn(), decision.isDone() ? decision.settledOn() : null, progress));
        }
    }

    private void step(Decision decision, DecisionStep.Kind kind, Account by, String note, LocalDate until, List<StageEvidence> evidence) {
        LocalDateTime now = clock.moment();
        rows.add(new DecisionStep(0, decision.id(), kind, now.toLocalDate(), now, by.displayName(), note, until, evidence), by.login());
    }

    private void tell(Decision decision, DecisionStep.Kind kind, Map<String, String> before, Map<String, String> after, String reason) {
        String action = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        audit.record(new AuditEvent(Subject.DECISION, Long.toString(decision.id()), decision.unit(), "decision-" + action, before, after, reason));
        events.publishEvent(new DecisionMoved(decision, kind));
    }

    private static Map<String, String> fields(Decision decision) {
        Map<String, String> fields = new HashMap<>();
        fields.put("matter", decision.matter());
        fields.put("subject", decision.subject().toString());
        fields.put("owner", decision.owner());
        fields.put("due_on", decision.dueOn().toString());
        fields.put("state", decision.state().name());
        fields.put("asked_until", decision.askedUntil() == null ? null : decision.askedUntil().toString());
        fields.put("read_at", decision.readAt() == null ? null : decision.readAt().toString());
        fields.put("expected_effect", decision.expectedEffect() == null ? null : decision.expectedEffect().toPlainString());
        return fields;
    }

    private static String words(String note) {
        String words = note == null || note.isBlank() ? null : note.strip();
        if (words != null && words.length() > NOTE) {
            throw new Refusal("meeting.refusal.note", Integer.toString(NOTE));
        }
        return words;
    }
}
