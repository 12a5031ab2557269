package org.guatu.project;

import java.time.LocalDate;

/** When a project reached a stage, or plans to: one of the two dates may be missing. */
public record StageDate(Stage stage, LocalDate enteredOn, LocalDate plannedOn, String note) {
}
