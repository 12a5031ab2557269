package org.guatu.project;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.guatu.unit.UnitCode;

/**
 * An entry into a stage that waits for a decision, or was sent back and waits for its clerk.
 *
 * @param reason      why stages were skipped or the project went back, or null
 * @param submittedBy login, or null for older rows
 * @param submittedAt or null
 * @param returned    why it was sent back; null while it waits
 * @param decidedBy   login of who sent it back, or null
 * @param decidedAt   when, or null
 */
public record WaitingStage(long projectId, String projectName, String projectCode, UnitCode unit, Stage stage, LocalDate on, String note, String reason,
                           String submittedBy, LocalDateTime submittedAt, String returned, String decidedBy, LocalDateTime decidedAt) {

    /** Within how many days what was sent back is to be answered, as receipts are. */
    public static final int ANSWER_DAYS = 7;

    /** By when it is to be entered again or withdrawn; null while it waits for a reviewer. */
    public LocalDate answerBy() {
        return decidedAt == null ? null : decidedAt.toLocalDate().plusDays(ANSWER_DAYS);
    }
}
