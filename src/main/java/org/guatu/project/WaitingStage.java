package org.guatu.project;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.guatu.unit.UnitCode;

/**
 * An entry into a stage that waits for a decision.
 *
 * @param submittedBy login, or null for older rows
 * @param submittedAt or null
 */
public record WaitingStage(long projectId, String projectName, String projectCode, UnitCode unit, Stage stage, LocalDate on, String note,
                           String submittedBy, LocalDateTime submittedAt) {
}
