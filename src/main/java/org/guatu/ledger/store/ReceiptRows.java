package org.guatu.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.guatu.calendar.Month;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.Ledger.Category;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.Step;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads receipts and their evidence. */
@Repository
public class ReceiptRows {

    private static final String RECEIPT = """
            SELECT r.id, r.project_id, r.unit_code, r.kind, r.category, r.received_on, r.booked_month, r.amount, r.currency, r.amount_foreign,
                   r.fx_rate, r.fx_rate_on, r.origin, r.status, r.submitted_by, r.submitted_on, r.checked_by, r.checked_on, r.decided_by,
                   r.decided_on, r.corrects_id, o.booked_month AS corrects_month, r.reason, r.version,
                   r.submitter_login, r.checker_login, r.decider_login, r.claimed_amount, r.voucher_no, r.note, r.late_entry, r.held,
                   r.return_field, r.answer_by
            FROM receipt r
            LEFT JOIN receipt o ON o.id = r.corrects_id
            """;

    private final JdbcClient jdbc;

    ReceiptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit a project belongs to. */
    public Optional<UnitCode> unitOfProject(long project) {
        return jdbc.sql("SELECT unit_code FROM project WHERE id = :id").param("id", project)
                .query((row, n) -> UnitCode.of(row.getString(1))).optional();
    }

    /** Lines of a project submitted by a day, drafts left out, the latest first. */
    public List<Receipt> ofProject(long project, LocalDate by) {
        List<Row> rows = jdbc.sql(RECEIPT + """
                 WHERE r.project_id = :project AND r.submitted_on <= :by AND r.status <> 'DRAFT'
                 ORDER BY r.received_on DESC, r.id DESC
                """).param("project", project).param("by", by).query(Row::of).list();
        return withEvidence(rows);
    }

    /** The line of an id. */
    public Optional<Receipt> receipt(long id) {
        return withEvidence(jdbc.sql(RECEIPT + " WHERE r.id = :id").param("id", id).query(Row::of).list()).stream().findFirst();
    }

    /** The lines of some numbers, in no order. */
    public List<Receipt> of(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : withEvidence(jdbc.sql(RECEIPT + " WHERE r.id IN (:ids)").param("ids", ids).query(Row::of).list());
    }

    /** Lines of units booked to a month, withdrawn ones left out, in the order they were entered. */
    public List<Receipt> ofMonth(Collection<UnitCode> units, Month month) {
        return withEvidence(jdbc.sql(RECEIPT + """
                 WHERE r.unit_code IN (:units) AND r.booked_month = :month AND r.status <> 'WITHDRAWN'
                 ORDER BY r.id
                """).param("units", codes(units)).param("month", month.yyyymm()).query(Row::of).list());
    }

    /** The line of a project that was entered last for a month; withdrawn ones are left out. */
    public Optional<Receipt> lastOf(long project, Month month) {
        return withEvidence(jdbc.sql(RECEIPT + """
                 WHERE r.project_id = :project AND r.booked_month = :month AND r.status <> 'WITHDRAWN'
                 ORDER BY r.id DESC LIMIT 1
                """).param("project", project).param("month", month.yyyymm()).query(Row::of).list()).stream().findFirst();
    }

    /** Lines of projects that moved into units, which count for the unit they left: theirs to enter and to answer for. Withdrawn ones are left out. */
    public List<Receipt> fromBeforeMoves(Collection<UnitCode> units) {
        return withEvidence(jdbc.sql(RECEIPT + """
                 WHERE r.project_id IN (SELECT m.project_id FROM project_move m JOIN project p ON p.id = m.project_id WHERE p.unit_code IN (:units))
                   AND r.unit_code NOT IN (:units) AND r.status <> 'WITHDRAWN'
                 ORDER BY r.id
                """).param("units", codes(units)).query(Row::of).list());
    }

    /** Lines of units in a status, the ones that wait longest first. */
    public List<Receipt> inStatus(Collection<UnitCode> units, Collection<Receipt.Status> statuses) {
        return withEvidence(jdbc.sql(RECEIPT + """
                 WHERE r.unit_code IN (:units) AND r.status IN (:statuses)
                 ORDER BY r.submitted_on, r.id
                """).param("units", codes(units)).param("statuses", statuses.stream().map(Enum::name).toList()).query(Row::of).list());
    }

    /** Lines that correct a line, in the order they came; withdrawn ones left out. */
    public List<Receipt> correcting(long id) {
        return withEvidence(jdbc.sql(RECEIPT + " WHERE r.corrects_id = :id AND r.status <> 'WITHDRAWN' ORDER BY r.id").param("id", id)
                .query(Row::of).list());
    }

    /** What corrects some lines and waits to be recognised, in the order it came. */
    public List<Receipt> waitingCorrections(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : withEvidence(jdbc.sql(RECEIPT + """
                 WHERE r.corrects_id IN (:ids) AND r.kind <> 'MOVE' AND r.status IN ('SUBMITTED', 'CHECKED') ORDER BY r.id
                """).param("ids", ids).query(Row::of).list());
    }

    /** The line that a request made, when it was sent before. */
    public Optional<Receipt> ofRequest(String key) {
        return key == null ? Optional.empty() : withEvidence(jdbc.sql(RECEIPT + " WHERE r.request_key = :key").param("key", key)
                .query(Row::of).list()).stream().findFirst();
    }

