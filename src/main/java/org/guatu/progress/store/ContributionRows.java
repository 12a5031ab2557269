package org.guatu.progress.store;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.guatu.progress.FigureMoved;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes contributions and their totals by day. One statement for each kind of fact holds the rules of what counts. */
@Repository
public class ContributionRows {

    private final JdbcClient jdbc;

    ContributionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empties both tables. */
    public void clear() {
        jdbc.sql("DELETE FROM contribution_day").update();
        jdbc.sql("DELETE FROM contribution").update();
    }

    /** Whether a fact was counted already. */
    public boolean isCounted(String sourceKind, long sourceId) {
        return jdbc.sql("SELECT COUNT(*) FROM contribution WHERE source_kind = :kind AND source_id = :id")
                .param("kind", sourceKind).param("id", sourceId).query(Integer.class).single() > 0;
    }

    /**
     * Counts recognised receipts for the indicators of kind FUNDS: the one with the id, or all when it is null. What takes a receipt back is
     * judged by the definition and the investment the receipt was counted by, else a stricter later definition would leave it standing.
     */
    public int countReceipts(Long receiptId) {
        return jdbc.sql("""
                INSERT INTO contribution (indicator_code, unit_code, booked_month, happened_on, recognised_on, quantity, reach, term,
                                          source_kind, source_id, project_id)
                SELECT i.code, r.unit_code, r.booked_month, r.received_on, r.decided_on, %s, %s, r.kind, 'RECEIPT', r.id, r.project_id
                %s
                WHERE r.status = 'RECOGNISED'
                  AND (:id IS NULL OR r.id = :id)
                  AND %s
                """.formatted(CountingRule.RECEIPT_QUANTITY, CountingRule.RECEIPT_REACH, CountingRule.RECEIPT_FROM,
                CountingRule.receiptCounts("COALESCE(o.decided_on, r.decided_on)"))).param("id", receiptId, Types.BIGINT).update();
    }

    /**
     * Counts the projects that first reached the stage of an indicator of kind STAGE_COUNT and whose entry was accepted: one stage of one
     * project, or all where both are null. A project counts once for an indicator.
     */
    public int countStages(Long project, String stage) {
        return jdbc.sql("""
                INSERT INTO contribution (indicator_code, unit_code, booked_month, happened_on, recognised_on, quantity, reach, term,
                                          source_kind, source_id, project_id)
                SELECT i.code, COALESCE(s.unit_code, p.unit_code), EXTRACT(YEAR FROM s.entered_on) * 100 + EXTRACT(MONTH FROM s.entered_on),
                       s.entered_on, s.accepted_on, 1, 'ALL', 'RECEIPT', 'STAGE', p.id, p.id
                FROM project_stage s
                JOIN project p ON p.id = s.project_id
                JOIN indicator i ON i.kind = 'STAGE_COUNT'
                JOIN indicator_version v ON v.indicator_code = i.code AND v.stage = s.stage
                WHERE s.entered_on IS NOT NULL AND s.accepted_on IS NOT NULL
                  AND (:project IS NULL OR s.project_id = :project) AND (:stage IS NULL OR s.stage = :stage)
                  AND NOT EXISTS (SELECT 1 FROM contribution c
                                  WHERE c.source_kind = 'STAGE' AND c.source_id = s.project_id AND c.indicator_code = i.code)
                  AND %s
                  AND (v.min_investment IS NULL OR COALESCE(s.investment_then, p.total_investment) >= v.min_investment)
                  AND (v.industry IS NULL OR v.industry = p.industry)
                  AND (v.list_code IS NULL OR EXISTS (SELECT 1 FROM project_list l WHERE l.project_id = p.id AND l.list_code = v.list_code))
                  AND (v.tag IS NULL OR EXISTS (SELECT 1 FROM project_tag t WHERE t.project_id = p.id AND t.tag = v.tag))
                """.formatted(CountingRule.versionInForce("s.accepted_on"))).param("project", project, Types.BIGINT)
                .param("stage", stage, Types.VARCHAR).update();
    }

    /** Counts visits: these, or all when it is null. A firm visited twice is made one by whoever reads them. */
    public int countVisits(Collection<Long> visits) {
        JdbcClient.StatementSpec statement = jdbc.sql("""
                INSERT INTO contribution (indicator_code, unit_code, booked_month, happened_on, recognised_on, quantity, reach, term,
                                          source_kind, source_id, enterprise_id)
                SELECT i.code, w.unit_code, EXTRACT(YEAR FROM w.visited_on) * 100 + EXTRACT(MONTH FROM w.visited_on),
                       w.visited_on, w.accepted_on, 1, 'ALL', 'RECEIPT', 'VISIT', w.id, e.id
                FROM visit w
                JOIN enterprise e ON e.id = w.enterprise_id
                JOIN indicator i ON i.kind = 'VISIT_COUNT'
                JOIN indicator_version v ON v.indicator_code = i.code
                WHERE %s
                  AND (v.firm_class IS NULL OR v.firm_class = e.firm_class)
                  %s
                """.formatted(CountingRule.versionInForce("w.accepted_on"), visits == null ? "" : "AND w.id IN (:visits)"));
        return (visits == null ? statement : statement.param("visits", visits)).update();
    }

