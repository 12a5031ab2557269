package org.guatu.project;

import java.time.LocalDate;
import java.util.List;

/**
 * That a project enters a stage, as somebody tells it.
 *
 * @param on       the day, not in the future
 * @param note     what is to be read beside the stage, or null
 * @param reason   why stages were skipped or the project went back; needed exactly then
 * @param evidence what shows it
 */
public record StageEntry(long projectId, Stage stage, LocalDate on, String note, String reason, List<StageEvidence> evidence) {

    public StageEntry {
        note = Typed.words(note);
        reason = Typed.words(reason);
        evidence = List.copyOf(evidence);
    }
}
