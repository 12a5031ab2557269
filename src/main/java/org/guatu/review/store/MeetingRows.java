package org.guatu.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.guatu.review.Meeting;
import org.guatu.review.Snapshot;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Meetings and where they stand. */
@Repository
public class MeetingRows {

    private static final String MEETING = """
            SELECT m.id, m.series_id, m.unit_code, m.name, m.held_on, m.start_minute, m.state, m.as_of, m.started_at, m.closed_at,
                   m.agenda_edited, m.version, s.code, s.as_of AS snapshot_as_of, s.known_by, s.taken_at, s.counted_up_to, s.taken_by
            FROM review_meeting m
            LEFT JOIN review_snapshot s ON s.meeting_id = m.id AND s.code = m.snapshot_code
            """;
    private static final int MINUTES = 60;

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last meeting of any of the units that saw figures of an earlier day. */
    public Optional<Meeting> lastBefore(Collection<UnitCode> units, LocalDate day) {
        return jdbc.sql(MEETING + """
                WHERE m.unit_code IN (:units) AND m.as_of < :day AND m.state IN ('RUNNING', 'CLOSED')
                ORDER BY m.as_of DESC, m.id DESC
                LIMIT 1
                """).param("units", units.stream().map(UnitCode::value).toList()).param("day", day).query(MeetingRows::meeting).optional();
    }

    public Optional<Meeting> find(long id) {
        return jdbc.sql(MEETING + "WHERE m.id = :id").param("id", id).query(MeetingRows::meeting).optional();
    }

    /** Meetings of a unit in a state, the latest first. */
    public List<Meeting> of(UnitCode unit, Meeting.State state, int limit) {
        return jdbc.sql(MEETING + "WHERE m.unit_code = :unit AND m.state = :state ORDER BY m.held_on DESC, m.start_minute DESC, m.id DESC LIMIT :limit")
                .param("unit", unit.value()).param("state", state.name()).param("limit", limit).query(MeetingRows::meeting).list();
    }

    /** Planned meetings of a unit, the next first. */
    public List<Meeting> planned(UnitCode unit) {
        return jdbc.sql(MEETING + "WHERE m.unit_code = :unit AND m.state = 'PLANNED' ORDER BY m.held_on, m.start_minute, m.id")
                .param("unit", unit.value()).query(MeetingRows::meeting).list();
    }

    /** The last closed meeting of a unit that began before another. */
    public Optional<Meeting> closedBefore(Meeting meeting) {
        return jdbc.sql(MEETING + """
                WHERE m.unit_code = :unit AND m.state = 'CLOSED' AND m.id <> :id
                  AND (m.held_on < :day OR m.held_on = :day AND m.start_minute <= :minute)
                ORDER BY m.held_on DESC, m.start_minute DESC, m.id DESC
                LIMIT 1
                """).param("unit", meeting.unit().value()).param("id", meeting.id()).param("day", meeting.heldOn())
                .param("minute", minute(meeting.startsAt())).query(MeetingRows::meeting).optional();
    }

    /** The meetings of units that were closed and held by a day, the last first, at most eight. */
    public List<Meeting> lastClosed(Collection<UnitCode> units, LocalDate day) {
        return jdbc.sql(MEETING + """
                WHERE m.unit_code IN (:units) AND m.state = 'CLOSED' AND m.held_on <= :day
                ORDER BY m.held_on DESC, m.closed_at DESC, m.id DESC
                LIMIT 8
                """).param("units", units.stream().map(UnitCode::value).toList()).param("day", day).query(MeetingRows::meeting).list();
    }

    /** Locks the meetings of a unit, so that two that start at once do so one after the other. */
    public void lock(UnitCode unit) {
        jdbc.sql("SELECT id FROM review_meeting WHERE unit_code = :unit AND state <> 'CLOSED' FOR UPDATE").param("unit", unit.value()).query(Long.class).list();
    }

    /** Locks one meeting. */
    public void lock(long id) {
        jdbc.sql("SELECT id FROM review_meeting WHERE id = :id FOR UPDATE").param("id", id).query(Long.class).list();
    }

