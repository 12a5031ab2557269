package org.guatu.indicator.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.guatu.indicator.NewTarget;
import org.guatu.indicator.Operator;
import org.guatu.indicator.Target;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Writes targets and their revisions. */
@Repository
public class TargetWrites {

    private static final int REF = 24;

    private final JdbcClient jdbc;

    TargetWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The target in its newest revision, whenever that holds from. */
    public Optional<Target> newest(String indicator, UnitCode unit, String period) {
        return jdbc.sql("""
                SELECT t.id, t.ref, t.indicator_code, t.unit_code, t.period_code, t.target_operator, t.nature, t.nature_note, t.threshold_note,
                       t.source_sentence, t.source_document, t.demo, r.revision_no, r.amount, r.effective_from, r.document_no, r.issued_on, r.entered_on
                FROM target t
                JOIN target_revision r ON r.target_id = t.id
                WHERE t.indicator_code = :indicator AND t.unit_code = :unit AND t.period_code = :period
                ORDER BY r.revision_no DESC LIMIT 1
                """).param("indicator", indicator).param("unit", unit.value()).param("period", period).query(TargetWrites::target).optional();
    }

    /** Adds a target without its number; it is called N and its id. */
    public long insert(NewTarget target) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                INSERT INTO target (ref, indicator_code, unit_code, period_code, target_operator, nature, nature_note, source_sentence,
                                    source_document, demo)
                VALUES (:ref, :indicator, :unit, :period, :operator, :nature, '', :sentence, :document, FALSE)
                """).param("ref", UUID.randomUUID().toString().substring(0, REF)).param("indicator", target.indicatorCode())
                .param("unit", target.unit().value()).param("period", target.periodCode()).param("operator", target.operator().name())
                .param("nature", target.nature().name()).param("sentence", target.sentence()).param("document", target.document()).update(key, "id");
        long id = key.getKeyAs(Number.class).longValue();
        jdbc.sql("UPDATE target SET ref = :ref WHERE id = :id").param("ref", "N" + id).param("id", id).update();
        return id;
    }

    /** Gives a target that had no number its operator. */
    public void operator(long target, Operator operator) {
        jdbc.sql("UPDATE target SET target_operator = :operator WHERE id = :id").param("operator", operator.name()).param("id", target).update();
    }

    /** Adds a revision that is entered on a day. */
    public void revision(long target, int number, NewTarget wanted, String reason, LocalDate enteredOn) {
        jdbc.sql("""
                INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason, entered_on)
                VALUES (:target, :number, :amount, :from, :document, :reason, :entered)
                """).param("target", target).param("number", number).param("amount", wanted.amount()).param("from", wanted.effectiveFrom())
                .param("document", wanted.documentNo())
                .param("reason", reason == null || reason.length() <= 200 ? reason : reason.substring(0, 200), Types.VARCHAR).param("entered", enteredOn).update();
    }

    private static Target target(ResultSet row, int n) throws SQLException {
        String operator = row.getString("target_operator");
        return new Target(row.getLong("id"), row.getString("ref"), row.getString("indicator_code"), UnitCode.of(row.getString("unit_code")),
                row.getString("period_code"), operator == null ? null : Operator.valueOf(operator), Target.Nature.valueOf(row.getString("nature")),
                row.getString("nature_note"), row.getString("threshold_note"), row.getString("source_sentence"), row.getString("source_document"),
                row.getBoolean("demo"), row.getInt("revision_no"), row.getBigDecimal("amount"), row.getObject("effective_from", LocalDate.class),
                row.getString("document_no"), row.getObject("issued_on", LocalDate.class), row.getObject("entered_on", LocalDate.class));
    }
}
