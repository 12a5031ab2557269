package org.guatu.access;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.guatu.unit.UnitCode;

/**
 * An entry of the audit trail to be read.
 *
 * @param unit      or null
 * @param actor     a login or {@link AuditTrail#SYSTEM}
 * @param actorName the name of that account, or null when there is none
 * @param at        the real moment, in China
 * @param changes   the changed fields by name
 * @param reason    or null
 */
public record AuditLine(long number, Subject subject, String subjectId, UnitCode unit, String action, String actor, String actorName,
                        String address, LocalDate businessDay, LocalDateTime at, List<Change> changes, String reason) {

    public AuditLine {
        changes = List.copyOf(changes);
    }

    /**
     * A changed field.
     *
     * @param before null where there was nothing
     * @param after  null where there is nothing any more
     */
    public record Change(String field, String before, String after) {
    }
}