    /** Plans a meeting and tells its id. */
    public long insert(Long series, UnitCode unit, String name, LocalDate heldOn, LocalTime startsAt) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                INSERT INTO review_meeting (unit_code, held_on, as_of, demo, series_id, name, start_minute, state)
                VALUES (:unit, :day, :asOf, FALSE, :series, :name, :minute, 'PLANNED')
                """).param("unit", unit.value()).param("day", heldOn).param("asOf", heldOn.minusDays(1)).param("series", series, Types.BIGINT)
                .param("name", name).param("minute", minute(startsAt)).update(key, "id");
        return key.getKey().longValue();
    }

    /** Moves a planned meeting; tells whether it was still the version that was seen. */
    public boolean replan(long id, int version, LocalDate heldOn, LocalTime startsAt) {
        return jdbc.sql("""
                UPDATE review_meeting SET held_on = :day, as_of = :asOf, start_minute = :minute, version = version + 1
                WHERE id = :id AND version = :version AND state = 'PLANNED'
                """).param("day", heldOn).param("asOf", heldOn.minusDays(1)).param("minute", minute(startsAt)).param("id", id)
                .param("version", version).update() == 1;
    }

    /** Calls a planned meeting off; tells whether it was still the version that was seen. */
    public boolean cancel(long id, int version) {
        return jdbc.sql("UPDATE review_meeting SET state = 'CANCELLED', version = version + 1 WHERE id = :id AND version = :version AND state = 'PLANNED'")
                .param("id", id).param("version", version).update() == 1;
    }

    /** Starts a planned meeting on its first page; tells whether it was planned. */
    public boolean start(long id, LocalDate today, LocalDateTime at, String page) {
        return jdbc.sql("""
                UPDATE review_meeting SET state = 'RUNNING', held_on = :day, started_at = :at, drive_page = :page, drive_page_no = 1,
                                          drive_since = :at, drive_version = drive_version + 1, version = version + 1
                WHERE id = :id AND state = 'PLANNED'
                """).param("day", today).param("at", at).param("page", page).param("id", id).update() == 1;
    }

    /** Closes a running meeting; tells whether it was running. */
    public boolean close(long id, LocalDateTime at) {
        return jdbc.sql("UPDATE review_meeting SET state = 'CLOSED', closed_at = :at, drive_version = drive_version + 1, version = version + 1 "
                + "WHERE id = :id AND state = 'RUNNING'").param("at", at).param("id", id).update() == 1;
    }

    /** The snapshot its walls show from now on. The day that it saw is that of the first. */
    public void show(long id, Snapshot snapshot, boolean first) {
        jdbc.sql("UPDATE review_meeting SET snapshot_code = :code, as_of = CASE WHEN :first THEN :asOf ELSE as_of END, version = version + 1 WHERE id = :id")
                .param("code", snapshot.code()).param("first", first).param("asOf", snapshot.asOf().date()).param("id", id).update();
    }

    /** Counts a change of the agenda; tells whether the meeting was still the version that was seen. */
    public boolean agendaChanged(long id, int version, boolean byHand) {
        return jdbc.sql("""
                UPDATE review_meeting SET agenda_edited = CASE WHEN :byHand THEN TRUE ELSE FALSE END, version = version + 1
                WHERE id = :id AND version = :version AND state IN ('PLANNED', 'RUNNING')
                """).param("byHand", byHand).param("id", id).param("version", version).update() == 1;
    }

    static int minute(LocalTime time) {
        return time.getHour() * MINUTES + time.getMinute();
    }

    private static Meeting meeting(ResultSet row, int n) throws SQLException {
        Long series = row.getObject("series_id", Long.class);
        Optional<Snapshot> snapshot = row.getString("code") == null ? Optional.empty()
                : Optional.of(new Snapshot(row.getString("code"), Snapshot.asOf(row.getObject("snapshot_as_of", LocalDate.class),
                        row.getObject("known_by", LocalDate.class), row.getLong("counted_up_to")), row.getObject("taken_at", LocalDateTime.class),
                        row.getLong("counted_up_to"), row.getString("taken_by")));
        return new Meeting(row.getLong("id"), Optional.ofNullable(series), UnitCode.of(row.getString("unit_code")), row.getString("name"),
                row.getObject("held_on", LocalDate.class), LocalTime.MIN.plusMinutes(row.getInt("start_minute")),
                Meeting.State.valueOf(row.getString("state")), row.getObject("as_of", LocalDate.class),
                Optional.ofNullable(row.getObject("started_at", LocalDateTime.class)), Optional.ofNullable(row.getObject("closed_at", LocalDateTime.class)),
                snapshot, row.getBoolean("agenda_edited"), row.getInt("version"));
    }
}
