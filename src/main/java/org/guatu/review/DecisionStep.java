package org.guatu.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.guatu.project.StageEvidence;

/**
 * Something that happened to a decision.
 *
 * @param label    who did it, as it is printed; a person's, so it never reaches a wall
 * @param note     their words, or null
 * @param until    the due date that was asked for, granted or set, or null
 * @param evidence what was shown with it
 */
public record DecisionStep(long id, long decisionId, Kind kind, LocalDate on, LocalDateTime at, String label, String note, LocalDate until,
                           List<StageEvidence> evidence) {

    /** What happened. */
    public enum Kind {
        MADE, READ, PROGRESS, ASKED, GRANTED, REFUSED, DONE, NOT_DONE, REOPENED;

        /** Key of the word. */
        public String messageKey() {
            return "meeting.step." + name().toLowerCase(Locale.ROOT);
        }
    }

    public DecisionStep {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(at, "at");
        evidence = List.copyOf(evidence);
    }
}
