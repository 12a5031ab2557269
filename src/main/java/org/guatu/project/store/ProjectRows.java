package org.guatu.project.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.project.Blocker;
import org.guatu.project.Factor;
import org.guatu.project.FactorNeed;
import org.guatu.project.Project;
import org.guatu.project.Projects.Chain;
import org.guatu.project.Stage;
import org.guatu.project.StageDate;
import org.guatu.project.StoodThen;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the register of projects. */
@Repository
public class ProjectRows {

    private static final String PROJECT = """
            SELECT p.id, p.code, p.name_zh, p.name_en, p.unit_code,
                   (SELECT e.name FROM enterprise e WHERE e.id = p.enterprise_id) AS enterprise, p.total_investment, p.chain_code,
                   (SELECT c.name_zh FROM chain c WHERE c.code = p.chain_code) AS chain_zh,
                   (SELECT c.name_en FROM chain c WHERE c.code = p.chain_code) AS chain_en, p.chain_role, p.industry, p.side_state, p.key_level, p.leader_label,
                   p.leader_since, p.team_label, p.team_size, p.scheme_label, p.site_photos, p.stage_note, p.source_ref, p.source_note,
                   p.last_update_on, p.demo, p.enterprise_id, p.site, p.remark, p.version
            FROM project p
            """;
    private static final String BLOCKER = """
            SELECT b.id, b.project_id, p.name_zh, p.unit_code, b.factor, b.matter, b.owner_label, b.raised_on, b.assigned_on, b.due_on,
                   b.resolved_on, b.progress_note, b.effect_label, b.effect_amount
            FROM blocker b
            JOIN project p ON p.id = b.project_id
            """;

    private final JdbcClient jdbc;

    ProjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The project of an id. */
    public Optional<Project> project(long id) {
        return jdbc.sql(PROJECT + " WHERE p.id = :id").param("id", id).query(ProjectRows::project).optional();
    }

    /**
     * The project of an id as it is at this moment, held until the end of the transaction: whoever else wants to change it waits. Names are
     * read by subqueries, since a join would hold the firm and the chain as well.
     */
    public Optional<Project> locked(long id) {
        return jdbc.sql(PROJECT + " WHERE p.id = :id FOR UPDATE").param("id", id).query(ProjectRows::project).optional();
    }

    /** Projects of units by name, of those that moved since the ones that stood there then. */
    public List<Project> projects(Collection<UnitCode> units, StoodThen then) {
        return ofUnits(jdbc.sql(PROJECT + " WHERE " + stoodIn(then) + " ORDER BY p.name_zh, p.id"), units, then).query(ProjectRows::project).list();
    }

    /** Stages reached or planned, in the order of stages. */
    public List<StageDate> stages(long project) {
        return jdbc.sql("""
                SELECT stage, CASE WHEN accepted_on IS NOT NULL THEN entered_on END AS entered_on, planned_on, note,
                       CASE WHEN accepted_on IS NULL THEN entered_on END AS waiting_on, left_on, returned_reason, submitted_by
                FROM project_stage
                WHERE project_id = :project
                """).param("project", project).query(ProjectRows::stage).list()
                .stream().sorted(Comparator.comparing(StageDate::stage)).toList();
    }

