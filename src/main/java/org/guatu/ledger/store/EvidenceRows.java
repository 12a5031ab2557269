package org.guatu.ledger.store;

import java.time.LocalDateTime;
import java.util.List;

import org.guatu.calendar.Month;
import org.guatu.ledger.Evidence;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Writes the evidence of receipts, and finds where a file hangs. */
@Repository
public class EvidenceRows {

    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A receipt on which a file hangs. */
    public record Hung(long receiptId, Month month, UnitCode unit, String project) {
    }

    /** Hangs a piece on a receipt; its id. */
    public long insert(long receipt, Evidence piece, String login, LocalDateTime at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                INSERT INTO evidence (receipt_id, kind, file_name, media_type, byte_size, sha256, demo, attached_by, attached_at)
                VALUES (:receipt, :kind, :name, :type, :size, :hash, FALSE, :login, :at)
                """).param("receipt", receipt).param("kind", piece.kind().name()).param("name", piece.fileName()).param("type", piece.mediaType())
                .param("size", piece.byteSize()).param("hash", piece.sha256()).param("login", login).param("at", at).update(key, "id");
        return key.getKey().longValue();
    }

    /** Files a piece under another kind. */
    public void file(long evidence, Evidence.Kind kind) {
        jdbc.sql("UPDATE evidence SET kind = :kind WHERE id = :id").param("kind", kind.name()).param("id", evidence).update();
    }

    /** Takes a piece off its receipt. */
    public void remove(long evidence) {
        jdbc.sql("DELETE FROM evidence WHERE id = :id").param("id", evidence).update();
    }

    /** The receipts on which a file hangs, withdrawn ones left out, in the order of their numbers. */
    public List<Hung> uses(String sha256) {
        return jdbc.sql("""
                SELECT DISTINCT r.id, r.booked_month, r.unit_code, p.name_zh
                FROM evidence e JOIN receipt r ON r.id = e.receipt_id JOIN project p ON p.id = r.project_id
                WHERE e.sha256 = :hash AND r.status <> 'WITHDRAWN'
                ORDER BY r.id
                """).param("hash", sha256)
                .query((row, n) -> new Hung(row.getLong(1), new Month(row.getInt(2)), UnitCode.of(row.getString(3)), row.getString(4))).list();
    }
}
