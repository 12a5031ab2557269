package org.guatu.ledger.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.guatu.calendar.Month;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.MonthSheets.Elsewhere;
import org.guatu.ledger.MonthSheets.Usual;
import org.guatu.ledger.Origin;
import org.guatu.ledger.Receipt;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a clerk's month shows besides its lines. */
@Repository
public class SheetRows {

    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit of a project. */
    public Optional<UnitCode> unitOf(long project) {
        return jdbc.sql("SELECT unit_code FROM project WHERE id = :id").param("id", project)
                .query((row, n) -> UnitCode.of(row.getString(1))).optional();
    }

    /** Money recognised for units, by project and the months of a year. */
    public Map<Long, List<BigDecimal>> months(Collection<UnitCode> units, int year) {
        record Sum(long project, int month, BigDecimal amount) {
        }
        Map<Long, List<BigDecimal>> months = new HashMap<>();
        jdbc.sql("""
                SELECT r.project_id, r.booked_month, SUM(r.amount)
                FROM receipt r
                WHERE r.unit_code IN (:units) AND r.status = 'RECOGNISED' AND r.booked_month BETWEEN :first AND :last
                GROUP BY r.project_id, r.booked_month
                """).param("units", units.stream().map(UnitCode::value).toList()).param("first", year * 100 + 1).param("last", year * 100 + 12)
                .query((row, n) -> new Sum(row.getLong(1), row.getInt(2) % 100, row.getBigDecimal(3))).list()
                .forEach(sum -> months.computeIfAbsent(sum.project, none -> noughts()).set(sum.month - 1, sum.amount));
        return months;
    }

    private static List<BigDecimal> noughts() {
        BigDecimal[] year = new BigDecimal[12];
        Arrays.fill(year, BigDecimal.ZERO);
        return new ArrayList<>(List.of(year));
    }

    /** Lines of units that were entered for a month and are booked to another; drafts and withdrawn ones are left out. */
    public List<Elsewhere> elsewhere(Collection<UnitCode> units, Month month) {
        return jdbc.sql("""
                SELECT r.id, r.project_id, r.amount, r.booked_month, r.late_entry, r.status
                FROM receipt r
                WHERE r.meant_month = :month AND r.unit_code IN (:units) AND r.booked_month <> :month AND r.status NOT IN ('DRAFT', 'WITHDRAWN', 'RULED_OUT')
                ORDER BY r.id
                """).param("month", month.yyyymm()).param("units", units.stream().map(UnitCode::value).toList())
                .query((row, n) -> new Elsewhere(row.getLong(1), row.getLong(2), row.getBigDecimal(3), new Month(row.getInt(4)), row.getBoolean(5),
                        Receipt.Status.valueOf(row.getString(6)))).list();
    }

    /** The kinds of evidence that are asked for, by category. */
    public Map<String, List<Evidence.Kind>> asked() {
        record Asked(String category, Evidence.Kind kind) {
        }
        return jdbc.sql("SELECT category_zh, evidence_kind FROM receipt_evidence_rule ORDER BY category_zh, evidence_kind")
                .query((row, n) -> new Asked(row.getString(1), Evidence.Kind.valueOf(row.getString(2)))).list()
                .stream().collect(Collectors.groupingBy(Asked::category, Collectors.mapping(Asked::kind, Collectors.toList())));
    }

    /** What a project's money was the last time, else a guess that the clerk sees and can change. */
    public Usual usual(long project) {
        return jdbc.sql("""
                SELECT category, origin FROM receipt
                WHERE project_id = :project AND kind = 'RECEIPT' AND status <> 'WITHDRAWN'
                ORDER BY received_on DESC, id DESC
                LIMIT 1
                """).param("project", project).query((row, n) -> new Usual(row.getString(1), Origin.valueOf(row.getString(2)))).optional()
                .orElseGet(() -> new Usual(jdbc.sql("SELECT name_zh FROM receipt_category ORDER BY sort_order DESC LIMIT 1").query(String.class)
                        .single(), Origin.OUTSIDE_CITY));
    }
}
