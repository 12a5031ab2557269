package org.guatu.review.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

import org.guatu.review.Meeting;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads review meetings. */
@Repository
public class MeetingRows {

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last meeting of any of the units that saw figures of an earlier day. */
    public Optional<Meeting> lastBefore(Collection<UnitCode> units, LocalDate day) {
        return jdbc.sql("""
                SELECT held_on, as_of
                FROM review_meeting
                WHERE unit_code IN (:units) AND as_of < :day
                ORDER BY as_of DESC, id DESC
                LIMIT 1
                """).param("units", units.stream().map(UnitCode::value).toList()).param("day", day)
                .query((row, n) -> new Meeting(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class))).optional();
    }
}
