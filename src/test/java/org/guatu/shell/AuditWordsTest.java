package org.guatu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.guatu.access.Subject;
import org.guatu.review.DecisionStep;
import org.junit.jupiter.api.Test;

/** What the rooms record has a word in both languages; what is added to the trail is added here. */
class AuditWordsTest {

    private static final List<String> ACTIONS = List.of("created", "changed", "drafted", "deleted", "submitted", "resubmitted", "withdrawn", "returned", "checked",
            "recognised", "reduced", "held", "ruled", "ruled-out", "amended", "evidence-attached", "evidence-detached", "evidence-filed", "attached", "reached", "stepped-back", "raised", "moved",
            "shared", "terminated", "halted", "resumed", "imported", "closed", "reopened", "reopen-requested", "zero-reported", "zero-taken-back", "revised", "switched",
            "set", "password-changed", "link-made", "locked", "unlocked", "renamed", "screen-paired", "screen-taken-off", "problem-dealt", "series-saved", "wall-saved",
            "wall-removed", "mail-address", "meeting-planned", "meeting-replanned", "meeting-cancelled", "meeting-started", "meeting-refreshed", "meeting-closed",
            "meeting-agenda");
    private static final List<String> FIELDS = List.of("project", "kind", "status", "corrects", "amount", "currency", "amount-foreign", "rate", "category", "received-on",
            "booked-month", "origin", "voucher-no", "note", "held", "other", "reopening", "review-levels", "working-day", "name", "document", "level", "active",
            "display-name", "home-unit", "roles", "scope", "enabled", "locked-until", "failures", "enterprise", "visited-on", "file", "sha256", "rows", "added", "changed",
            "skipped", "side-state", "effective-on", "total-investment", "unit", "shares", "stage", "entered-on", "accepted-on", "evidence", "document-no", "indicator",
            "period", "effective-from", "month", "problem", "assigned-on", "due-on", "resolved-on", "progress", "matter", "subject", "owner", "state", "asked-until",
            "read-at", "expected-effect", "held-on", "starts-at", "snapshot", "as-of", "known-by", "agenda", "day", "pages", "seconds", "theme", "ratio", "address");

    private final AuditWords words = new AuditWords(null);

    @Test
    void every_thing_action_and_field_that_is_recorded_is_told_in_the_readers_words() {
        Stream<String> decisions = Arrays.stream(DecisionStep.Kind.values()).map(kind -> "decision-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(Stream.concat(ACTIONS.stream(), decisions).filter(action -> words.action(action).equals(action))).isEmpty();
        assertThat(FIELDS.stream().filter(field -> words.field(field).equals(field))).isEmpty();
        assertThat(Arrays.stream(Subject.values()).map(Subject::messageKey).filter(key -> !Texts.has(key))).isEmpty();
    }

    @Test
    void a_value_is_told_by_the_word_its_room_has_for_it() {
        assertThat(words.value("kind", "RECEIPTS")).isEqualTo("到位资金");
        assertThat(words.value("kind", "RECEIPT")).isEqualTo(Texts.text("ledger.kind.receipt"));
        assertThat(words.value("evidence", "BANK_SLIP")).isEqualTo(Texts.text("ledger.evidence.bank_slip"));
        assertThat(words.value("kind", "BUILDING_PERMIT")).isEqualTo(Texts.text("register.evidence.building-permit"));
        assertThat(words.value("reopening", "waits")).isEqualTo("待批准");
        assertThat(words.value("state", "NOT_DONE")).isNotEqualTo("NOT_DONE");
        assertThat(words.value("booked-month", "202406")).isEqualTo("2024-06");
        assertThat(words.value("day", "MONDAY")).isEqualTo("周一");
        assertThat(words.value("note", "RECEIPTS")).as("what somebody typed stays").isEqualTo("RECEIPTS");
    }
}
