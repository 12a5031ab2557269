package org.guatu.ledger.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.guatu.calendar.Month;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each unit has said for a month, one statement for all. */
@Repository
public class ReportingRows {

    private final JdbcClient jdbc;

    ReportingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One unit's own counts, without those below it. */
    public record Counts(int projects, int stated, int zero, int drafts, int returned, int overdue, LocalDate reportedOn, boolean zeroReport,
                         LocalDate lastOn, int waiting) {
    }

    /**
     * Counts by unit. A word is asked for the projects that have a plan or money in the year; the others are only talked about and count once
     * somebody said of them that nothing changed. The clerk's sheet counts by the same rule, see {@link MonthGridRows}.
     */
    public Map<UnitCode, Counts> counts(Collection<UnitCode> units, Month month, LocalDate today) {
        Map<UnitCode, Counts> counts = new HashMap<>();
        jdbc.sql("""
                SELECT u.code, COALESCE(p.projects, 0), COALESCE(p.stated, 0), COALESCE(p.zeros, 0), COALESCE(r.drafts, 0), COALESCE(r.returned, 0),
                       COALESCE(r.overdue, 0), m.reported_on, m.zero_report, r.last_on, COALESCE(r.waiting, 0)
                FROM unit u
                LEFT JOIN (SELECT x.unit_code, COUNT(*) AS projects, SUM(CASE WHEN x.sent = 1 OR x.zero_said = 1 THEN 1 ELSE 0 END) AS stated,
                                  SUM(x.zero_said) AS zeros
                           FROM (SELECT q.unit_code,
                                        CASE WHEN EXISTS (SELECT 1 FROM receipt s WHERE s.project_id = q.id AND s.booked_month = :month
                                                          AND s.status NOT IN ('DRAFT', 'WITHDRAWN')) THEN 1 ELSE 0 END AS sent,
                                        CASE WHEN EXISTS (SELECT 1 FROM no_change_report z WHERE z.project_id = q.id AND z.booked_month = :month)
                                             THEN 1 ELSE 0 END AS zero_said
                                 FROM project q
                                 WHERE q.unit_code IN (:units) AND (q.side_state IS NULL OR q.side_state <> 'TERMINATED')
                                   AND (EXISTS (SELECT 1 FROM project_plan n WHERE n.project_id = q.id AND n.amount > 0
                                                AND n.plan_month BETWEEN :yearFrom AND :yearTo)
                                        OR EXISTS (SELECT 1 FROM receipt y WHERE y.project_id = q.id AND y.status <> 'WITHDRAWN'
                                                   AND y.booked_month BETWEEN :yearFrom AND :yearTo)
                                        OR EXISTS (SELECT 1 FROM no_change_report k WHERE k.project_id = q.id AND k.booked_month = :month))) x
                           GROUP BY x.unit_code) p ON p.unit_code = u.code
                LEFT JOIN (SELECT l.unit_code, SUM(CASE WHEN l.status = 'DRAFT' AND l.booked_month = :month THEN 1 ELSE 0 END) AS drafts,
                                  SUM(CASE WHEN l.status = 'RETURNED' AND l.booked_month = :month THEN 1 ELSE 0 END) AS returned,
                                  SUM(CASE WHEN l.status IN ('SUBMITTED', 'CHECKED') AND l.booked_month = :month THEN 1 ELSE 0 END) AS waiting,
                                  SUM(CASE WHEN l.status = 'RETURNED' AND l.booked_month = :month AND l.answer_by < :today THEN 1 ELSE 0 END)
                                      AS overdue,
                                  MAX(CASE WHEN l.status <> 'DRAFT' THEN l.submitted_on ELSE NULL END) AS last_on
                           FROM receipt l WHERE l.unit_code IN (:units) GROUP BY l.unit_code) r ON r.unit_code = u.code
                LEFT JOIN month_report m ON m.unit_code = u.code AND m.booked_month = :month
                WHERE u.code IN (:units)
                """).param("units", units.stream().map(UnitCode::value).toList()).param("month", month.yyyymm()).param("today", today)
                .param("yearFrom", month.year() * 100 + 1).param("yearTo", month.year() * 100 + 12)
                .query(row -> {
                    counts.put(UnitCode.of(row.getString(1)), new Counts(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6),
                            row.getInt(7), row.getObject(8, LocalDate.class), row.getBoolean(9), row.getObject(10, LocalDate.class), row.getInt(11)));
                });
        return counts;
    }
}
