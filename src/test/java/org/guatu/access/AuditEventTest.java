package org.guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.guatu.shell.KeptSentence;
import org.junit.jupiter.api.Test;

class AuditEventTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 6, 0, 0, 123_456_000);

    @Test
    void only_changed_fields_are_kept_and_a_field_without_value_is_left_out() {
        Map<String, String> after = new HashMap<>(Map.of("amount", "2.00", "note", "new"));
        after.put("rate", null);
        AuditEvent event = new AuditEvent(Subject.RECEIPT, "1", null, "changed", Map.of("amount", "1.00", "origin", "ABROAD"), after, " ");
        assertThat(event.before()).containsExactly(Map.entry("amount", "1.00"), Map.entry("origin", "ABROAD"));
        assertThat(event.after()).containsExactly(Map.entry("amount", "2.00"), Map.entry("note", "new"));
        assertThat(event.reason()).isNull();
        assertThat(new AuditEvent(Subject.RECEIPT, "1", null, "seen", Map.of("a", "x"), Map.of("a", "x"), null).before()).isEmpty();
    }

    @Test
    void a_reason_is_stripped_but_for_the_mark_of_the_systems_own_sentences() {
        assertThat(new AuditEvent(Subject.RECEIPT, "1", null, "seen", null, null, " 两县同报 ").reason()).isEqualTo("两县同报");
        String kept = KeptSentence.of(200, "recognition.rule.moved", "60/40", "x");
        assertThat(new AuditEvent(Subject.RECEIPT, "1", null, "seen", null, null, kept).reason()).isEqualTo(kept);
    }

    @Test
    void an_event_without_its_thing_or_with_a_sentence_for_an_action_is_refused() {
        assertThatThrownBy(() -> event("", "changed")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> event("x".repeat(65), "changed")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> event("1", "Was changed")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> event("1", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_hash_sees_every_field() {
        List<AuditEntry> others = List.of(
                entry(2, "RECEIPT", "1", "371525", "a", "clerk", "10.0.0.1", 1, NOW, "why", "{}", "{}", AuditEntry.BEGINNING),
                entry(1, "PROJECT", "1", "371525", "a", "clerk", "10.0.0.1", 1, NOW, "why", "{}", "{}", AuditEntry.BEGINNING),
                entry(1, "RECEIPT", "2", "371525", "a", "clerk", "10.0.0.1", 1, NOW, "why", "{}", "{}", AuditEntry.BEGINNING),
                entry(1, "RECEIPT", "1", null, "a", "clerk", "10.0.0.1", 1, NOW, "why", "{}", "{}", AuditEntry.BEGINNING),
                entry(1, "RECEIPT", "1", "371525", "b", "clerk", "10.0.0.1", 1, NOW, "why", "{}", "{}", AuditEntry.BEGINNING),
                entry(1, "RECEIPT", "1", "371525", "a", "clerk2", "10.0.0.1", 1, NOW, "why", "{}", "{}", AuditEntry.BEGINNING),
                entry(1, "RECEIPT", "1", "371525", "a", "clerk", "10.0.0.2", 1, NOW, "why", "{}", "{}", AuditEntry.BEGINNING),
                entry(1, "RECEIPT", "1", "371525", "a", "clerk", "10.0.0.1", 2, NOW, "why", "{}", "{}", AuditEntry.BEGINNING),
                entry(1, "RECEIPT", "1", "371525", "a", "clerk", "10.0.0.1", 1, NOW.plusNanos(1000), "why", "{}", "{}", AuditEntry.BEGINNING),
                entry(1, "RECEIPT", "1", "371525", "a", "clerk", "10.0.0.1", 1, NOW, null, "{}", "{}", AuditEntry.BEGINNING),
                entry(1, "RECEIPT", "1", "371525", "a", "clerk", "10.0.0.1", 1, NOW, "", "{}", "{}", AuditEntry.BEGINNING),
                entry(1, "RECEIPT", "1", "371525", "a", "clerk", "10.0.0.1", 1, NOW, "why", "{\"a\":\"1\"}", "{}", AuditEntry.BEGINNING),
                entry(1, "RECEIPT", "1", "371525", "a", "clerk", "10.0.0.1", 1, NOW, "why", "{}", "{\"a\":\"1\"}", AuditEntry.BEGINNING),
                entry(1, "RECEIPT", "1", "371525", "a", "clerk", "10.0.0.1", 1, NOW, "why", "{}", "{}", "1" + AuditEntry.BEGINNING.substring(1)));
        AuditEntry one = entry(1, "RECEIPT", "1", "371525", "a", "clerk", "10.0.0.1", 1, NOW, "why", "{}", "{}", AuditEntry.BEGINNING);
        assertThat(others).extracting(AuditEntry::hash).doesNotHaveDuplicates().doesNotContain(one.hash());
        assertThat(one.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void text_moved_from_one_field_to_the_next_is_another_entry() {
        AuditEntry one = entry(1, "RECEIPT", "12", "3", "a", "c", "-", 1, NOW, null, "{}", "{}", AuditEntry.BEGINNING);
        AuditEntry other = entry(1, "RECEIPT", "1", "23", "a", "c", "-", 1, NOW, null, "{}", "{}", AuditEntry.BEGINNING);
        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    private static AuditEvent event(String id, String action) {
        return new AuditEvent(Subject.RECEIPT, id, null, action, Map.of(), Map.of(), null);
    }

    private static AuditEntry entry(long number, String subject, String id, String unit, String action, String actor, String address, int day,
                                    LocalDateTime at, String reason, String before, String after, String previous) {
        return new AuditEntry(number, subject, id, unit, action, actor, address, LocalDate.of(2026, 11, day), at, reason, before, after, previous);
    }
}
