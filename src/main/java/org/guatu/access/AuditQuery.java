package org.guatu.access;

import java.time.LocalDate;

import org.guatu.unit.UnitCode;

/**
 * What is looked for in the audit trail; a part that is null does not narrow it.
 *
 * @param unit  with all units below it
 * @param actor a login, whole
 * @param from  the first day, in China, of the real moment
 * @param to    the last day
 * @param text  stands in the id, the reason or a value
 */
public record AuditQuery(Subject subject, String subjectId, UnitCode unit, String actor, String action, LocalDate from, LocalDate to,
                         String text) {

    /** Everything. */
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null, null, null);
}
