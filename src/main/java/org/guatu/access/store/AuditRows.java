package org.guatu.access.store;

import java.util.ArrayList;
import java.util.List;

import org.guatu.access.AuditEntry;
import org.guatu.access.AuditNote;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit trail on. It knows INSERT into {@code audit_entry} and nothing that could change or remove an entry. */
@Repository
public class AuditRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    public AuditRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The end of the chain: how many entries there are, and the hash of the last. */
    public record Head(long entries, String hash) {
    }

    /** Adds the notes at the end of the chain, in their order. Holds the end from here to the commit. */
    public void append(List<AuditNote> notes) {
        Head head = jdbc.sql("SELECT entry_count, head_hash FROM audit_head WHERE id = 1 FOR UPDATE")
                .query((row, n) -> new Head(row.getLong(1), row.getString(2))).single();
        List<Object[]> added = new ArrayList<>(notes.size());
        for (AuditNote note : notes) {
            AuditEntry entry = entry(head.entries() + 1, note, head.hash());
            head = new Head(entry.number(), entry.hash());
            added.add(new Object[] {entry.number(), entry.subject(), entry.subjectId(), entry.unit(), entry.action(), entry.actor(),
                    entry.address(), entry.businessDay(), entry.happenedAt(), entry.reason(), entry.before(), entry.after(),
                    entry.previousHash(), head.hash()});
        }
        for (int from = 0; from < added.size(); from += ROWS_AT_ONCE) {
            batches.batchUpdate("""
                    INSERT INTO audit_entry (entry_no, subject, subject_id, unit_code, action_name, actor, address, business_day,
                                             happened_at, reason, before_fields, after_fields, previous_hash, entry_hash)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, added.subList(from, Math.min(added.size(), from + ROWS_AT_ONCE)));
        }
        jdbc.sql("UPDATE audit_head SET entry_count = :count, head_hash = :hash WHERE id = 1")
                .param("count", head.entries()).param("hash", head.hash()).update();
    }

    private static AuditEntry entry(long number, AuditNote note, String previousHash) {
        UnitCode unit = note.event().unit();
        return new AuditEntry(number, note.event().subject().name(), note.event().subjectId(), unit == null ? null : unit.value(),
                note.event().action(), note.actor(), note.address(), note.businessDay(), note.happenedAt(), note.event().reason(),
                JSON.writeValueAsString(note.event().before()), JSON.writeValueAsString(note.event().after()), previousHash);
    }
}
