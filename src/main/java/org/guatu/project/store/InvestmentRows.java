package org.guatu.project.store;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.guatu.project.EvidenceRule;
import org.guatu.project.InvestmentVersion;
import org.guatu.project.StageEvidence;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Versions of total investments, and what was shown for each. */
@Repository
public class InvestmentRows {

    private final JdbcClient jdbc;

    InvestmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which evidence another total investment asks for, the required first. */
    public List<EvidenceRule> rules() {
        return jdbc.sql("""
                SELECT evidence_kind, required FROM investment_evidence_rule
                ORDER BY CASE WHEN required THEN 0 ELSE 1 END, evidence_kind
                """).query((row, n) -> new EvidenceRule(null, row.getString(1), row.getBoolean(2))).list();
    }

    /** Whether any version of a project's total investment is kept. */
    public boolean hasAny(long project) {
        return jdbc.sql("SELECT COUNT(*) FROM project_investment WHERE project_id = :project").param("project", project)
                .query(Integer.class).single() > 0;
    }

    /** Adds a version. */
    public void add(long project, InvestmentVersion version) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                INSERT INTO project_investment (project_id, amount, document_no, from_date, entered_by, entered_at)
                VALUES (:project, :amount, :document, :from, :by, :at)
                """).param("project", project).param("amount", version.yuan()).param("document", version.documentNo(), Types.VARCHAR)
                .param("from", version.from(), Types.DATE).param("by", version.enteredBy()).param("at", version.enteredAt()).update(key, "id");
        version.evidence().forEach(piece -> jdbc.sql("""
                INSERT INTO investment_evidence (investment_id, evidence_kind, file_name, media_type, byte_size, sha256)
                VALUES (:version, :kind, :name, :type, :size, :hash)
                """).param("version", key.getKeyAs(Number.class).longValue()).param("kind", piece.kind()).param("name", piece.fileName())
                .param("type", piece.mediaType()).param("size", piece.byteSize()).param("hash", piece.sha256()).update());
    }

    /** Gives a project another total investment. */
    public void invest(long project, BigDecimal amount, LocalDate today) {
        jdbc.sql("UPDATE project SET total_investment = :amount, last_update_on = :today, version = version + 1 WHERE id = :id")
                .param("amount", amount).param("today", today).param("id", project).update();
    }

    /** The versions that were entered before a moment, in the order they were entered. */
    public List<InvestmentVersion> versions(long project, LocalDateTime before) {
        Map<Long, List<StageEvidence>> shown = new HashMap<>();
        jdbc.sql("""
                SELECT e.investment_id, e.evidence_kind, e.file_name, e.media_type, e.byte_size, e.sha256
                FROM investment_evidence e
                JOIN project_investment i ON i.id = e.investment_id
                WHERE i.project_id = :project
                ORDER BY e.id
                """).param("project", project).query(row -> {
                    shown.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(new StageEvidence(row.getString(2), row.getString(3),
                            row.getString(4), row.getLong(5), row.getString(6)));
                });
        return jdbc.sql("""
                SELECT id, amount, document_no, from_date, entered_by, entered_at FROM project_investment
                WHERE project_id = :project AND entered_at < :before
                ORDER BY id
                """).param("project", project).param("before", before)
                .query((row, n) -> new InvestmentVersion(row.getBigDecimal(2), row.getString(3), row.getObject(4, LocalDate.class), row.getString(5),
                        row.getObject(6, LocalDateTime.class), shown.getOrDefault(row.getLong(1), List.of()))).list();
    }

    /** A file that was shown for a total investment, and of which unit the project is. */
    public record Shown(UnitCode unit, StageEvidence piece) {
    }

    /** For which total investments a file was shown, the latest first. */
    public List<Shown> shown(String sha256) {
        return jdbc.sql("""
                SELECT p.unit_code, e.evidence_kind, e.file_name, e.media_type, e.byte_size, e.sha256
                FROM investment_evidence e
                JOIN project_investment i ON i.id = e.investment_id
                JOIN project p ON p.id = i.project_id
                WHERE e.sha256 = :hash
                ORDER BY e.id DESC
                """).param("hash", sha256).query((row, n) -> new Shown(UnitCode.of(row.getString(1)),
                        new StageEvidence(row.getString(2), row.getString(3), row.getString(4), row.getLong(5), row.getString(6)))).list();
    }
}
