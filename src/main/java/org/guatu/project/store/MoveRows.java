package org.guatu.project.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.guatu.project.Belonging;
import org.guatu.project.Project;
import org.guatu.project.Shares;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To which units a project belongs since when. */
@Repository
public class MoveRows {

    private final JdbcClient jdbc;

    MoveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit a project belonged to on a day. */
    public UnitCode unitOn(Project project, LocalDate on) {
        return jdbc.sql("""
                SELECT from_unit FROM project_move WHERE project_id = :project AND effective_from > :on ORDER BY effective_from, id LIMIT 1
                """).param("project", project.id()).param("on", on).query(String.class).optional().map(UnitCode::of).orElse(project.unit());
    }

    /** Which projects stood in another unit by a day than now: moved from a later day on, or by what was entered later. */
    public Map<Long, UnitCode> elsewhere(LocalDate day) {
        Map<Long, UnitCode> elsewhere = new HashMap<>();
        jdbc.sql("""
                SELECT m.project_id, m.from_unit
                FROM project_move m
                WHERE m.id IN (SELECT MIN(l.id) FROM project_move l WHERE l.effective_from > :day OR l.moved_at >= :nextMorning GROUP BY l.project_id)
                """).param("day", day).param("nextMorning", day.plusDays(1).atStartOfDay()).query(row -> {
                    elsewhere.put(row.getLong(1), UnitCode.of(row.getString(2)));
                });
        return elsewhere;
    }

    /** To which units projects belonged. */
    public Map<Long, Belonging> belonging(Collection<Long> projects) {
        Map<Long, UnitCode> now = new HashMap<>();
        Map<Long, SortedMap<LocalDate, UnitCode>> left = new HashMap<>();
        jdbc.sql("""
                SELECT p.id, p.unit_code, m.effective_from, m.from_unit
                FROM project p LEFT JOIN project_move m ON m.project_id = p.id
                WHERE p.id IN (:projects)
                """).param("projects", projects).query(row -> {
                    now.put(row.getLong(1), UnitCode.of(row.getString(2)));
                    SortedMap<LocalDate, UnitCode> ofProject = left.computeIfAbsent(row.getLong(1), project -> new TreeMap<>());
                    if (row.getString(4) != null) {
                        ofProject.put(row.getObject(3, LocalDate.class), UnitCode.of(row.getString(4)));
                    }
                });
        return now.keySet().stream().collect(Collectors.toMap(Function.identity(), id -> new Belonging(now.get(id), left.get(id))));
    }

    /** The day of the last move. */
    public Optional<LocalDate> lastMove(long project) {
        return jdbc.sql("SELECT MAX(effective_from) FROM project_move WHERE project_id = :project").param("project", project)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    /** Moves a project. */
    public void move(Project project, UnitCode to, LocalDate from, String documentNo, LocalDate today, String by, LocalDateTime at) {
        jdbc.sql("""
                INSERT INTO project_move (project_id, from_unit, to_unit, effective_from, document_no, moved_by, moved_at)
                VALUES (:project, :old, :to, :from, :document, :by, :at)
                """).param("project", project.id()).param("old", project.unit().value()).param("to", to.value()).param("from", from)
                .param("document", documentNo).param("by", by).param("at", at).update();
        jdbc.sql("UPDATE project SET unit_code = :to, last_update_on = :today, version = version + 1 WHERE id = :id").param("to", to.value())
                .param("today", today).param("id", project.id()).update();
    }

    /** The shares that hold on a day; empty when the project was never shared by then. */
    public Optional<Shares> sharesOn(long project, LocalDate on) {
        SortedMap<UnitCode, BigDecimal> percent = new TreeMap<>();
        jdbc.sql("""
                SELECT unit_code, percent FROM project_share
                WHERE project_id = :project
                  AND from_date = (SELECT MAX(s.from_date) FROM project_share s WHERE s.project_id = :project AND s.from_date <= :on)
                """).param("project", project).param("on", on).query(row -> {
                    percent.put(UnitCode.of(row.getString(1)), row.getBigDecimal(2));
                });
        return percent.isEmpty() ? Optional.empty() : Optional.of(new Shares(percent));
    }

    /** The last day from which shares were set. */
    public Optional<LocalDate> lastShares(long project) {
        return jdbc.sql("SELECT MAX(from_date) FROM project_share WHERE project_id = :project").param("project", project)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    /** Sets shares from a day. */
    public void share(long project, Shares shares, LocalDate from, String documentNo, String by, LocalDateTime at) {
        shares.percent().forEach((unit, percent) -> jdbc.sql("""
                INSERT INTO project_share (project_id, unit_code, percent, from_date, document_no, set_by, set_at)
                VALUES (:project, :unit, :percent, :from, :document, :by, :at)
                """).param("project", project).param("unit", unit.value()).param("percent", percent).param("from", from)
                .param("document", documentNo).param("by", by).param("at", at).update());
        jdbc.sql("UPDATE project SET version = version + 1 WHERE id = :id").param("id", project).update();
    }
}
