package org.guatu.ledger.store;

import java.time.LocalDate;
import java.util.List;

import org.guatu.ledger.WorkingDays.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days on which the rule of the week does not hold. */
@Repository
public class CalendarDayRows {

    private final JdbcClient jdbc;

    CalendarDayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the latest first. */
    public List<Kept> all() {
        return jdbc.sql("SELECT on_day, working, name_zh, document_no FROM calendar_day ORDER BY on_day DESC")
                .query((row, n) -> new Kept(row.getObject(1, LocalDate.class), row.getBoolean(2), row.getString(3), row.getString(4))).list();
    }

    /** Keeps a day in place of what was kept of it. */
    public void keep(Kept day) {
        remove(day.day());
        jdbc.sql("INSERT INTO calendar_day (on_day, working, name_zh, document_no) VALUES (:day, :working, :name, :document)").param("day", day.day())
                .param("working", day.working()).param("name", day.name()).param("document", day.documentNo()).update();
    }

    /** Lets the rule of the week hold again. */
    public void remove(LocalDate day) {
        jdbc.sql("DELETE FROM calendar_day WHERE on_day = :day").param("day", day).update();
    }
}
