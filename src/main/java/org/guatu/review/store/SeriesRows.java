package org.guatu.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.guatu.review.Series;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Series of meetings. */
@Repository
public class SeriesRows {

    private static final String SERIES = "SELECT id, unit_code, name, week_day, start_minute, active, version FROM review_series ";

    private final JdbcClient jdbc;

    SeriesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Series> find(long id) {
        return jdbc.sql(SERIES + "WHERE id = :id").param("id", id).query(SeriesRows::series).optional();
    }

    public List<Series> of(Collection<UnitCode> units) {
        return jdbc.sql(SERIES + "WHERE unit_code IN (:units) ORDER BY id").param("units", units.stream().map(UnitCode::value).toList())
                .query(SeriesRows::series).list();
    }

    /** The series that plan meetings. */
    public List<Series> active() {
        return jdbc.sql(SERIES + "WHERE active = TRUE ORDER BY id").query(SeriesRows::series).list();
    }

    /** Locks a series, so that two servers do not both plan its next meeting. */
    public void lock(long id) {
        jdbc.sql("SELECT id FROM review_series WHERE id = :id FOR UPDATE").param("id", id).query(Long.class).list();
    }

    /** Writes a new series and tells its id. */
    public long insert(Series series) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                INSERT INTO review_series (unit_code, name, week_day, start_minute, active, demo, version)
                VALUES (:unit, :name, :day, :minute, :active, FALSE, 0)
                """).param("unit", series.unit().value()).param("name", series.name()).param("day", series.day().getValue())
                .param("minute", MeetingRows.minute(series.startsAt())).param("active", series.active()).update(key, "id");
        return key.getKey().longValue();
    }

    /** Changes a series; tells whether it was still the version before. */
    public boolean update(Series series) {
        return jdbc.sql("""
                UPDATE review_series SET name = :name, week_day = :day, start_minute = :minute, active = :active, version = version + 1
                WHERE id = :id AND version = :version
                """).param("name", series.name()).param("day", series.day().getValue()).param("minute", MeetingRows.minute(series.startsAt()))
                .param("active", series.active()).param("id", series.id()).param("version", series.version()).update() == 1;
    }

    /** The planned meeting of a series, the next first, as id and day. */
    public Optional<Planned> planned(long series) {
        return jdbc.sql("SELECT id, held_on, version FROM review_meeting WHERE series_id = :series AND state = 'PLANNED' ORDER BY held_on, id LIMIT 1")
                .param("series", series).query((row, n) -> new Planned(row.getLong(1), row.getObject(2, LocalDate.class), row.getInt(3))).optional();
    }

    /** A planned meeting. */
    public record Planned(long id, LocalDate on, int version) {
    }

    /** The last day on which a meeting of a series was started, or called off. */
    public Optional<LocalDate> lastHeld(long series) {
        return jdbc.sql("SELECT MAX(held_on) FROM review_meeting WHERE series_id = :series AND state <> 'PLANNED'").param("series", series)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    private static Series series(ResultSet row, int n) throws SQLException {
        return new Series(row.getLong(1), UnitCode.of(row.getString(2)), row.getString(3), DayOfWeek.of(row.getInt(4)),
                LocalTime.MIN.plusMinutes(row.getInt(5)), row.getBoolean(6), row.getInt(7));
    }
}
