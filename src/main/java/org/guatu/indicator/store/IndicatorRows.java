package org.guatu.indicator.store;

import java.time.LocalDate;
import java.util.List;

import org.guatu.indicator.Indicator;
import org.guatu.indicator.IndicatorKind;
import org.guatu.indicator.IndicatorVersion;
import org.guatu.indicator.Measure;
import org.guatu.indicator.PublishedFigure;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads indicators, their versions, and published figures. */
@Repository
public class IndicatorRows {

    private final JdbcClient jdbc;

    IndicatorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All indicators by headline order. */
    public List<Indicator> indicators() {
        return jdbc.sql("""
                SELECT code, kind, measure, name_zh, name_en, short_zh, short_en, headline_order
                FROM indicator
                ORDER BY headline_order, code
                """).query((row, n) -> new Indicator(row.getString(1), IndicatorKind.valueOf(row.getString(2)),
                Measure.valueOf(row.getString(3)), row.getString(4), row.getString(5), row.getString(6), row.getString(7),
                row.getInt(8))).list();
    }

    /** All versions of an indicator. */
    public List<IndicatorVersion> versions(String indicatorCode) {
        return jdbc.sql("""
                SELECT indicator_code, version_no, label_zh, label_en, document_no, definition_zh, definition_en, valid_from, valid_to,
                       comparable_from, min_investment, demo
                FROM indicator_version
                WHERE indicator_code = :indicator
                ORDER BY version_no
                """).param("indicator", indicatorCode)
                .query((row, n) -> new IndicatorVersion(row.getString(1), row.getInt(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(6), row.getString(7), row.getObject(8, LocalDate.class),
                        row.getObject(9, LocalDate.class), row.getInt(10), row.getBigDecimal(11), row.getBoolean(12))).list();
    }

    /** Published figures of a unit, oldest first. */
    public List<PublishedFigure> published(UnitCode unit) {
        return jdbc.sql("""
                SELECT unit_code, indicator_code, figure_year, figure_period, metric, amount, measure_label, yoy_percent, rate_percent,
                       implied_target, source, note, comparable
                FROM history_figure
                WHERE unit_code = :unit
                ORDER BY figure_year, id
                """).param("unit", unit.value())
                .query((row, n) -> new PublishedFigure(UnitCode.of(row.getString(1)), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10),
                        row.getString(11), row.getString(12), row.getBoolean(13))).list();
    }
}