    /** What happened to a line, in order. */
    public List<Step> steps(long id) {
        return jdbc.sql("""
                SELECT version_no, step, happened_at, label, amount, received_on, booked_month, field, reason, confirmed
                FROM receipt_step WHERE receipt_id = :id ORDER BY id
                """).param("id", id)
                .query((row, n) -> new Step(row.getInt(1), Step.Kind.valueOf(row.getString(2)), row.getObject(3, LocalDateTime.class),
                        row.getString(4), row.getBigDecimal(5), row.getObject(6, LocalDate.class), new Month(row.getInt(7)), row.getString(8),
                        row.getString(9), row.getString(10))).list();
    }

    /** The dictionary of categories. */
    public List<Category> categories() {
        return jdbc.sql("SELECT name_zh, name_en FROM receipt_category ORDER BY sort_order, name_zh")
                .query((row, n) -> new Category(row.getString(1), row.getString(2))).list();
    }

    private static List<String> codes(Collection<UnitCode> units) {
        return units.stream().map(UnitCode::value).toList();
    }

    /** Evidence together with the unit whose receipt it hangs on. */
    public record Found(Evidence evidence, UnitCode unit) {
    }

    /** All evidence of a hash: the same file may hang on several receipts. */
    public List<Found> evidenceWithUnit(String sha256) {
        return jdbc.sql("""
                SELECT e.id, e.kind, e.file_name, e.media_type, e.byte_size, e.sha256, e.demo, r.unit_code
                FROM evidence e
                JOIN receipt r ON r.id = e.receipt_id
                WHERE e.sha256 = :hash
                ORDER BY e.id
                """).param("hash", sha256).query((row, n) -> new Found(evidence(row), UnitCode.of(row.getString("unit_code")))).list();
    }

    private List<Receipt> withEvidence(List<Row> rows) {
        Map<Long, List<Evidence>> evidence = evidence(rows.stream().map(row -> row.receipt.id()).toList());
        return rows.stream().map(row -> row.with(evidence.getOrDefault(row.receipt.id(), List.of()))).toList();
    }

    private Map<Long, List<Evidence>> evidence(Collection<Long> receipts) {
        if (receipts.isEmpty()) {
            return Map.of();
        }
        record Hung(long receipt, Evidence evidence) {
        }
        return jdbc.sql("""
                SELECT receipt_id, id, kind, file_name, media_type, byte_size, sha256, demo
                FROM evidence
                WHERE receipt_id IN (:receipts)
                ORDER BY id
                """).param("receipts", receipts).query((row, n) -> new Hung(row.getLong("receipt_id"), evidence(row))).list()
                .stream().collect(Collectors.groupingBy(Hung::receipt, Collectors.mapping(Hung::evidence, Collectors.toList())));
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(row.getLong("id"), Evidence.Kind.valueOf(row.getString("kind")), row.getString("file_name"),
                row.getString("media_type"), row.getLong("byte_size"), row.getString("sha256"), row.getBoolean("demo"));
    }

    /** A receipt still without its evidence. */
    private record Row(Receipt receipt) {

        static Row of(ResultSet row, int n) throws SQLException {
            Integer corrects = row.getObject("corrects_month", Integer.class);
            return new Row(new Receipt(row.getLong("id"), row.getLong("project_id"), UnitCode.of(row.getString("unit_code")),
                    Receipt.Kind.valueOf(row.getString("kind")), row.getString("category"), row.getObject("received_on", LocalDate.class),
                    new Month(row.getInt("booked_month")), row.getBigDecimal("amount"), row.getString("currency"),
                    row.getBigDecimal("amount_foreign"), row.getBigDecimal("fx_rate"), row.getObject("fx_rate_on", LocalDate.class),
                    row.getString("origin"), Receipt.Status.valueOf(row.getString("status")), row.getString("submitted_by"),
                    row.getObject("submitted_on", LocalDate.class), row.getString("checked_by"), row.getObject("checked_on", LocalDate.class),
                    row.getString("decided_by"), row.getObject("decided_on", LocalDate.class), row.getObject("corrects_id", Long.class),
                    corrects == null ? null : new Month(corrects), row.getString("reason"), handling(row), List.of()));
        }

        private static Receipt.Handling handling(ResultSet row) throws SQLException {
            return new Receipt.Handling(row.getInt("version"), row.getString("submitter_login"), row.getString("checker_login"),
                    row.getString("decider_login"), row.getBigDecimal("claimed_amount"), row.getString("voucher_no"), row.getString("note"),
                    row.getBoolean("late_entry"), row.getBoolean("held"), row.getString("return_field"),
                    row.getObject("answer_by", LocalDate.class));
        }

        Receipt with(List<Evidence> evidence) {
            Receipt r = receipt;
            return new Receipt(r.id(), r.projectId(), r.unit(), r.kind(), r.category(), r.receivedOn(), r.month(), r.amount(), r.currency(),
                    r.amountForeign(), r.rate(), r.rateOn(), r.origin(), r.status(), r.submittedBy(), r.submittedOn(), r.checkedBy(),
                    r.checkedOn(), r.decidedBy(), r.decidedOn(), r.correctsId(), r.correctsMonth(), r.reason(), r.handling(), evidence);
        }
    }
}
