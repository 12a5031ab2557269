package org.guatu.access;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.guatu.unit.UnitCode;

/**
 * A change, as the service that makes it tells it to the {@link AuditTrail}. Who, from where and when are not the caller's to say.
 *
 * @param subject   what kind of thing was changed
 * @param subjectId which one: its id, code or key, 1 to 64 characters
 * @param unit      the unit it belongs to, which decides who may read of it; null when it belongs to none, as a setting
 * @param action    what was done, in the past tense, as {@code submitted}: small letters, digits and hyphens, at most 40; the word on
 *                  the screen is {@code audit.action.<action>}
 * @param before    field name and exact value (plain digits, ISO dates) before the change; a field without a value is left out.
 *                  Fields that are the same in {@code before} and {@code after} are dropped, so whole states may be handed over
 * @param after     likewise after the change
 * @param reason    in the words of the person who did it, or a sentence of the system as {@code KeptSentence} keeps it, or null
 */
public record AuditEvent(Subject subject, String subjectId, UnitCode unit, String action, Map<String, String> before,
                         Map<String, String> after, String reason) {

    private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int ID_LENGTH = 64;
    /** A reason that the system gives itself begins so, see {@code KeptSentence}. */
    private static final String OF_THE_SYSTEM = "\t";

    public AuditEvent {
        Objects.requireNonNull(subject, "subject");
        if (subjectId == null || subjectId.isBlank() || subjectId.length() > ID_LENGTH) {
            throw new IllegalArgumentException("the id of what was changed has 1 to 64 characters, not: " + subjectId);
        }
        if (action == null || !ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("not an action: " + action);
        }
        SortedMap<String, String> old = withValues(before);
        SortedMap<String, String> now = withValues(after);
        Map<String, String> was = Map.copyOf(old);
        old.entrySet().removeIf(field -> field.getValue().equals(now.get(field.getKey())));
        now.entrySet().removeIf(field -> field.getValue().equals(was.get(field.getKey())));
        before = Collections.unmodifiableSortedMap(old);
        after = Collections.unmodifiableSortedMap(now);
        reason = reason == null || reason.isBlank() ? null : reason.startsWith(OF_THE_SYSTEM) ? reason.stripTrailing() : reason.strip();
    }

    private static SortedMap<String, String> withValues(Map<String, String> fields) {
        SortedMap<String, String> kept = new TreeMap<>();
        if (fields != null) {
            fields.forEach((name, value) -> {
                if (value != null) {
                    kept.put(name, value);
                }
            });
        }
        return kept;
    }
}
