package org.guatu.ledger.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.guatu.calendar.Month;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.risk.ReviewCase.Background;
import org.guatu.ledger.risk.ReviewCase.Likeness;
import org.guatu.ledger.risk.ReviewCase.Other;
import org.guatu.project.Stage;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rules look at, for many lines at once: one statement for each kind of fact, whatever the number of lines. */
@Repository
public class ReviewCaseRows {

    private final JdbcClient jdbc;

    ReviewCaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stage after which money of a category comes; categories without one are left out. */
    public Map<String, Stage> afterStages() {
        Map<String, Stage> stages = new HashMap<>();
        jdbc.sql("SELECT name_zh, after_stage FROM receipt_category WHERE after_stage IS NOT NULL")
                .query(row -> {
                    stages.put(row.getString(1), Stage.valueOf(row.getString(2)));
                });
        return stages;
    }

    /** Kinds of evidence that money of a category comes with; categories without a rule are left out. */
    public Map<String, Set<Evidence.Kind>> required() {
        Map<String, Set<Evidence.Kind>> required = new HashMap<>();
        jdbc.sql("SELECT category_zh, evidence_kind FROM receipt_evidence_rule").query(row -> {
            required.computeIfAbsent(row.getString(1), category -> EnumSet.noneOf(Evidence.Kind.class)).add(Evidence.Kind.valueOf(row.getString(2)));
        });
        return required;
    }

    /** Projects with the stages that were accepted and what they plan for a year. */
    public Map<Long, Background> projects(Collection<Long> projects, int year) {
        Map<Long, Map<Stage, LocalDate>> stages = new HashMap<>();
        jdbc.sql("SELECT project_id, stage, entered_on FROM project_stage WHERE project_id IN (:projects) AND entered_on IS NOT NULL AND accepted_on IS NOT NULL")
                .param("projects", projects).query(row -> {
                    stages.computeIfAbsent(row.getLong(1), id -> new EnumMap<>(Stage.class))
                            .put(Stage.valueOf(row.getString(2)), row.getObject(3, LocalDate.class));
                });
        Map<Long, Background> found = new HashMap<>();
        jdbc.sql("""
                SELECT p.id, p.name_zh, p.total_investment,
                       (SELECT COALESCE(SUM(m.amount), 0) FROM project_plan m WHERE m.project_id = p.id AND m.plan_month BETWEEN :yearFrom AND :yearTo)
                FROM project p WHERE p.id IN (:projects)
                """).param("projects", projects).param("yearFrom", year * 100 + 1).param("yearTo", year * 100 + 12).query(row -> {
                    long id = row.getLong(1);
                    found.put(id, new Background(id, row.getString(2), row.getBigDecimal(3), row.getBigDecimal(4), stages.getOrDefault(id, Map.of())));
                });
        return found;
    }

    /** What projects had recognised, by month. */
    public Map<Long, SortedMap<Month, BigDecimal>> months(Collection<Long> projects) {
        Map<Long, SortedMap<Month, BigDecimal>> months = new HashMap<>();
        jdbc.sql("""
                SELECT project_id, booked_month, SUM(amount) FROM receipt
                WHERE project_id IN (:projects) AND status = 'RECOGNISED' GROUP BY project_id, booked_month
                """).param("projects", projects).query(row -> {
                    months.computeIfAbsent(row.getLong(1), id -> new TreeMap<>()).put(new Month(row.getInt(2)), row.getBigDecimal(3));
                });
        return months;
    }

    /** The doubts that were confirmed when lines were last sent in, as they were written down. */
    public Map<Long, String> confirmed(Collection<Long> lines) {
        Map<Long, String> confirmed = new HashMap<>();
        jdbc.sql("""
                SELECT receipt_id, confirmed FROM receipt_step
                WHERE receipt_id IN (:lines) AND step IN ('SUBMITTED', 'RESUBMITTED') ORDER BY id
                """).param("lines", lines).query(row -> {
                    confirmed.put(row.getLong(1), row.getString(2));
                });
        return confirmed;
    }

    /** What pieces of evidence show, where that is known. */
    public Map<Long, BigDecimal> shownAmounts(Collection<Long> lines) {
        Map<Long, BigDecimal> amounts = new HashMap<>();
        jdbc.sql("SELECT id, shown_amount FROM evidence WHERE receipt_id IN (:lines) AND shown_amount IS NOT NULL").param("lines", lines).query(row -> {
            amounts.put(row.getLong(1), row.getBigDecimal(2));
        });
        return amounts;
    }

    /** Another line or project, and whose line it is like. */
    public record Found(long line, Other other) {
    }

