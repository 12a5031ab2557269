package org.guatu.project;

import java.time.LocalDate;

/**
 * When a project reached a stage, or plans to: one of the dates may be missing.
 *
 * @param enteredOn      the day of the first entry, once it is accepted
 * @param plannedOn      the day it is planned for
 * @param waitingOn      the day of an entry that nobody has accepted yet
 * @param leftOn         the day the project went back behind the stage, or null
 * @param returnedReason why the entry was sent back, or null
 * @param submittedBy    the login that entered it, or null for older rows
 */
public record StageDate(Stage stage, LocalDate enteredOn, LocalDate plannedOn, String note, LocalDate waitingOn, LocalDate leftOn,
                        String returnedReason, String submittedBy) {

    /** A stage that was entered and accepted, or is planned. */
    public StageDate(Stage stage, LocalDate enteredOn, LocalDate plannedOn, String note) {
        this(stage, enteredOn, plannedOn, note, null, null, null, null);
    }

    /** Whether the project was in this stage on the day or has gone beyond it: entered, accepted and not gone back behind. */
    public boolean holdsOn(LocalDate on) {
        return enteredOn != null && !enteredOn.isAfter(on) && (leftOn == null || leftOn.isAfter(on));
    }

    /** Whether an entry waits for a decision. */
    public boolean isWaiting() {
        return waitingOn != null && returnedReason == null;
    }
}
