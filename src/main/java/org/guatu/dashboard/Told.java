package org.guatu.dashboard;

import java.util.Locale;
import java.util.Optional;

import org.guatu.access.AuditEvent;
import org.guatu.access.Subject;
import org.guatu.review.Decision;
import org.guatu.review.DecisionMoved;

/** What screens say in words although no figure need move by it. */
public enum Told {
    /** A project entered a stage and was accepted. */
    STAGE,
    /** The same, dated after the last complete day: it counts from tomorrow's screens. */
    STAGE_LATER,
    /** A project went back to a stage. */
    STAGE_BACK,
    /** A meeting gave a matter to somebody (交办). */
    ASSIGNED,
    /** A leader did between meetings (批示). */
    INSTRUCTED,
    /** A decision was found done. */
    DONE,
    /** A decision was found not done. */
    NOT_DONE;

    /** Whether it is about a project, and not about a decision. */
    public boolean isStage() {
        return compareTo(STAGE_BACK) <= 0;
    }

    /** Key of the words. */
    public String messageKey() {
        return "live.fact." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What of the register's trail is told; an entry that waits, or was sent back, is not. */
    static Optional<Told> of(AuditEvent event, boolean later) {
        if (event.subject() != Subject.STAGE || event.unit() == null) {
            return Optional.empty();
        }
        return switch (event.action()) {
            case "recognised", "reached" -> Optional.of(later ? STAGE_LATER : STAGE);
            case "stepped-back" -> Optional.of(STAGE_BACK);
            default -> Optional.empty();
        };
    }

    /** What of a decision is told: what its owner does with it is on the decision's own page. */
    static Optional<Told> of(DecisionMoved moved) {
        return switch (moved.kind()) {
            case MADE -> Optional.of(moved.decision().origin() == Decision.Origin.MEETING ? ASSIGNED : INSTRUCTED);
            case DONE -> Optional.of(DONE);
            case NOT_DONE -> Optional.of(NOT_DONE);
            case READ, PROGRESS, ASKED, GRANTED, REFUSED, REOPENED -> Optional.empty();
        };
    }
}