    private static final String OTHER = """
            SELECT r.id AS line_id, o.id AS other_id, %s AS paper_id, o.unit_code, o.project_id, q.name_zh, o.booked_month, o.amount, o.status
            """;
    private static final String COUNTS = " o.id <> r.id AND o.kind = 'RECEIPT' AND o.status NOT IN ('DRAFT', 'WITHDRAWN') ";

    /** Lines that carry one of the same files. */
    public List<Found> sameFiles(Collection<Long> lines) {
        return found(Likeness.SAME_FILE, OTHER.formatted("e.id") + """
                FROM receipt r
                JOIN evidence e ON e.receipt_id = r.id
                JOIN evidence f ON f.sha256 = e.sha256
                JOIN receipt o ON o.id = f.receipt_id
                JOIN project q ON q.id = o.project_id
                WHERE r.id IN (:lines) AND""" + COUNTS + "ORDER BY r.id, o.id, e.id", lines);
    }

    /** Lines with the same number of the bank's voucher. */
    public List<Found> sameVouchers(Collection<Long> lines) {
        return found(Likeness.SAME_VOUCHER, OTHER.formatted("NULL") + """
                FROM receipt r
                JOIN receipt o ON o.voucher_no = r.voucher_no
                JOIN project q ON q.id = o.project_id
                WHERE r.id IN (:lines) AND""" + COUNTS + "ORDER BY r.id, o.id", lines);
    }

    /** Lines of the same project, or of another of the same firm, with the same amount and day. */
    public List<Found> sameAmounts(Collection<Long> lines) {
        return found(Likeness.SAME_AMOUNT_AND_DAY, OTHER.formatted("NULL") + """
                FROM receipt r
                JOIN project p ON p.id = r.project_id
                JOIN receipt o ON o.received_on = r.received_on AND o.amount = r.amount
                JOIN project q ON q.id = o.project_id
                WHERE r.id IN (:lines) AND (q.id = p.id OR q.enterprise_id = p.enterprise_id) AND""" + COUNTS + "ORDER BY r.id, o.id", lines);
    }

    /** Projects of the same firm in other units. */
    public List<Found> sameFirms(Collection<Long> lines) {
        return found(Likeness.SAME_FIRM, """
                SELECT r.id AS line_id, NULL AS other_id, NULL AS paper_id, q.unit_code, q.id AS project_id, q.name_zh, NULL AS booked_month,
                       NULL AS amount, NULL AS status
                FROM receipt r
                JOIN project p ON p.id = r.project_id
                JOIN project q ON q.enterprise_id = p.enterprise_id
                WHERE r.id IN (:lines) AND q.id <> p.id AND q.unit_code <> r.unit_code
                ORDER BY r.id, q.id
                """, lines);
    }

    /** For each line those of some projects that have a line of the same amount and day. */
    public Map<Long, Set<Long>> sameMoney(Collection<Long> lines, Collection<Long> projects) {
        Map<Long, Set<Long>> same = new HashMap<>();
        if (!projects.isEmpty()) {
            jdbc.sql("""
                    SELECT r.id, o.project_id
                    FROM receipt r
                    JOIN receipt o ON o.received_on = r.received_on AND o.amount = r.amount
                    WHERE r.id IN (:lines) AND o.project_id IN (:projects) AND""" + COUNTS).param("lines", lines).param("projects", projects).query(row -> {
                        same.computeIfAbsent(row.getLong(1), line -> new HashSet<>()).add(row.getLong(2));
                    });
        }
        return same;
    }

    /** The lines of projects that count or wait, by project. */
    public Map<Long, List<Long>> claims(Collection<Long> projects) {
        Map<Long, List<Long>> lines = new HashMap<>();
        jdbc.sql("""
                SELECT project_id, id FROM receipt
                WHERE project_id IN (:projects) AND kind = 'RECEIPT' AND status IN ('SUBMITTED', 'CHECKED', 'RECOGNISED') ORDER BY id
                """).param("projects", projects).query(row -> {
                    lines.computeIfAbsent(row.getLong(1), project -> new ArrayList<>()).add(row.getLong(2));
                });
        return lines;
    }

    private List<Found> found(Likeness likeness, String sql, Collection<Long> lines) {
        return jdbc.sql(sql).param("lines", lines).query((row, n) -> {
            UnitCode unit = UnitCode.of(row.getString("unit_code"));
            Integer month = row.getObject("booked_month", Integer.class);
            String status = row.getString("status");
            return new Found(row.getLong("line_id"), new Other(likeness, row.getObject("other_id", Long.class), row.getObject("paper_id", Long.class),
                    unit, row.getLong("project_id"), row.getString("name_zh"), month == null ? null : new Month(month),
                    row.getBigDecimal("amount"), status == null ? null : Receipt.Status.valueOf(status)));
        }).list();
    }
}
