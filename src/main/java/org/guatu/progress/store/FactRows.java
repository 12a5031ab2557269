package org.guatu.progress.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was recognised by a day, summed up by unit: everything a screen of figures is made of, in a handful of queries. */
@Repository
public class FactRows {

    private final JdbcClient jdbc;

    FactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Sum of the contributions of one unit (itself, without those below) in one month.
     *
     * @param countyOnly whether it counts for the county and below only (县际资金)
     */
    public record MonthSum(String indicator, UnitCode unit, Month month, boolean countyOnly, BigDecimal quantity, int entries) {
    }

    /** Sums by month, of months in the range, as they are known: of a day that is not over its contributions one by one. */
    public List<MonthSum> months(Collection<UnitCode> units, Month from, Month to, AsOf asOf) {
        JdbcClient.StatementSpec statement = asOf.isWithinDay() ? jdbc.sql("""
                SELECT k.indicator_code, k.unit_code, k.booked_month, k.reach, SUM(k.quantity), SUM(k.entries)
                FROM (SELECT d.indicator_code, d.unit_code, d.booked_month, d.reach, d.quantity, d.entries
                      FROM contribution_day d
                      WHERE d.unit_code IN (:units) AND d.booked_month BETWEEN :from AND :to AND d.recognised_on < :knownBy
                      UNION ALL
                      SELECT c.indicator_code, c.unit_code, c.booked_month, c.reach, c.quantity, 1
                      FROM contribution c
                      WHERE c.unit_code IN (:units) AND c.booked_month BETWEEN :from AND :to AND c.recognised_on = :knownBy AND c.id <= :counted) k
                GROUP BY k.indicator_code, k.unit_code, k.booked_month, k.reach
                """).param("counted", asOf.counted()) : jdbc.sql("""
                SELECT indicator_code, unit_code, booked_month, reach, SUM(quantity), SUM(entries)
                FROM contribution_day
                WHERE unit_code IN (:units) AND booked_month BETWEEN :from AND :to AND recognised_on <= :knownBy
                GROUP BY indicator_code, unit_code, booked_month, reach
                """);
        return statement.param("units", codes(units)).param("from", from.yyyymm()).param("to", to.yyyymm()).param("knownBy", asOf.knownBy())
                .query((row, n) -> new MonthSum(row.getString(1), UnitCode.of(row.getString(2)), new Month(row.getInt(3)),
                        "COUNTY".equals(row.getString(4)), row.getBigDecimal(5), row.getInt(6))).list();
    }

    /** Sum of the contributions of one unit on one day of happening, for campaigns. */
    public record DaySum(String indicator, UnitCode unit, LocalDate day, boolean countyOnly, BigDecimal quantity, int entries) {
    }

    /** Sums by day of happening within a campaign's dates, as they are known. */
    public List<DaySum> days(Collection<UnitCode> units, Period campaign, AsOf asOf) {
        return jdbc.sql("""
                SELECT c.indicator_code, c.unit_code, c.happened_on, c.reach, SUM(c.quantity), COUNT(*)
                FROM contribution c
                WHERE c.unit_code IN (:units) AND c.happened_on BETWEEN :from AND :to AND %s
                GROUP BY c.indicator_code, c.unit_code, c.happened_on, c.reach
                """.formatted(CountingRule.known("c"))).param("units", codes(units)).param("from", campaign.start()).param("to", asOf.atMost(campaign.end()))
                .param("knownBy", asOf.knownBy()).param("counted", asOf.counted())
                .query((row, n) -> new DaySum(row.getString(1), UnitCode.of(row.getString(2)), row.getObject(3, LocalDate.class),
                        "COUNTY".equals(row.getString(4)), row.getBigDecimal(5), row.getInt(6))).list();
    }

    /** One visit to a firm. */
    public record Visit(String indicator, UnitCode unit, long enterprise, LocalDate day) {
    }

    /** All visits between two days that are known. */
    public List<Visit> visits(Collection<UnitCode> units, LocalDate from, LocalDate to, AsOf asOf) {
        return jdbc.sql("""
                SELECT c.indicator_code, c.unit_code, c.enterprise_id, c.happened_on
                FROM contribution c
                WHERE c.unit_code IN (:units) AND c.happened_on BETWEEN :from AND :to AND %s AND c.source_kind = 'VISIT'
                """.formatted(CountingRule.known("c"))).param("units", codes(units)).param("from", from).param("to", to)
                .param("knownBy", asOf.knownBy()).param("counted", asOf.counted())
                .query((row, n) -> new Visit(row.getString(1), UnitCode.of(row.getString(2)), row.getLong(3),
                        row.getObject(4, LocalDate.class))).list();
    }

    /**
     * A receipt submitted and not yet decided on the day that would count for the indicator.
     *
     * @param countyOnly whether it would count for the county and below only
     * @param amount     in the indicator's stored unit
     */
    public record Pending(String indicator, UnitCode unit, long project, Month month, boolean countyOnly, BigDecimal amount) {
    }

    /** Receipts that were waiting for recognition: still waiting, or decided later. */
    public List<Pending> pending(Collection<UnitCode> units, Month from, Month to, AsOf asOf) {
        return jdbc.sql("""
                SELECT i.code, r.unit_code, r.project_id, r.booked_month, %s, %s
                %s
                WHERE r.unit_code IN (:units) AND r.booked_month BETWEEN :from AND :to
                  AND %s
                  AND %s
                """.formatted(CountingRule.RECEIPT_REACH, CountingRule.WAITING_QUANTITY, CountingRule.RECEIPT_FROM, CountingRule.RECEIPT_WAITING,
                CountingRule.receiptCounts(":knownBy"))).param("units", codes(units)).param("from", from.yyyymm()).param("to", to.yyyymm())
                .param("knownBy", asOf.knownBy()).param("counted", asOf.counted())
                .query((row, n) -> new Pending(row.getString(1), UnitCode.of(row.getString(2)), row.getLong(3), new Month(row.getInt(4)),
                        "COUNTY".equals(row.getString(5)), row.getBigDecimal(6))).list();
    }

    /** A month that a unit has reported by the day. */
    public record Report(UnitCode unit, Month month, boolean zero) {
    }

    /** Which months of the range were reported by the day. */
    public List<Report> reports(Collection<UnitCode> units, Month from, Month to, LocalDate knownBy) {
        return jdbc.sql("""
                SELECT unit_code, booked_month, zero_report
                FROM month_report
                WHERE unit_code IN (:units) AND booked_month BETWEEN :from AND :to AND reported_on <= :knownBy
                """).param("units", codes(units)).param("from", from.yyyymm()).param("to", to.yyyymm()).param("knownBy", knownBy)
                .query((row, n) -> new Report(UnitCode.of(row.getString(1)), new Month(row.getInt(2)), row.getBoolean(3))).list();
    }

    /** The last day on which anything was recognised for the units by the as-of day: what «更新» tells. */
    public Optional<LocalDate> lastRecognised(Collection<UnitCode> units, String indicator, LocalDate knownBy) {
        return jdbc.sql("""
                SELECT MAX(recognised_on) FROM contribution_day
                WHERE unit_code IN (:units) AND indicator_code = :indicator AND recognised_on <= :knownBy
                """).param("units", codes(units)).param("indicator", indicator).param("knownBy", knownBy)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    static List<String> codes(Collection<UnitCode> units) {
        return units.stream().map(UnitCode::value).toList();
    }
}
