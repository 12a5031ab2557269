package org.guatu.ledger.store;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.guatu.calendar.Month;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.UnitLedger.Filter;
import org.guatu.ledger.UnitLedger.ProjectName;
import org.guatu.ledger.UnitLedger.Total;
import org.guatu.ledger.UnitLedger.Use;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a unit's ledger and its files. */
@Repository
public class UnitLedgerRows {

    private final JdbcClient jdbc;

    UnitLedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line by its number. */
    public record Named(long receiptId, String project) {
    }

    /** A file on a receipt. */
    public record Hung(String sha256, UnitCode unit, Use use) {
    }

    /** Lines of a filter, the latest first. */
    public List<Named> lines(Collection<UnitCode> units, Filter filter, int offset, int limit) {
        Map<String, Object> given = given(units, filter);
        return jdbc.sql("""
                SELECT r.id, p.name_zh
                FROM receipt r JOIN project p ON p.id = r.project_id
                WHERE %s
                ORDER BY r.booked_month DESC, r.received_on DESC, r.id DESC
                LIMIT %d OFFSET %d
                """.formatted(where(filter), limit, offset)).params(given)
                .query((row, n) -> new Named(row.getLong(1), row.getString(2))).list();
    }

    /** What the lines of a filter come to. */
    public Total total(Collection<UnitCode> units, Filter filter) {
        return jdbc.sql("""
                SELECT COUNT(*), COALESCE(SUM(r.amount), 0), COALESCE(SUM(CASE WHEN r.status = 'RECOGNISED' THEN r.amount ELSE 0 END), 0)
                FROM receipt r
                WHERE %s
                """.formatted(where(filter))).params(given(units, filter))
                .query((row, n) -> new Total(row.getLong(1), row.getBigDecimal(2), row.getBigDecimal(3))).single();
    }

    private static String where(Filter filter) {
        return "r.unit_code IN (:units)"
                + (filter.project() == null ? "" : " AND r.project_id = :project")
                + (filter.status() == null ? " AND r.status <> 'WITHDRAWN'" : " AND r.status = :status")
                + (filter.month() == null ? "" : " AND r.booked_month = :month");
    }

    private static Map<String, Object> given(Collection<UnitCode> units, Filter filter) {
        Map<String, Object> given = new HashMap<>(Map.of("units", codes(units)));
        if (filter.project() != null) {
            given.put("project", filter.project());
        }
        if (filter.status() != null) {
            given.put("status", filter.status().name());
        }
        if (filter.month() != null) {
            given.put("month", filter.month().yyyymm());
        }
        return given;
    }

    /** The projects that have lines, by name. */
    public List<ProjectName> projects(Collection<UnitCode> units) {
        return jdbc.sql("""
                SELECT p.id, p.name_zh FROM project p
                WHERE EXISTS (SELECT 1 FROM receipt r WHERE r.project_id = p.id AND r.unit_code IN (:units))
                ORDER BY p.name_zh, p.id
                """).param("units", codes(units)).query((row, n) -> new ProjectName(row.getLong(1), row.getString(2))).list();
    }

    /** The months to which lines are booked, the latest first. */
    public List<Month> months(Collection<UnitCode> units) {
        return jdbc.sql("SELECT DISTINCT booked_month FROM receipt WHERE unit_code IN (:units) ORDER BY booked_month DESC")
                .param("units", codes(units)).query((row, n) -> new Month(row.getInt(1))).list();
    }

    /** How many files there are of each kind. */
    public Map<Evidence.Kind, Long> purposes(Collection<UnitCode> units) {
        Map<Evidence.Kind, Long> purposes = new EnumMap<>(Evidence.Kind.class);
        jdbc.sql("""
                SELECT e.kind, COUNT(DISTINCT e.sha256)
                FROM evidence e JOIN receipt r ON r.id = e.receipt_id
                WHERE r.unit_code IN (:units) AND r.status <> 'WITHDRAWN'
                GROUP BY e.kind
                """).param("units", codes(units)).query((row, n) -> Map.entry(Evidence.Kind.valueOf(row.getString(1)), row.getLong(2))).list()
                .forEach(purpose -> purposes.put(purpose.getKey(), purpose.getValue()));
        return purposes;
    }

    /** Files of a kind, each once, the latest first. */
    public List<Evidence> files(Collection<UnitCode> units, Evidence.Kind kind, int offset, int limit) {
        return jdbc.sql("""
                SELECT e.id, e.kind, e.file_name, e.media_type, e.byte_size, e.sha256, e.demo
                FROM evidence e
                JOIN (SELECT MAX(h.id) AS id
                      FROM evidence h JOIN receipt r ON r.id = h.receipt_id
                      WHERE r.unit_code IN (:units) AND r.status <> 'WITHDRAWN' AND h.kind = :kind
                      GROUP BY h.sha256) latest ON latest.id = e.id
                ORDER BY e.id DESC
                LIMIT %d OFFSET %d
                """.formatted(limit, offset)).param("units", codes(units)).param("kind", kind.name())
                .query((row, n) -> new Evidence(row.getLong(1), Evidence.Kind.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                        row.getLong(5), row.getString(6), row.getBoolean(7))).list();
    }

    /** Where files hang, of whatever unit, withdrawn lines left out; in the order of the lines. */
    public List<Hung> hung(Collection<String> hashes) {
        return hashes.isEmpty() ? List.of() : jdbc.sql("""
                SELECT DISTINCT e.sha256, r.unit_code, r.id, r.booked_month, p.id, p.name_zh, r.amount, r.status
                FROM evidence e JOIN receipt r ON r.id = e.receipt_id JOIN project p ON p.id = r.project_id
                WHERE e.sha256 IN (:hashes) AND r.status <> 'WITHDRAWN'
                ORDER BY r.id
                """).param("hashes", hashes)
                .query((row, n) -> new Hung(row.getString(1), UnitCode.of(row.getString(2)), new Use(row.getLong(3), new Month(row.getInt(4)),
                        row.getLong(5), row.getString(6), row.getBigDecimal(7), Receipt.Status.valueOf(row.getString(8))))).list();
    }

    private static List<String> codes(Collection<UnitCode> units) {
        return units.stream().map(UnitCode::value).toList();
    }
}