    /**
     * The same as they were known on a day: entries accepted later waited if they were submitted by then, what was left or sent back later was
     * not. One that is accepted and dated after the day, which the day's screens do not count yet, has its date. On a past day a stage that was not entered says nothing: nobody knows since when it is said.
     */
    public List<StageDate> stages(long project, AsOf asOf, boolean past) {
        return jdbc.sql("""
                SELECT stage, CASE WHEN entered_on <= :knownBy AND accepted_on <= :knownBy THEN entered_on END AS entered_on, planned_on,
                       CASE WHEN :past = 0 OR entered_on <= :on AND (submitted_at IS NULL OR submitted_at < :nextMorning) THEN note END AS note,
                       CASE WHEN entered_on <= :knownBy AND (accepted_on IS NULL OR accepted_on > :knownBy)
                                 AND (submitted_at IS NULL OR submitted_at < :nextMorning) THEN entered_on END AS waiting_on,
                       CASE WHEN left_on <= :knownBy THEN left_on END AS left_on,
                       CASE WHEN decided_at < :nextMorning THEN returned_reason END AS returned_reason, submitted_by
                FROM project_stage
                WHERE project_id = :project
                """).param("project", project).param("on", asOf.date()).param("knownBy", asOf.knownBy()).param("past", past ? 1 : 0)
                .param("nextMorning", asOf.knownBy().plusDays(1).atStartOfDay()).query(ProjectRows::stage).list()
                .stream().sorted(Comparator.comparing(StageDate::stage)).toList();
    }

    /** Whether the log tells only after a day that a project came into a side state. */
    public boolean sideStateCameAfter(long project, String state, LocalDate day) {
        return jdbc.sql("""
                SELECT COUNT(*) FROM project_log
                WHERE project_id = :project AND step = :state AND (happened_on > :day OR done_at >= :nextMorning)
                """).param("project", project).param("state", state).param("day", day).param("nextMorning", day.plusDays(1).atStartOfDay())
                .query(Integer.class).single() > 0;
    }

    /** Planned funds by month. */
    public SortedMap<Month, BigDecimal> plan(long project) {
        SortedMap<Month, BigDecimal> plan = new TreeMap<>();
        jdbc.sql("SELECT plan_month, amount FROM project_plan WHERE project_id = :project").param("project", project)
                .query(row -> {
                    plan.put(new Month(row.getInt(1)), row.getBigDecimal(2));
                });
        return plan;
    }

    /** Needs of a project in the order of factors. */
    public List<FactorNeed> needs(long project) {
        return jdbc.sql("SELECT factor, state, detail, department FROM factor_need WHERE project_id = :project").param("project", project)
                .query((row, n) -> new FactorNeed(Factor.valueOf(row.getString(1)), FactorNeed.State.valueOf(row.getString(2)),
                        row.getString(3), row.getString(4))).list()
                .stream().sorted(Comparator.comparing(FactorNeed::factor)).toList();
    }

    /** All problems of projects, the ones due first first. */
    public List<Blocker> blockers(Collection<Long> projects) {
        return jdbc.sql(BLOCKER + " WHERE b.project_id IN (:projects) ORDER BY b.due_on, b.id").param("projects", projects)
                .query(ProjectRows::blocker).list();
    }

    /** A problem. */
    public Optional<Blocker> blocker(long id) {
        return jdbc.sql(BLOCKER + " WHERE b.id = :id").param("id", id).query(ProjectRows::blocker).optional();
    }

    /** Writes how a problem is dealt with, and keeps what it said until this moment. */
    public void deal(Blocker before, LocalDate assignedOn, LocalDate dueOn, LocalDate resolvedOn, String note, LocalDateTime at) {
        jdbc.sql("""
                INSERT INTO blocker_version (blocker_id, assigned_on, due_on, resolved_on, progress_note, until_at)
                VALUES (:id, :assigned, :due, :resolved, :note, :at)
                """).param("id", before.id()).param("assigned", before.assignedOn(), Types.DATE).param("due", before.dueOn()).param("resolved", before.resolvedOn(), Types.DATE)
               .param("note", before.progressNote(), Types.VARCHAR).param("at", at).update();
        jdbc.sql("UPDATE blocker SET assigned_on = :assigned, due_on = :due, resolved_on = :resolved, progress_note = :note WHERE id = :id")
                .param("assigned", assignedOn, Types.DATE).param("due", dueOn).param("resolved", resolvedOn, Types.DATE)
                .param("note", note, Types.VARCHAR).param("id", before.id()).update();
    }

