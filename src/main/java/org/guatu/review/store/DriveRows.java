package org.guatu.review.store;

import java.sql.Types;
import java.time.LocalDateTime;
import java.util.Optional;

import org.guatu.review.Drive;
import org.guatu.review.PageRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the walls of a meeting show, in the meeting's own row: a restart changes nothing about it. */
@Repository
public class DriveRows {

    private final JdbcClient jdbc;

    DriveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the walls show; nothing before the meeting was started for the first time. */
    public Optional<Drive> find(long meeting) {
        return jdbc.sql("""
                SELECT drive_version, drive_page, drive_page_no, drive_highlight, drive_blank, drive_since, driver_label, driver_tablet
                FROM review_meeting WHERE id = :id AND drive_page IS NOT NULL
                """).param("id", meeting).query((row, n) -> new Drive(meeting, row.getInt(1), PageRef.parse(row.getString(2)), row.getInt(3),
                row.getString(4), row.getBoolean(5), row.getObject(6, LocalDateTime.class), row.getString(7), row.getString(8))).optional();
    }

    /** One conditional update: tells whether the walls still showed the version before and the meeting runs. */
    public boolean change(Drive to) {
        return jdbc.sql("""
                UPDATE review_meeting SET drive_version = :version, drive_page = :page, drive_page_no = :no, drive_highlight = :row,
                                          drive_blank = :blank, drive_since = :since, driver_label = :label, driver_tablet = :tablet
                WHERE id = :id AND drive_version = :seen AND state = 'RUNNING'
                """).param("version", to.version()).param("page", to.page().toString()).param("no", to.pageNo())
                .param("row", to.highlight(), Types.VARCHAR).param("blank", to.blank()).param("since", to.since())
                .param("label", to.driverLabel(), Types.VARCHAR).param("tablet", to.driverTablet(), Types.VARCHAR)
                .param("id", to.meetingId()).param("seen", to.version() - 1).update() == 1;
    }
}
