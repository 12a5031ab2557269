package org.guatu.ledger.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import org.guatu.calendar.Month;
import org.guatu.project.Stage;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projects of units with their money around a month, one statement for all. */
@Repository
public class MonthGridRows {

    private final JdbcClient jdbc;

    MonthGridRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A project around a month, in yuan.
     *
     * @param stage     the furthest that was accepted
     * @param waiting   a further one whose entry waits for a reviewer, or null
     * @param lastMonth recognised in the month before for the units asked for: of a shared project their part
     * @param year      recognised in the year for them
     * @param wholeYear recognised in the year for whichever unit
     * @param plan      planned for the year
     * @param asked     whether a word is asked for: it is theirs and has a plan or money, of whatever state, in the year
     * @param own       whether the project is theirs; another unit's stands here for the part of its money that is theirs
     */
    public record GridRow(long projectId, String code, String name, UnitCode unit, Stage stage, Stage waiting, BigDecimal investment, BigDecimal lastMonth,
                          BigDecimal year, BigDecimal wholeYear, BigDecimal plan, boolean noChange, boolean asked, boolean own, boolean terminated) {
    }

    /**
     * Projects by name; what was recognised, planned and said to be no change is summed in one heap, grouped once. Money is summed by the unit it counts
     * for, as the unit's ledger does; what the plan leaves is a matter of the whole project.
     */
    public List<GridRow> rows(Collection<UnitCode> units, Month month) {
        return jdbc.sql("""
                SELECT p.id, p.code, p.name_zh, p.unit_code, p.total_investment, p.side_state, f.stage_number, f.stage_waiting, f.last_month, f.year_sum,
                       f.whole_year, f.plan_sum, f.no_change, f.year_lines, f.own
                FROM (SELECT x.project_id, MAX(x.stage_number) AS stage_number, MAX(x.stage_waiting) AS stage_waiting, SUM(x.last_month) AS last_month,
                             SUM(x.year_sum) AS year_sum, SUM(x.whole_year) AS whole_year, SUM(x.plan_sum) AS plan_sum, MAX(x.no_change) AS no_change,
                             MAX(x.year_lines) AS year_lines, MAX(x.own) AS own
                      FROM (SELECT o.id AS project_id, 0 AS stage_number, 0 AS stage_waiting, 0 AS last_month, 0 AS year_sum, 0 AS whole_year, 0 AS plan_sum,
                                   0 AS no_change, 0 AS year_lines, 1 AS own
                            FROM project o WHERE o.unit_code IN (:units)
                            UNION ALL
                            SELECT s.project_id, CASE WHEN s.accepted_on IS NULL THEN 0 ELSE s.place END,
                                   CASE WHEN s.accepted_on IS NULL AND s.returned_reason IS NULL THEN s.place ELSE 0 END, 0, 0, 0, 0, 0, 0, 0
                            FROM (SELECT project_id, accepted_on, returned_reason, entered_on,
                                         CASE stage WHEN 'LEAD' THEN 1 WHEN 'NEGOTIATING' THEN 2 WHEN 'SIGNED' THEN 3 WHEN 'LANDED' THEN 4
                                                    WHEN 'STARTED' THEN 5 WHEN 'IN_STATISTICS' THEN 6 WHEN 'PRODUCING' THEN 7 ELSE 8 END AS place
                                  FROM project_stage) s
                            JOIN project sp ON sp.id = s.project_id
                            WHERE sp.unit_code IN (:units) AND s.entered_on IS NOT NULL
                            UNION ALL
                            SELECT r.project_id, 0, 0, CASE WHEN r.booked_month = :lastMonth THEN r.amount ELSE 0 END,
                                   CASE WHEN r.booked_month BETWEEN :yearFrom AND :yearTo THEN r.amount ELSE 0 END, 0, 0, 0, 0, 0
                            FROM receipt r
                            WHERE r.unit_code IN (:units) AND r.status = 'RECOGNISED' AND r.booked_month BETWEEN :from AND :yearTo
                            UNION ALL
                            SELECT r.project_id, 0, 0, 0, 0, CASE WHEN r.status = 'RECOGNISED' THEN r.amount ELSE 0 END, 0, 0, 1, 0
                            FROM receipt r JOIN project rp ON rp.id = r.project_id
                            WHERE rp.unit_code IN (:units) AND r.status <> 'WITHDRAWN' AND r.booked_month BETWEEN :yearFrom AND :yearTo
                            UNION ALL
                            SELECT m.project_id, 0, 0, 0, 0, 0, m.amount, 0, 0, 0
                            FROM project_plan m JOIN project mp ON mp.id = m.project_id
                            WHERE mp.unit_code IN (:units) AND m.plan_month BETWEEN :yearFrom AND :yearTo
                            UNION ALL
                            SELECT z.project_id, 0, 0, 0, 0, 0, 0, 1, 0, 0
                            FROM no_change_report z JOIN project zp ON zp.id = z.project_id
                            WHERE zp.unit_code IN (:units) AND z.booked_month = :month) x
                      GROUP BY x.project_id) f
                JOIN project p ON p.id = f.project_id
                ORDER BY p.name_zh, p.id
                """).param("units", units.stream().map(UnitCode::value).toList()).param("month", month.yyyymm())
                .param("lastMonth", month.previous().yyyymm()).param("yearFrom", month.year() * 100 + 1).param("yearTo", month.year() * 100 + 12)
                .param("from", Math.min(month.previous().yyyymm(), month.year() * 100 + 1)).query((row, n) -> row(row)).list();
    }

    private static GridRow row(ResultSet row) throws SQLException {
        int stage = row.getInt("stage_number");
        int waiting = row.getInt("stage_waiting");
        BigDecimal plan = row.getBigDecimal("plan_sum");
        return new GridRow(row.getLong("id"), row.getString("code"), row.getString("name_zh"), UnitCode.of(row.getString("unit_code")), Stage.ofNumber(stage),
                waiting > stage ? Stage.ofNumber(waiting) : null, row.getBigDecimal("total_investment"), row.getBigDecimal("last_month"),
                row.getBigDecimal("year_sum"), row.getBigDecimal("whole_year"), plan, row.getInt("no_change") == 1,
                row.getInt("year_lines") == 1 || plan.signum() > 0, row.getInt("own") == 1, "TERMINATED".equals(row.getString("side_state")));
    }
}
