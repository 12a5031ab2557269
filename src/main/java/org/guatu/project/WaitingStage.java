package org.guatu.project;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.guatu.unit.UnitCode;

/**
 * An entry into a stage that waits for a decision, or was sent back and waits for its clerk.
 *
 * @param submittedBy login, or null for older rows
 * @param submittedAt or null
 * @param returned    why it was sent back; null while it waits
 */
public record WaitingStage(long projectId, String projectName, String projectCode, UnitCode unit, Stage stage, LocalDate on, String note,
                           String submittedBy, LocalDateTime submittedAt, String returned) {
}
