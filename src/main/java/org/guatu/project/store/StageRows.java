package org.guatu.project.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.guatu.project.EvidenceRule;
import org.guatu.project.Stage;
import org.guatu.project.StageDesk.Shown;
import org.guatu.project.StageEvidence;
import org.guatu.project.WaitingStage;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes when projects enter stages, and what was shown for it. */
@Repository
public class StageRows {

    private final JdbcClient jdbc;

    StageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A first entry that waits to be accepted; takes the place of one that was not accepted. A planned date stays. */
    public void enter(long project, Stage stage, LocalDate on, String note, String by, LocalDateTime at) {
        jdbc.sql("""
                INSERT INTO project_stage (project_id, stage, entered_on, note, submitted_by, submitted_at)
                VALUES (:project, :stage, :on, :note, :by, :at)
                ON DUPLICATE KEY UPDATE entered_on = VALUES(entered_on), note = VALUES(note), submitted_by = VALUES(submitted_by),
                                        submitted_at = VALUES(submitted_at), decided_by = NULL, decided_at = NULL, returned_reason = NULL
                """).param("project", project).param("stage", stage.name()).param("on", on).param("note", note, Types.VARCHAR).param("by", by)
                .param("at", at).update();
    }

    /** Accepts an entry that waits; tells whether one did. */
    public boolean accept(long project, Stage stage, LocalDate on, UnitCode unit, BigDecimal investment, String by, LocalDateTime at) {
        return jdbc.sql("""
                UPDATE project_stage SET accepted_on = :on, unit_code = :unit, investment_then = :investment, decided_by = :by, decided_at = :at,
                                         left_on = NULL
                WHERE project_id = :project AND stage = :stage AND accepted_on IS NULL AND entered_on IS NOT NULL AND returned_reason IS NULL
                """).param("project", project).param("stage", stage.name()).param("on", on).param("unit", unit.value())
                .param("investment", investment).param("by", by).param("at", at).update() == 1;
    }

    /** Sends an entry back. */
    public void sendBack(long project, Stage stage, String reason, String by, LocalDateTime at) {
        jdbc.sql("""
                UPDATE project_stage SET returned_reason = :reason, decided_by = :by, decided_at = :at
                WHERE project_id = :project AND stage = :stage AND accepted_on IS NULL
                """).param("project", project).param("stage", stage.name()).param("reason", reason).param("by", by).param("at", at).update();
    }

    /** Takes an entry back that was not accepted; a planned date stays. */
    public void withdraw(long project, Stage stage) {
        jdbc.sql("""
                UPDATE project_stage SET entered_on = NULL, submitted_by = NULL, submitted_at = NULL, decided_by = NULL, decided_at = NULL,
                                         returned_reason = NULL
                WHERE project_id = :project AND stage = :stage AND accepted_on IS NULL
                """).param("project", project).param("stage", stage.name()).update();
    }

    /** Marks every accepted stage beyond one as left, the ones that were left before excepted. */
    public void leaveAfter(long project, Stage stage, LocalDate on) {
        jdbc.sql("""
                UPDATE project_stage SET left_on = :on
                WHERE project_id = :project AND accepted_on IS NOT NULL AND left_on IS NULL AND stage IN (:beyond)
                """).param("project", project).param("on", on)
                .param("beyond", Stream.concat(Stream.of("-"), Arrays.stream(Stage.values()).filter(other -> other.compareTo(stage) > 0)
                        .map(Stage::name)).toList()).update();
    }

    /** A project is in a stage again that it had left. */
    public void stayIn(long project, Stage stage) {
        jdbc.sql("UPDATE project_stage SET left_on = NULL WHERE project_id = :project AND stage = :stage").param("project", project)
                .param("stage", stage.name()).update();
    }

    /** Which evidence a stage asks for, the required first. */
    public List<EvidenceRule> rules(Stage stage) {
        return jdbc.sql("""
                SELECT evidence_kind, required FROM stage_evidence_rule WHERE stage = :stage
                ORDER BY CASE WHEN required THEN 0 ELSE 1 END, evidence_kind
                """).param("stage", stage.name()).query((row, n) -> new EvidenceRule(stage, row.getString(1), row.getBoolean(2))).list();
    }

