package org.guatu.project.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.guatu.project.NewProject;
import org.guatu.project.ProjectChange;
import org.guatu.project.SiteKey;
import org.guatu.project.Stage;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Writes projects, and finds those that look like another. */
@Repository
public class RegisterRows {

    private static final String KNOWN = "SELECT p.id, p.code, p.name_zh, p.unit_code FROM project p ";
    private static final int CANDIDATES = 40;
    /** Longer names are found by their first pairs. */
    private static final int PAIRS = 24;

    private final JdbcClient jdbc;

    RegisterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As much of a project as is told of another's. */
    public record Known(long id, String code, String name, UnitCode unit) {
    }

    /** The project with a code. */
    public Optional<Known> byCode(String code) {
        return jdbc.sql(KNOWN + "WHERE p.code = :code").param("code", code).query(RegisterRows::known).optional();
    }

    /** Projects of a firm. */
    public List<Known> byEnterprise(long enterprise) {
        return jdbc.sql(KNOWN + "WHERE p.enterprise_id = :firm ORDER BY p.id DESC LIMIT :limit").param("firm", enterprise)
                .param("limit", CANDIDATES).query(RegisterRows::known).list();
    }

    /** Projects on a site, by its key. */
    public List<Known> bySite(String siteKey) {
        return jdbc.sql(KNOWN + "WHERE p.site_key = :site ORDER BY p.id DESC LIMIT :limit").param("site", siteKey)
                .param("limit", CANDIDATES).query(RegisterRows::known).list();
    }

    /**
     * Projects of units whose names contain at least so many of the pairs of characters, the ones with the most first. It reads every name of the
     * units: 0.1 s for ten thousand of them, so it is asked within one city and not of a whole province.
     */
    public List<Known> byPairs(Collection<UnitCode> units, List<String> pairs, int least) {
        List<String> some = pairs.subList(0, Math.min(PAIRS, pairs.size()));
        String common = IntStream.range(0, some.size()).mapToObj(i -> "CASE WHEN %s LIKE :pair%d THEN 1 ELSE 0 END"
                .formatted(some.get(i).equals(some.get(i).toUpperCase(Locale.ROOT)) ? "p.name_zh" : "LOWER(p.name_zh)", i))
                .collect(Collectors.joining(" + "));
        JdbcClient.StatementSpec statement = jdbc.sql("""
                SELECT c.id, c.code, c.name_zh, c.unit_code
                FROM (SELECT p.id, p.code, p.name_zh, p.unit_code, %s AS common FROM project p WHERE p.unit_code IN (:units)) c
                WHERE c.common >= :least
                ORDER BY c.common DESC, c.id DESC LIMIT :limit
                """.formatted(common)).param("units", units.stream().map(UnitCode::value).toList())
                .param("least", Math.min(least, some.size())).param("limit", CANDIDATES);
        for (int i = 0; i < some.size(); i++) {
            statement = statement.param("pair" + i, "%" + some.get(i) + "%");
        }
        return statement.query(RegisterRows::known).list();
    }

    /** Whether there is such an industry chain. */
    public boolean hasChain(String code) {
        return jdbc.sql("SELECT COUNT(*) FROM chain WHERE code = :code").param("code", code).query(Integer.class).single() > 0;
    }

    /** Writes a project and tells its id. */
    public long insert(NewProject project, Long enterprise, String by, LocalDateTime at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                INSERT INTO project (code, name_zh, unit_code, enterprise_id, total_investment, chain_code, chain_role, industry, site, site_key,
                                     remark, site_photos, last_update_on, created_by, created_at, demo, version)
                VALUES (:code, :name, :unit, :enterprise, :investment, :chain, :role, :industry, :site, :siteKey, :note, 0, :on, :by, :at, FALSE, 0)
                """).param("unit", project.unit().value()).param("on", at.toLocalDate()).param("by", by).param("at", at)
                .param("code", project.code()).param("name", project.name()).param("enterprise", enterprise, Types.BIGINT)
                .param("investment", project.totalInvestment(), Types.DECIMAL).param("chain", project.chainCode(), Types.VARCHAR)
                .param("role", project.chainRole() == null ? null : project.chainRole().name(), Types.VARCHAR)
                .param("industry", project.industry(), Types.VARCHAR).param("site", project.site(), Types.VARCHAR)
                .param("siteKey", SiteKey.of(project.site()), Types.VARCHAR).param("note", project.note(), Types.VARCHAR).update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    /** Writes a change and counts the version up. */
    public void update(long id, ProjectChange change, LocalDate on) {
        jdbc.sql("""
                UPDATE project SET code = :code, name_zh = :name, enterprise_id = :enterprise, total_investment = :investment,
                                   chain_code = :chain, chain_role = :role, industry = :industry, site = :site, site_key = :siteKey,
                                   remark = :note, last_update_on = :on, version = version + 1
                WHERE id = :id
                """).param("id", id).param("on", on)
                .param("code", change.code()).param("name", change.name()).param("enterprise", change.enterpriseId(), Types.BIGINT)
                .param("investment", change.totalInvestment(), Types.DECIMAL).param("chain", change.chainCode(), Types.VARCHAR)
                .param("role", change.chainRole() == null ? null : change.chainRole().name(), Types.VARCHAR)
                .param("industry", change.industry(), Types.VARCHAR).param("site", change.site(), Types.VARCHAR)
                .param("siteKey", SiteKey.of(change.site()), Types.VARCHAR).param("note", change.note(), Types.VARCHAR).update();
    }

    /** Notes that something was told of a project today. */
    public void touch(long id, LocalDate on) {
        jdbc.sql("UPDATE project SET last_update_on = :on WHERE id = :id").param("id", id).param("on", on).update();
    }

    /** Puts a project into a side state, or out of it with null. */
    public void sideState(long id, String state, LocalDate on) {
        jdbc.sql("UPDATE project SET side_state = :state, last_update_on = :on, version = version + 1 WHERE id = :id").param("id", id)
                .param("state", state, Types.VARCHAR).param("on", on).update();
    }

    /** Adds a line to the history of a project. */
    public void log(long project, String step, Stage stage, LocalDate on, String reason, String by, LocalDateTime at) {
        jdbc.sql("""
                INSERT INTO project_log (project_id, step, stage, happened_on, reason, done_by, done_at)
                VALUES (:project, :step, :stage, :on, :reason, :by, :at)
                """).param("project", project).param("step", step).param("stage", stage == null ? null : stage.name(), Types.VARCHAR)
                .param("on", on).param("reason", reason, Types.VARCHAR).param("by", by).param("at", at).update();
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        return new Known(row.getLong(1), row.getString(2), row.getString(3), UnitCode.of(row.getString(4)));
    }
}
