package org.guatu.progress.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.progress.Bridge;
import org.guatu.progress.Entry;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opens a figure into the entries that make it, live from the contributions and what they point at. */
@Repository
public class EntryRows {

    private static final String SCOPE = """
            c.indicator_code = :indicator AND c.unit_code IN (:units) AND %s
              AND (c.reach = 'ALL' OR :countyMoney = 1)
              AND %s
            """;
    private static final String BY_MONTH = "c.booked_month BETWEEN :fromMonth AND :toMonth";
    private static final String BY_DAY = "c.happened_on BETWEEN :from AND :to";

    private static final String TOTALS = """
            SELECT COUNT(*), COALESCE(SUM(c.quantity), 0), COUNT(DISTINCT c.project_id)
            FROM contribution c
            WHERE %s
            """;
    private static final String ENTRIES = """
            SELECT c.source_kind, c.source_id, c.unit_code, c.booked_month, c.happened_on, c.recognised_on, c.quantity, c.term,
                   c.project_id, COALESCE(p.name_zh, e.name) AS subject, r.category, r.corrects_id, r.submitted_by, r.decided_by,
                   (SELECT COUNT(*) FROM evidence d WHERE d.receipt_id = r.id) AS evidence_count,
                   r.late_entry, CASE WHEN c.term = 'RECEIPT' THEN r.claimed_amount END AS claimed, r.reason
            FROM contribution c
            LEFT JOIN project p ON p.id = c.project_id
            LEFT JOIN enterprise e ON e.id = c.enterprise_id
            LEFT JOIN receipt r ON r.id = c.source_id AND c.source_kind = 'RECEIPT'
            WHERE %s
            ORDER BY c.happened_on DESC, c.id DESC
            LIMIT :limit OFFSET :offset
            """;

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is opened.
     *
     * @param units       the unit, all below it, and their predecessors
     * @param countyMoney whether money between counties counts
     * @param through     the day after which nothing is told, whatever the period's end
     * @param knownBy     the day by which it was recognised
     * @param counted     of that day itself, up to which contribution
     * @param project     only this project's entries, or null
     */
    public record Query(String indicator, Collection<UnitCode> units, boolean countyMoney, Period period, LocalDate through,
                        LocalDate knownBy, long counted, Long project) {

        LocalDate end() {
            return period.end().isAfter(through) ? through : period.end();
        }

        String condition() {
            String condition = SCOPE.formatted(CountingRule.known("c"), period.kind() == Period.Kind.CAMPAIGN ? BY_DAY : BY_MONTH);
            return project == null ? condition : condition + " AND c.project_id = :project";
        }
    }

    /** Count, sum and number of projects of all entries that a query opens. */
    public record Totals(int entries, BigDecimal quantity, int projects) {
    }

    /** The totals over all entries, not only those of a page. */
    public Totals totals(Query query) {
        return totals(bind(TOTALS.formatted(query.condition()), query));
    }

    /** The totals of one term of the bridge that leads from a day (exclusive) to the query's. */
    public Totals totals(Query query, Bridge.Kind kind, LocalDate after) {
        return totals(bind(TOTALS.formatted(query.condition() + term(kind)), query).param("after", after));
    }

