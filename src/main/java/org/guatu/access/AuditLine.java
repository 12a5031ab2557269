package org.guatu.access;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param projects  names of the projects that it names by their numbers, by number
 */
public record AuditLine(long number, Subject subject, String subjectId, UnitCode unit, String action, String actor, String actorName,
                        String address, LocalDate businessDay, LocalDateTime at, List<Change> changes, String reason, Map<String, String> projects) {

    public AuditLine {
        changes = List.copyOf(changes);
        projects = Map.copyOf(projects);
    }

    /** Numbers of the projects that it names: what it is about, or the field of a line. */
    public Set<String> named() {
        Stream<String> about = subject == Subject.PROJECT || subject == Subject.STAGE ? Stream.of(subjectId.split("/")[0]) : Stream.empty();
        return Stream.concat(about, changes.stream().filter(change -> change.field().equals("project")).flatMap(change -> Stream.of(change.before(), change.after())))
                .filter(number -> number != null && number.matches("\\d{1,18}")).collect(Collectors.toSet());
    }

    /** The same with names of projects. */
    public AuditLine with(Map<String, String> names) {
        return new AuditLine(number, subject, subjectId, unit, action, actor, actorName, address, businessDay, at, changes, reason, names);
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
