package org.guatu.ledger.store;

import java.math.BigDecimal;

import org.guatu.calendar.Month;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a project has, plans and waits for, in yuan, live from its lines. */
@Repository
public class ProjectMoney {

    private final JdbcClient jdbc;

    ProjectMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param investment   计划总投资, or null where none is known
     * @param yearPlan     planned for the year
     * @param year         recognised and booked in the year
     * @param total        recognised since ever
     * @param waiting      submitted and undecided, all months, without the line in question
     * @param largestMonth the largest month of all before the one in question
     * @param lastMonth    the month before the one in question
     */
    public record Sums(UnitCode unit, String sideState, BigDecimal investment, BigDecimal yearPlan, BigDecimal year, BigDecimal total,
                       BigDecimal waiting, BigDecimal largestMonth, BigDecimal lastMonth) {

        /** The same with more that waits. */
        public Sums withWaiting(BigDecimal more) {
            return new Sums(unit, sideState, investment, yearPlan, year, total, waiting.add(more), largestMonth, lastMonth);
        }
    }

    /** The sums of a project beside a line for a month; a project there must be. */
    public Sums of(long project, Month month, long exceptLine) {
        return jdbc.sql("""
                SELECT p.unit_code, p.side_state, p.total_investment,
                       (SELECT COALESCE(SUM(m.amount), 0) FROM project_plan m
                        WHERE m.project_id = p.id AND m.plan_month BETWEEN :yearFrom AND :yearTo),
                       (SELECT COALESCE(SUM(r.amount), 0) FROM receipt r
                        WHERE r.project_id = p.id AND r.status = 'RECOGNISED' AND r.booked_month BETWEEN :yearFrom AND :yearTo),
                       (SELECT COALESCE(SUM(r.amount), 0) FROM receipt r WHERE r.project_id = p.id AND r.status = 'RECOGNISED'),
                       (SELECT COALESCE(SUM(r.amount), 0) FROM receipt r
                        WHERE r.project_id = p.id AND r.status IN ('SUBMITTED', 'CHECKED') AND r.id <> :except),
                       (SELECT COALESCE(MAX(s.sum_amount), 0)
                        FROM (SELECT r.project_id, r.booked_month, SUM(r.amount) AS sum_amount FROM receipt r
                              WHERE r.project_id = :project AND r.status = 'RECOGNISED' AND r.booked_month < :month
                              GROUP BY r.project_id, r.booked_month) s),
                       (SELECT COALESCE(SUM(r.amount), 0) FROM receipt r
                        WHERE r.project_id = p.id AND r.status = 'RECOGNISED' AND r.booked_month = :lastMonth)
                FROM project p
                WHERE p.id = :project
                """).param("project", project).param("yearFrom", month.year() * 100 + 1).param("yearTo", month.year() * 100 + 12)
                .param("month", month.yyyymm()).param("lastMonth", month.previous().yyyymm()).param("except", exceptLine)
                .query((row, n) -> new Sums(UnitCode.of(row.getString(1)), row.getString(2), row.getBigDecimal(3), row.getBigDecimal(4),
                        row.getBigDecimal(5), row.getBigDecimal(6), row.getBigDecimal(7), row.getBigDecimal(8), row.getBigDecimal(9)))
                .single();
    }
}