    private static Totals totals(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> new Totals(row.getInt(1), row.getBigDecimal(2), row.getInt(3))).single();
    }

    /** A page of receipts, stages or reports, the latest first. */
    public List<Entry> entries(Query query, int offset, int limit) {
        return page(bind(ENTRIES.formatted(query.condition()), query), offset, limit);
    }

    /** A page of the entries of one term of the bridge that leads from a day (exclusive) to the query's, the latest first. */
    public List<Entry> entries(Query query, Bridge.Kind kind, LocalDate after, int offset, int limit) {
        return page(bind(ENTRIES.formatted(query.condition() + term(kind)), query).param("after", after), offset, limit);
    }

    private static List<Entry> page(JdbcClient.StatementSpec statement, int offset, int limit) {
        return statement.param("limit", limit).param("offset", offset)
                .query((row, n) -> new Entry(Entry.Source.valueOf(row.getString("source_kind")), row.getLong("source_id"),
                        UnitCode.of(row.getString("unit_code")), new Month(row.getInt("booked_month")),
                        row.getObject("happened_on", LocalDate.class), row.getObject("recognised_on", LocalDate.class),
                        row.getBigDecimal("quantity"), row.getString("term"), row.getObject("project_id", Long.class),
                        row.getString("subject"), row.getString("category"), row.getString("submitted_by"), row.getString("decided_by"),
                        row.getInt("evidence_count"), marks(row))).list();
    }

    private static Entry.Marks marks(ResultSet row) throws SQLException {
        BigDecimal claimed = row.getBigDecimal("claimed");
        return new Entry.Marks(row.getBoolean("late_entry"), claimed, claimed == null ? null : row.getString("reason"));
    }

    /** What the terms of a bridge are made of; receipts that came by its first day are late. */
    private static String term(Bridge.Kind kind) {
        return " AND c.recognised_on > :after AND " + switch (kind) {
            case NEW -> "c.term = 'RECEIPT' AND c.happened_on > :after";
            case LATE_RECOGNITION -> "c.term = 'RECEIPT' AND c.happened_on <= :after";
            case CORRECTION, REDUCTION, WITHDRAWAL, MOVE -> "c.term = '" + kind.name() + "'";
        };
    }

    /** A page of distinct firms, each with its first visit in the period, the latest first. */
    public List<Entry> firms(Query query, int offset, int limit) {
        return newFirms(query, LocalDate.EPOCH, offset, limit);
    }

    /** The same of those of which no visit was known on a day. */
    public List<Entry> newFirms(Query query, LocalDate after, int offset, int limit) {
        return bind("""
                SELECT f.source_id, f.unit_code, f.booked_month, f.happened_on, f.recognised_on, e.name
                FROM (SELECT c.source_id, c.unit_code, c.booked_month, c.happened_on, c.recognised_on, c.enterprise_id,
                             ROW_NUMBER() OVER (PARTITION BY c.enterprise_id ORDER BY c.happened_on, c.id) AS visit_no,
                             MIN(c.recognised_on) OVER (PARTITION BY c.enterprise_id) AS known_since
                      FROM contribution c
                      WHERE %s) f
                JOIN enterprise e ON e.id = f.enterprise_id
                WHERE f.visit_no = 1 AND f.known_since > :after
                ORDER BY f.happened_on DESC, f.source_id DESC
                LIMIT :limit OFFSET :offset
                """.formatted(query.condition().replace(BY_MONTH, BY_DAY)), query).param("after", after).param("limit", limit).param("offset", offset)
                .query((row, n) -> new Entry(Entry.Source.VISIT, row.getLong("source_id"), UnitCode.of(row.getString("unit_code")),
                        new Month(row.getInt("booked_month")), row.getObject("happened_on", LocalDate.class),
                        row.getObject("recognised_on", LocalDate.class), BigDecimal.ONE, "RECEIPT", null, row.getString("name"),
                        null, null, null, 0, Entry.Marks.NONE)).list();
    }

    /** How many distinct firms a query opens. */
    public Totals firmTotals(Query query) {
        return bind("""
                SELECT COUNT(DISTINCT c.enterprise_id)
                FROM contribution c
                WHERE %s
                """.formatted(query.condition().replace(BY_MONTH, BY_DAY)), query)
                .query((row, n) -> new Totals(row.getInt(1), BigDecimal.valueOf(row.getInt(1)), 0)).single();
    }

    /** What was put right in a figure after the month it is about was told. */
    public record Late(String term, Month corrected, Month booked, BigDecimal quantity, int entries) {
    }

    /** Lines that correct a line of another month: what was published of that month stands, and this is its footnote. */
    public List<Late> lateCorrections(Query query) {
        return bind("""
                SELECT c.term, o.booked_month, c.booked_month, SUM(c.quantity), COUNT(*)
                FROM contribution c
                JOIN receipt r ON r.id = c.source_id AND c.source_kind = 'RECEIPT'
                JOIN receipt o ON o.id = r.corrects_id
                WHERE %s AND o.booked_month <> c.booked_month
                GROUP BY c.term, o.booked_month, c.booked_month
                ORDER BY c.booked_month, o.booked_month, c.term
                """.formatted(query.condition()), query)
                .query((row, n) -> new Late(row.getString(1), new Month(row.getInt(2)), new Month(row.getInt(3)), row.getBigDecimal(4),
                        row.getInt(5))).list();
    }

    /** A kind of change between two as-of dates. */
    public record Change(String term, boolean late, BigDecimal quantity, int entries) {
    }

    /** What was recognised after one day and by another (the query's), by term; receipts that came by the first day are late. */
    public List<Change> changes(Query query, LocalDate after) {
        return bind("""
                SELECT d.term, d.late, SUM(d.quantity), COUNT(*)
                FROM (SELECT c.term, c.quantity, CASE WHEN c.term = 'RECEIPT' AND c.happened_on <= :after THEN 1 ELSE 0 END AS late
                      FROM contribution c
                      WHERE %s AND c.recognised_on > :after) d
                GROUP BY d.term, d.late
                """.formatted(query.condition()), query).param("after", after)
                .query((row, n) -> new Change(row.getString(1), row.getInt(2) == 1, row.getBigDecimal(3), row.getInt(4))).list();
    }

    /**
     * A page of receipts that were waiting for recognition on the as-of day and would count for the indicator, the largest first. A campaign
     * shows those of the months it touches.
     */
    public List<Entry> waiting(Query query, int offset, int limit) {
        return jdbc.sql("""
                SELECT r.id, r.unit_code, r.booked_month, r.received_on, %s, r.project_id, p.name_zh, r.category, r.submitted_by,
                       (SELECT COUNT(*) FROM evidence d WHERE d.receipt_id = r.id) AS evidence_count, r.late_entry
                %s
                WHERE r.unit_code IN (:units) AND r.booked_month BETWEEN :fromMonth AND :toMonth AND i.code = :indicator
                  AND (%s = 'ALL' OR :countyMoney = 1)
                  AND %s
                  AND %s
                ORDER BY r.amount DESC, r.id
                LIMIT :limit OFFSET :offset
                """.formatted(CountingRule.WAITING_QUANTITY, CountingRule.RECEIPT_FROM, CountingRule.RECEIPT_REACH, CountingRule.RECEIPT_WAITING,
                CountingRule.receiptCounts(":knownBy")))
                .param("indicator", query.indicator()).param("units", FactRows.codes(query.units())).param("knownBy", query.knownBy())
                .param("counted", query.counted()).param("countyMoney", query.countyMoney() ? 1 : 0)
                .param("fromMonth", Month.of(query.period().start()).yyyymm()).param("toMonth", Month.of(query.end()).yyyymm())
                .param("limit", limit).param("offset", offset)
                .query((row, n) -> new Entry(Entry.Source.RECEIPT, row.getLong(1), UnitCode.of(row.getString(2)), new Month(row.getInt(3)),
                        row.getObject(4, LocalDate.class), null, row.getBigDecimal(5), "RECEIPT", row.getLong(6), row.getString(7),
                        row.getString(8), row.getString(9), null, row.getInt(10), new Entry.Marks(row.getBoolean(11), null, null))).list();
    }

    private JdbcClient.StatementSpec bind(String sql, Query query) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("indicator", query.indicator()).param("units", FactRows.codes(query.units()))
                .param("knownBy", query.knownBy()).param("counted", query.counted()).param("countyMoney", query.countyMoney() ? 1 : 0)
                .param("fromMonth", Month.of(query.period().start()).yyyymm()).param("toMonth", Month.of(query.end()).yyyymm())
                .param("from", query.period().start()).param("to", query.end());
        return query.project() == null ? statement : statement.param("project", query.project());
    }
}
