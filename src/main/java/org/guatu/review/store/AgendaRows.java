package org.guatu.review.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.guatu.review.AgendaItem;
import org.guatu.review.PageRef;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scripts of meetings. */
@Repository
public class AgendaRows {

    private static final int STUCK_AFTER_DAYS = 90;

    private final JdbcClient jdbc;

    AgendaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AgendaItem> of(long meeting) {
        return jdbc.sql("SELECT item_no, page_ref, minutes, reasons FROM review_agenda WHERE meeting_id = :id ORDER BY item_no")
                .param("id", meeting).query((row, n) -> new AgendaItem(row.getInt(1), PageRef.parse(row.getString(2)), row.getInt(3),
                        AgendaItem.reasons(row.getString(4)))).list();
    }

    /** Projects by unit that were halted, or landed more than 90 days before a day and have not started: those the funnel calls stuck. */
    public Map<UnitCode, Integer> stalled(Collection<UnitCode> units, LocalDate on) {
        Map<UnitCode, Integer> counts = new HashMap<>();
        jdbc.sql("""
                SELECT p.unit_code, COUNT(*)
                FROM project p
                WHERE p.unit_code IN (:units) AND (p.side_state IS NULL OR p.side_state <> 'TERMINATED')
                  AND (p.side_state = 'HALTED'
                       OR EXISTS (SELECT 1 FROM project_stage s
                                  WHERE s.project_id = p.id AND s.stage = 'LANDED' AND s.entered_on < :before AND s.accepted_on IS NOT NULL
                                    AND (s.left_on IS NULL OR s.left_on > :on))
                          AND NOT EXISTS (SELECT 1 FROM project_stage l
                                          WHERE l.project_id = p.id AND l.entered_on <= :on AND l.accepted_on IS NOT NULL
                                            AND (l.left_on IS NULL OR l.left_on > :on)
                                            AND l.stage IN ('STARTED', 'IN_STATISTICS', 'PRODUCING', 'AT_CAPACITY')))
                GROUP BY p.unit_code
                """).param("units", units.stream().map(UnitCode::value).toList()).param("before", on.minusDays(STUCK_AFTER_DAYS)).param("on", on)
                .query(row -> {
                    counts.put(UnitCode.of(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** Puts a script in the place of the one before. */
    public void replace(long meeting, List<AgendaItem> items) {
        jdbc.sql("DELETE FROM review_agenda WHERE meeting_id = :id").param("id", meeting).update();
        for (AgendaItem item : items) {
            jdbc.sql("INSERT INTO review_agenda (meeting_id, item_no, page_ref, minutes, reasons) VALUES (:id, :no, :page, :minutes, :reasons)")
                    .param("id", meeting).param("no", item.no()).param("page", item.page().toString()).param("minutes", item.minutes())
                    .param("reasons", item.reasonsText()).update();
        }
    }
}