    /** What was said by a day of the problems that were dealt with later, by their ids. */
    public Map<Long, Blocker.Said> saidThen(LocalDate day) {
        Map<Long, Blocker.Said> said = new HashMap<>();
        jdbc.sql("""
                SELECT v.blocker_id, v.assigned_on, v.due_on, v.resolved_on, v.progress_note
                FROM blocker_version v
                WHERE v.id IN (SELECT MIN(l.id) FROM blocker_version l WHERE l.until_at >= :nextMorning GROUP BY l.blocker_id)
                """).param("nextMorning", day.plusDays(1).atStartOfDay()).query(row -> {
                    said.put(row.getLong(1), new Blocker.Said(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class),
                            row.getString(5)));
                });
        return said;
    }

    /** Problems of units that are unsolved on a day, the ones due first first; of projects that moved since those that stood there then. */
    public List<Blocker> openBlockers(Collection<UnitCode> units, LocalDate on, StoodThen then) {
        return ofUnits(jdbc.sql(BLOCKER + """
                 WHERE %s AND b.raised_on <= :on AND (b.resolved_on IS NULL OR b.resolved_on > :on)
                 ORDER BY b.due_on, b.id
                """.formatted(stoodIn(then))), units, then).param("on", on).query(ProjectRows::blocker).list();
    }

    private static String stoodIn(StoodThen then) {
        return then.isAsNow() ? "p.unit_code IN (:units)" : "(p.unit_code IN (:units) AND p.id NOT IN (:movedSince) OR p.id IN (:stoodThere))";
    }

    private static JdbcClient.StatementSpec ofUnits(JdbcClient.StatementSpec statement, Collection<UnitCode> units, StoodThen then) {
        JdbcClient.StatementSpec bound = statement.param("units", units.stream().map(UnitCode::value).toList());
        return then.isAsNow() ? bound : bound.param("movedSince", then.moved()).param("stoodThere", then.in(units));
    }

    /** Industry chains in their order. */
    public List<Chain> chains() {
        return jdbc.sql("SELECT code, name_zh, name_en FROM chain ORDER BY sort_order, code")
                .query((row, n) -> new Chain(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    private static Project project(ResultSet row, int n) throws SQLException {
        return new Project(row.getLong("id"), row.getString("code"), row.getString("name_zh"), row.getString("name_en"),
                UnitCode.of(row.getString("unit_code")), row.getString("enterprise"), row.getBigDecimal("total_investment"),
                row.getString("chain_code"), row.getString("chain_zh"), row.getString("chain_en"), row.getString("chain_role"),
                row.getString("industry"), row.getString("side_state"), row.getString("key_level"), row.getString("leader_label"),
                row.getObject("leader_since", LocalDate.class), row.getString("team_label"), row.getObject("team_size", Integer.class),
                row.getString("scheme_label"), row.getInt("site_photos"), row.getString("stage_note"), row.getString("source_ref"),
                row.getString("source_note"), row.getObject("last_update_on", LocalDate.class), row.getBoolean("demo"),
                row.getObject("enterprise_id", Long.class), row.getString("site"), row.getString("remark"), row.getInt("version"));
    }

    private static StageDate stage(ResultSet row, int n) throws SQLException {
        return new StageDate(Stage.valueOf(row.getString("stage")), row.getObject("entered_on", LocalDate.class),
                row.getObject("planned_on", LocalDate.class), row.getString("note"), row.getObject("waiting_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class), row.getString("returned_reason"), row.getString("submitted_by"));
    }

    private static Blocker blocker(ResultSet row, int n) throws SQLException {
        return new Blocker(row.getLong("id"), row.getLong("project_id"), row.getString("name_zh"), UnitCode.of(row.getString("unit_code")),
                Factor.valueOf(row.getString("factor")), row.getString("matter"), row.getString("owner_label"),
                row.getObject("raised_on", LocalDate.class), row.getObject("assigned_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class), row.getObject("resolved_on", LocalDate.class), row.getString("progress_note"),
                row.getString("effect_label"), row.getBigDecimal("effect_amount"));
    }
}