    /** Counts the increments that units reported. */
    public int countReported() {
        return jdbc.sql("""
                INSERT INTO contribution (indicator_code, unit_code, booked_month, happened_on, recognised_on, quantity, reach, term,
                                          source_kind, source_id)
                SELECT g.indicator_code, g.unit_code, g.booked_month, g.accepted_on, g.accepted_on, g.quantity, 'ALL', 'RECEIPT',
                       'REPORTED', g.id
                FROM reported_increment g
                """).update();
    }

    /** The newest contribution of a fact, 0 when there is none. */
    public long last(String sourceKind, long sourceId) {
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM contribution WHERE source_kind = :kind AND source_id = :id")
                .param("kind", sourceKind).param("id", sourceId).query(Long.class).single();
    }

    /** Adds the contributions of one fact to the totals by day. */
    public void addToDays(String sourceKind, long sourceId) {
        addToDays(sourceKind, sourceId, 0);
    }

    /** Adds the contributions of one fact that are newer than one of them: a project is the fact of each of its stages. */
    public void addToDays(String sourceKind, long sourceId, long after) {
        jdbc.sql("""
                INSERT INTO contribution_day (indicator_code, unit_code, booked_month, recognised_on, reach, quantity, entries)
                SELECT indicator_code, unit_code, booked_month, recognised_on, reach, quantity, 1
                FROM contribution
                WHERE source_kind = :kind AND source_id = :id AND id > :after
                ON DUPLICATE KEY UPDATE quantity = contribution_day.quantity + VALUES(quantity),
                                        entries = contribution_day.entries + VALUES(entries)
                """).param("kind", sourceKind).param("id", sourceId).param("after", after).update();
    }

    /** The contributions of facts that are newer than one of them, in their order. */
    public List<FigureMoved> added(String sourceKind, Collection<Long> sourceIds, long after) {
        return jdbc.sql("""
                SELECT indicator_code, unit_code, quantity, project_id
                FROM contribution
                WHERE source_kind = :kind AND source_id IN (:ids) AND id > :after
                ORDER BY id
                """).param("kind", sourceKind).param("ids", sourceIds).param("after", after)
                .query((row, n) -> new FigureMoved(row.getString(1), UnitCode.of(row.getString(2)), row.getBigDecimal(3),
                        row.getObject(4, Long.class))).list();
    }

    /** Which of the facts no indicator counts yet. */
    public List<Long> uncounted(String sourceKind, Collection<Long> sourceIds) {
        Set<Long> counted = new HashSet<>(jdbc.sql("SELECT DISTINCT source_id FROM contribution WHERE source_kind = :kind AND source_id IN (:ids)")
                .param("kind", sourceKind).param("ids", sourceIds).query(Long.class).list());
        return sourceIds.stream().filter(id -> !counted.contains(id)).toList();
    }

    /** Adds the contributions of many facts to the totals by day; none of them was added before. */
    public void addToDays(String sourceKind, Collection<Long> sourceIds) {
        jdbc.sql("""
                INSERT INTO contribution_day (indicator_code, unit_code, booked_month, recognised_on, reach, quantity, entries)
                SELECT indicator_code, unit_code, booked_month, recognised_on, reach, SUM(quantity), COUNT(*)
                FROM contribution
                WHERE source_kind = :kind AND source_id IN (:ids)
                GROUP BY indicator_code, unit_code, booked_month, recognised_on, reach
                ON DUPLICATE KEY UPDATE quantity = contribution_day.quantity + VALUES(quantity),
                                        entries = contribution_day.entries + VALUES(entries)
                """).param("kind", sourceKind).param("ids", sourceIds).update();
    }

    /** Sums all contributions up, into an empty table. */
    public void addAllToDays() {
        jdbc.sql("""
                INSERT INTO contribution_day (indicator_code, unit_code, booked_month, recognised_on, reach, quantity, entries)
                SELECT indicator_code, unit_code, booked_month, recognised_on, reach, SUM(quantity), COUNT(*)
                FROM contribution
                GROUP BY indicator_code, unit_code, booked_month, recognised_on, reach
                """).update();
    }

    /** A total by day that is not the sum of its contributions. */
    public record Difference(String indicator, String unit, int month, LocalDate recognisedOn, BigDecimal fromEntries, BigDecimal total) {
    }

    /** Compares both tables in both directions. */
    public List<Difference> differences() {
        return jdbc.sql("""
                SELECT indicator_code, unit_code, booked_month, recognised_on, SUM(entries_sum), SUM(total_sum)
                FROM (SELECT indicator_code, unit_code, booked_month, recognised_on, reach, SUM(quantity) AS entries_sum, 0 AS total_sum,
                             COUNT(*) AS entry_count
                      FROM contribution
                      GROUP BY indicator_code, unit_code, booked_month, recognised_on, reach
                      UNION ALL
                      SELECT indicator_code, unit_code, booked_month, recognised_on, reach, 0, quantity, -entries
                      FROM contribution_day) both_sides
                GROUP BY indicator_code, unit_code, booked_month, recognised_on, reach
                HAVING SUM(entries_sum) <> SUM(total_sum) OR SUM(entry_count) <> 0
                """).query((row, n) -> new Difference(row.getString(1), row.getString(2), row.getInt(3), row.getObject(4, LocalDate.class),
                row.getBigDecimal(5), row.getBigDecimal(6))).list();
    }
}
