package org.guatu.indicator.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.indicator.LightRule;
import org.guatu.indicator.NamedPeriod;
import org.guatu.indicator.Operator;
import org.guatu.indicator.Share;
import org.guatu.indicator.Target;
import org.guatu.indicator.Targets.OwnPace;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads targets with the revision in force, periods, pace points, light rules and last year's months. */
@Repository
public class TargetRows {

    private final JdbcClient jdbc;

    TargetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Targets whose period begins in the year, each in the latest revision that was in force on the day. */
    public List<Target> targets(Collection<UnitCode> units, int year, LocalDate asOf) {
        return jdbc.sql("""
                SELECT t.id, t.ref, t.indicator_code, t.unit_code, t.period_code, t.target_operator, t.nature, t.nature_note,
                       t.threshold_note, t.source_sentence, t.source_document, t.demo,
                       r.revision_no, r.amount, r.effective_from, r.document_no, r.issued_on, r.entered_on
                FROM target t
                JOIN period p ON p.code = t.period_code
                JOIN target_revision r ON r.target_id = t.id
                WHERE t.unit_code IN (:units)
                  AND p.start_on BETWEEN :from AND :to
                  AND r.revision_no = (SELECT MAX(x.revision_no) FROM target_revision x
                                       WHERE x.target_id = t.id AND x.effective_from <= :asOf)
                ORDER BY t.ref
                """).param("units", units.stream().map(UnitCode::value).toList())
                .param("from", LocalDate.of(year, 1, 1)).param("to", LocalDate.of(year, 12, 31)).param("asOf", asOf)
                .query(TargetRows::target).list();
    }

    /** The years in which a target of any of the units begins. */
    public List<Integer> years(Collection<UnitCode> units) {
        return jdbc.sql("""
                SELECT DISTINCT EXTRACT(YEAR FROM p.start_on)
                FROM target t
                JOIN period p ON p.code = t.period_code
                WHERE t.unit_code IN (:units)
                """).param("units", units.stream().map(UnitCode::value).toList()).query(Integer.class).list();
    }

    /** Periods that begin in the year, the year first. */
    public List<NamedPeriod> periods(int year) {
        return jdbc.sql("""
                SELECT code, kind, name_zh, name_en, start_on, end_on, unit_code
                FROM period
                WHERE start_on BETWEEN :from AND :to
                ORDER BY CASE kind WHEN 'YEAR' THEN 1 WHEN 'QUARTER' THEN 2 ELSE 3 END, start_on, code
                """).param("from", LocalDate.of(year, 1, 1)).param("to", LocalDate.of(year, 12, 31)).query(TargetRows::period).list();
    }

    /** The period of a code. */
    public Optional<NamedPeriod> period(String code) {
        return jdbc.sql("SELECT code, kind, name_zh, name_en, start_on, end_on, unit_code FROM period WHERE code = :code")
                .param("code", code).query(TargetRows::period).optional();
    }

    /** Known points of a pace curve by month number. */
    public Map<Integer, Share> pacePoints(String indicator, UnitCode unit, String period) {
        Map<Integer, Share> points = new TreeMap<>();
        jdbc.sql("""
                SELECT month_no, share_num, share_den
                FROM pace_point
                WHERE indicator_code = :indicator AND unit_code = :unit AND period_code = :period
                """).param("indicator", indicator).param("unit", unit.value()).param("period", period)
                .query(row -> {
                    points.put(row.getInt(1), Share.of(row.getBigDecimal(2), row.getBigDecimal(3)));
                });
        return points;
    }

    /** Which targets of the year have an own pace curve. */
    public List<OwnPace> ownPaces(Collection<UnitCode> units, int year) {
        return jdbc.sql("""
                SELECT DISTINCT c.indicator_code, c.unit_code, c.period_code
                FROM pace_point c
                JOIN period p ON p.code = c.period_code
                WHERE c.unit_code IN (:units) AND p.start_on BETWEEN :from AND :to
                """).param("units", units.stream().map(UnitCode::value).toList())
                .param("from", LocalDate.of(year, 1, 1)).param("to", LocalDate.of(year, 12, 31))
                .query((row, n) -> new OwnPace(row.getString(1), UnitCode.of(row.getString(2)), row.getString(3))).list();
    }

    /** Light rules set for a unit; for null those that hold for all. */
    public List<LightRule> lightRules(UnitCode unit) {
        return jdbc.sql("""
                SELECT kind, green_limit, yellow_limit, pace_floor, valid_from, valid_to
                FROM light_rule
                WHERE (unit_code IS NULL AND :unit IS NULL) OR unit_code = :unit
                """).param("unit", unit == null ? null : unit.value(), java.sql.Types.VARCHAR)
                .query((row, n) -> new LightRule(LightRule.Kind.valueOf(row.getString(1)), row.getBigDecimal(2), row.getBigDecimal(3),
                        row.getBigDecimal(4), row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class))).list();
    }

    /** Cumulative figures of a year by month end. */
    public SortedMap<Month, BigDecimal> history(String indicator, UnitCode unit, int year) {
        SortedMap<Month, BigDecimal> months = new TreeMap<>();
        jdbc.sql("""
                SELECT booked_month, cumulative
                FROM history_month
                WHERE indicator_code = :indicator AND unit_code = :unit AND booked_month BETWEEN :from AND :to
                """).param("indicator", indicator).param("unit", unit.value()).param("from", year * 100 + 1).param("to", year * 100 + 12)
                .query(row -> {
                    months.put(new Month(row.getInt(1)), row.getBigDecimal(2));
                });
        return months;
    }

    private static Target target(ResultSet row, int n) throws SQLException {
        String operator = row.getString("target_operator");
        return new Target(row.getLong("id"), row.getString("ref"), row.getString("indicator_code"), UnitCode.of(row.getString("unit_code")),
                row.getString("period_code"), operator == null ? null : Operator.valueOf(operator),
                Target.Nature.valueOf(row.getString("nature")), row.getString("nature_note"), row.getString("threshold_note"),
                row.getString("source_sentence"), row.getString("source_document"), row.getBoolean("demo"), row.getInt("revision_no"),
                row.getBigDecimal("amount"), row.getObject("effective_from", LocalDate.class), row.getString("document_no"),
                row.getObject("issued_on", LocalDate.class), row.getObject("entered_on", LocalDate.class));
    }

    private static NamedPeriod period(ResultSet row, int n) throws SQLException {
        String unit = row.getString("unit_code");
        return new NamedPeriod(new Period(row.getString("code"), Period.Kind.valueOf(row.getString("kind")),
                row.getObject("start_on", LocalDate.class), row.getObject("end_on", LocalDate.class)),
                row.getString("name_zh"), row.getString("name_en"), unit == null ? null : UnitCode.of(unit));
    }
}
