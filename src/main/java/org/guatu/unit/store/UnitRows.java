package org.guatu.unit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.guatu.unit.Track;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads units and tracks. */
@Repository
public class UnitRows {

    private final JdbcClient jdbc;

    UnitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every unit there ever was. */
    public List<Unit> units() {
        return jdbc.sql("""
                SELECT code, official_code, name_zh, name_en, short_zh, short_en, kind, admin_kind, parent_code, track_code,
                       valid_from, valid_to, successor_code, sort_order, note
                FROM unit
                ORDER BY sort_order, code
                """).query(UnitRows::unit).list();
    }

    /** Every track, in its order. */
    public List<Track> tracks() {
        return jdbc.sql("SELECT code, name_zh, name_en, sort_order FROM track ORDER BY sort_order")
                .query((row, n) -> new Track(row.getString(1), row.getString(2), row.getString(3), row.getInt(4))).list();
    }

    private static Unit unit(ResultSet row, int n) throws SQLException {
        return new Unit(UnitCode.of(row.getString("code")), row.getString("official_code"), row.getString("name_zh"),
                row.getString("name_en"), row.getString("short_zh"), row.getString("short_en"),
                UnitKind.valueOf(row.getString("kind")), row.getString("admin_kind"), code(row, "parent_code"),
                row.getString("track_code"), row.getObject("valid_from", java.time.LocalDate.class),
                row.getObject("valid_to", java.time.LocalDate.class), code(row, "successor_code"), row.getInt("sort_order"),
                row.getString("note"));
    }

    private static UnitCode code(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : UnitCode.of(value);
    }
}
