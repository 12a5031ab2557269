package org.guatu.ledger.store;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.guatu.calendar.Month;
import org.guatu.ledger.ReportingCalendar.Reopening;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed months, requests to open them again, and who has said something for a month. */
@Repository
public class MonthRows {

    private final JdbcClient jdbc;

    MonthRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when a month is closed in a city. */
    public Optional<LocalDate> closedOn(UnitCode city, Month month) {
        return jdbc.sql("SELECT closed_on FROM reporting_month WHERE city_code = :city AND booked_month = :month AND closed_on IS NOT NULL")
                .param("city", city.value()).param("month", month.yyyymm()).query(LocalDate.class).optional();
    }

    /** Closes a month in a city. */
    public void close(UnitCode city, Month month, LocalDate on, String login) {
        put(city, month, on, login);
    }

    /** Opens a month of a city again. */
    public void open(UnitCode city, Month month) {
        put(city, month, null, null);
    }

    private void put(UnitCode city, Month month, LocalDate on, String login) {
        jdbc.sql("""
                INSERT INTO reporting_month (city_code, booked_month, closed_on, closed_by, version) VALUES (:city, :month, :on, :login, 0)
                ON DUPLICATE KEY UPDATE closed_on = VALUES(closed_on), closed_by = VALUES(closed_by), version = reporting_month.version + 1
                """).param("city", city.value()).param("month", month.yyyymm()).param("on", on, Types.DATE)
                .param("login", login, Types.VARCHAR).update();
    }

    /** Writes down that somebody wants a month of a city open. */
    public void askToReopen(UnitCode city, Month month, String login, String label, LocalDateTime at, String reason) {
        jdbc.sql("""
                INSERT INTO month_reopening (city_code, booked_month, asked_by, asked_label, asked_at, reason)
                VALUES (:city, :month, :login, :label, :at, :reason)
                """).param("city", city.value()).param("month", month.yyyymm()).param("login", login).param("label", label).param("at", at)
                .param("reason", reason).update();
    }

    /** Requests nobody has granted, of all cities, the oldest first. */
    public List<Reopening> reopenings() {
        return jdbc.sql("""
                SELECT id, city_code, booked_month, asked_by, asked_label, asked_at, reason FROM month_reopening
                WHERE granted_at IS NULL ORDER BY id
                """).query((row, n) -> new Reopening(row.getLong(1), UnitCode.of(row.getString(2)), new Month(row.getInt(3)), row.getString(4),
                        row.getString(5), row.getObject(6, LocalDateTime.class), row.getString(7))).list();
    }

    /** Grants a request. */
    public void grant(long request, String login, LocalDateTime at) {
        jdbc.sql("UPDATE month_reopening SET granted_by = :login, granted_at = :at WHERE id = :id AND granted_at IS NULL")
                .param("login", login).param("at", at).param("id", request).update();
    }

    /** Says that a project had no change in a month; saying it again changes nothing. */
    public void noChange(long project, Month month, String login, String label, LocalDateTime at) {
        jdbc.sql("""
                INSERT INTO no_change_report (project_id, booked_month, login, label, reported_at) VALUES (:project, :month, :login, :label, :at)
                ON DUPLICATE KEY UPDATE reported_at = no_change_report.reported_at
                """).param("project", project).param("month", month.yyyymm()).param("login", login).param("label", label).param("at", at).update();
    }

    /** Whether it was said. */
    public boolean isNoChange(long project, Month month) {
        return jdbc.sql("SELECT COUNT(*) FROM no_change_report WHERE project_id = :project AND booked_month = :month").param("project", project)
                .param("month", month.yyyymm()).query(Integer.class).single() > 0;
    }

    /** Takes it back. */
    public boolean takeBackNoChange(long project, Month month) {
        return jdbc.sql("DELETE FROM no_change_report WHERE project_id = :project AND booked_month = :month").param("project", project)
                .param("month", month.yyyymm()).update() == 1;
    }

    /** Takes back what was said of projects for a month; those of which nothing was said are passed over. */
    public void takeBackNoChange(Collection<Long> projects, Month month) {
        jdbc.sql("DELETE FROM no_change_report WHERE project_id IN (:projects) AND booked_month = :month").param("projects", projects)
                .param("month", month.yyyymm()).update();
    }

    /** Whether the unit still says something for a month: a line that was sent in, or a zero. */
    public boolean isStated(UnitCode unit, Month month) {
        return jdbc.sql("""
                SELECT COUNT(*) FROM project p
                WHERE p.unit_code = :unit
                  AND (EXISTS (SELECT 1 FROM no_change_report z WHERE z.project_id = p.id AND z.booked_month = :month)
                       OR EXISTS (SELECT 1 FROM receipt r WHERE r.project_id = p.id AND r.booked_month = :month
                                  AND r.status NOT IN ('DRAFT', 'WITHDRAWN')))
                """).param("unit", unit.value()).param("month", month.yyyymm()).query(Integer.class).single() > 0;
    }

    /**
     * The unit has reported a month. The first day stays; it is a zero report as long as all that was said is zero.
     *
     * @param zero whether what is said now is no change
     */
    public void reported(UnitCode unit, Month month, LocalDate on, boolean zero) {
        int known = jdbc.sql("UPDATE month_report SET zero_report = CASE WHEN zero_report = TRUE AND :zero = TRUE THEN TRUE ELSE FALSE END "
                + "WHERE unit_code = :unit AND booked_month = :month").param("zero", zero).param("unit", unit.value())
                .param("month", month.yyyymm()).update();
        if (known == 0) {
            jdbc.sql("""
                    INSERT INTO month_report (unit_code, booked_month, reported_on, zero_report, demo) VALUES (:unit, :month, :on, :zero, FALSE)
                    ON DUPLICATE KEY UPDATE reported_on = month_report.reported_on
                    """).param("unit", unit.value()).param("month", month.yyyymm()).param("on", on).param("zero", zero).update();
        }
    }
}