    /** What was shown for a stage of a project. */
    public List<StageEvidence> evidence(long project, Stage stage) {
        return jdbc.sql("""
                SELECT evidence_kind, file_name, media_type, byte_size, sha256 FROM stage_evidence
                WHERE project_id = :project AND stage = :stage ORDER BY id
                """).param("project", project).param("stage", stage.name())
                .query((row, n) -> new StageEvidence(row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5))).list();
    }

    /** What was shown for stages of the projects of units, the latest first. */
    public List<Shown> shown(Collection<UnitCode> units) {
        return shown("p.unit_code IN (:units)", "units", units.stream().map(UnitCode::value).toList());
    }

    /** For which stages a file was shown. */
    public List<Shown> shown(String sha256) {
        return shown("e.sha256 = :hash", "hash", sha256);
    }

    private List<Shown> shown(String condition, String name, Object value) {
        return jdbc.sql("""
                SELECT p.id, p.name_zh, p.unit_code, e.stage, e.evidence_kind, e.file_name, e.media_type, e.byte_size, e.sha256
                FROM stage_evidence e
                JOIN project p ON p.id = e.project_id
                WHERE %s
                ORDER BY e.id DESC
                """.formatted(condition)).param(name, value)
                .query((row, n) -> new Shown(row.getLong(1), row.getString(2), UnitCode.of(row.getString(3)), Stage.valueOf(row.getString(4)),
                        new StageEvidence(row.getString(5), row.getString(6), row.getString(7), row.getLong(8), row.getString(9)))).list();
    }

    /** Adds a piece of evidence; the same file of the same kind is there once. */
    public void attach(long project, Stage stage, StageEvidence piece, String by, LocalDateTime at) {
        jdbc.sql("""
                INSERT INTO stage_evidence (project_id, stage, evidence_kind, file_name, media_type, byte_size, sha256, added_by, added_at)
                VALUES (:project, :stage, :kind, :name, :type, :size, :hash, :by, :at)
                ON DUPLICATE KEY UPDATE file_name = VALUES(file_name)
                """).param("project", project).param("stage", stage.name()).param("kind", piece.kind()).param("name", piece.fileName())
                .param("type", piece.mediaType()).param("size", piece.byteSize()).param("hash", piece.sha256()).param("by", by)
                .param("at", at).update();
    }

    /** Fixes the total investment that stages accepted so far count with, where they still follow the project's. */
    public void fixInvestment(long project, BigDecimal amount) {
        jdbc.sql("UPDATE project_stage SET investment_then = :amount WHERE project_id = :project AND accepted_on IS NOT NULL AND investment_then IS NULL")
                .param("project", project).param("amount", amount).update();
    }

    /** Fixes the unit that stages accepted so far count for, where they still follow the project. */
    public void fixUnit(long project, UnitCode unit) {
        jdbc.sql("UPDATE project_stage SET unit_code = :unit WHERE project_id = :project AND accepted_on IS NOT NULL AND unit_code IS NULL")
                .param("project", project).param("unit", unit.value()).update();
    }

    /** The latest day on which a project entered a stage that is accepted. */
    public Optional<LocalDate> lastEntry(long project) {
        return jdbc.sql("SELECT MAX(entered_on) FROM project_stage WHERE project_id = :project AND accepted_on IS NOT NULL")
                .param("project", project).query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    /** Entries of units that wait for a decision, the oldest first. */
    public List<WaitingStage> waiting(Collection<UnitCode> units) {
        return entries(units, "s.returned_reason IS NULL", "s.submitted_at, s.project_id, s.entered_on");
    }

    /** Entries of units that were sent back and neither entered again nor withdrawn, the oldest first. */
    public List<WaitingStage> returned(Collection<UnitCode> units) {
        return entries(units, "s.returned_reason IS NOT NULL", "s.decided_at, s.project_id, s.entered_on");
    }

    private List<WaitingStage> entries(Collection<UnitCode> units, String condition, String order) {
        return jdbc.sql("""
                SELECT s.project_id, p.name_zh, p.code, p.unit_code, s.stage, s.entered_on, s.note, s.submitted_by, s.submitted_at, s.returned_reason,
                       s.decided_by, s.decided_at,
                       (SELECT l.reason FROM project_log l WHERE l.project_id = s.project_id AND l.stage = s.stage AND l.step IN ('ENTERED', 'BACK')
                        ORDER BY l.id DESC LIMIT 1) AS why
                FROM project_stage s
                JOIN project p ON p.id = s.project_id
                WHERE p.unit_code IN (:units) AND s.entered_on IS NOT NULL AND s.accepted_on IS NULL AND %s
                ORDER BY %s
                """.formatted(condition, order)).param("units", units.stream().map(UnitCode::value).toList())
                .query((row, n) -> new WaitingStage(row.getLong(1), row.getString(2), row.getString(3), UnitCode.of(row.getString(4)),
                        Stage.valueOf(row.getString(5)), row.getObject(6, LocalDate.class), row.getString(7), why(row), row.getString(8),
                        row.getObject(9, LocalDateTime.class), row.getString(10), row.getString(11), row.getObject(12, LocalDateTime.class))).list();
    }

    /** The log tells the reason of an entry, and its note where it needed none. */
    private static String why(ResultSet row) throws SQLException {
        String why = row.getString("why");
        return why == null || why.equals(row.getString("note")) ? null : why;
    }
}
