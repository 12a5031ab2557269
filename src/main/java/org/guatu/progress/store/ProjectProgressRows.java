package org.guatu.progress.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.indicator.Light;
import org.guatu.indicator.LightRule;
import org.guatu.indicator.Share;
import org.guatu.progress.PlanLeft;
import org.guatu.progress.ProjectBoard.FunnelStep;
import org.guatu.progress.ProjectBoard.Totals;
import org.guatu.progress.ProjectFilter;
import org.guatu.progress.ProjectRow;
import org.guatu.project.Stage;
import org.guatu.project.StoodThen;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Projects against their plans, live: recognised money of the year, plan of the year and plan due by the day, joined and judged in one statement. */
@Repository
public class ProjectProgressRows {

    private static final int STUCK_AFTER_DAYS = 90;

    /** Behind by at least half of 亿 (50 million yuan): what the headline of a list counts. */
    private static final BigDecimal CLEARLY_BEHIND = BigDecimal.valueOf(-50_000_000);

    private static final String STAGE_NUMBER = """
            CASE s.stage WHEN 'LEAD' THEN 1 WHEN 'NEGOTIATING' THEN 2 WHEN 'SIGNED' THEN 3 WHEN 'LANDED' THEN 4 WHEN 'STARTED' THEN 5
                         WHEN 'IN_STATISTICS' THEN 6 WHEN 'PRODUCING' THEN 7 WHEN 'AT_CAPACITY' THEN 8 ELSE 0 END
            """;

    /**
     * One heap of facts, grouped once: joining a derived table for each kind of fact is read anew for every project on H2.
     * Every project of the units with its money, and those that have moved away but left money of the year here: entries before a move
     * stay, so the rows add to the unit's figure. The light is judged on it one level further out.
     */
    private static final String FACTS = """
            SELECT p.id, p.code, p.name_zh, p.name_en, p.unit_code, %s AS side_state, p.chain_code, %s AS total_investment,
                   CASE WHEN p.leader_since > :knownBy THEN NULL ELSE p.leader_label END AS leader_label,
                   CASE WHEN p.leader_since > :knownBy THEN NULL ELSE p.team_label END AS team_label, p.last_update_on, f.stands, f.stage_number, f.landed_on, f.plan_year, f.due, f.recognised, f.waiting
            FROM (SELECT x.project_id, MAX(x.here) AS here, MAX(x.stands) AS stands, MAX(x.stage_number) AS stage_number, MAX(x.landed_on) AS landed_on,
                         SUM(x.plan_year) AS plan_year, CAST(SUM(x.due) AS DECIMAL(20,2)) AS due, SUM(x.recognised) AS recognised,
                         SUM(x.waiting) AS waiting
                  FROM (SELECT o.id AS project_id, 1 AS here, 1 AS stands, 0 AS stage_number, CAST(NULL AS DATE) AS landed_on, 0 AS plan_year, 0 AS due,
                               0 AS recognised, 0 AS waiting
                        FROM project o
                        WHERE %s
                        UNION ALL
                        SELECT s.project_id, 0, 0, %s, CASE WHEN s.stage = 'LANDED' THEN s.entered_on ELSE NULL END, 0, 0, 0, 0
                        FROM project_stage s
                        WHERE s.entered_on <= :asOf AND s.accepted_on <= :knownBy AND (s.left_on IS NULL OR s.left_on > :asOf) %s
                        UNION ALL
                        SELECT m.project_id, 0, 0, 0, NULL, m.amount,
                               CASE WHEN m.plan_month < :month THEN m.amount
                                    WHEN m.plan_month = :month THEN m.amount * :dayOfMonth / :daysOfMonth
                                    ELSE 0 END, 0, 0
                        FROM project_plan m
                        JOIN project mp ON mp.id = m.project_id
                        WHERE m.plan_month BETWEEN :fromMonth AND :toMonth AND %s
                        UNION ALL
                        SELECT c.project_id, 1, 0, 0, NULL, 0, 0, c.quantity, 0
                        FROM contribution c
                        WHERE c.unit_code IN (:units) AND c.indicator_code = 'FUNDS' AND c.booked_month BETWEEN :fromMonth AND :throughMonth
                          AND %s AND (c.reach = 'ALL' OR :countyMoney = 1) %s
                        UNION ALL
                        SELECT w.project_id, 0, 0, 0, NULL, 0, 0, 0, COALESCE(w.claimed_amount, w.amount)
                        FROM receipt w
                        WHERE w.unit_code IN (:units) AND w.booked_month BETWEEN :fromMonth AND :throughMonth
                          AND %s %s) x
                  GROUP BY x.project_id) f
            JOIN project p ON p.id = f.project_id
            WHERE f.here = 1
            """;

    private static final String JUDGED_OF = """
            SELECT b.*, CASE WHEN b.plan_year <= 0 OR b.due < b.plan_year * :floor THEN 'NONE'
                             WHEN b.recognised >= b.plan_year THEN 'DONE'
                             WHEN b.recognised >= b.due * :greenTimes - b.plan_year * :greenPoints THEN 'OK'
                             WHEN b.recognised >= b.due * :yellowTimes - b.plan_year * :yellowPoints THEN 'WARN'
                             ELSE 'BAD' END AS light
            FROM (%s) b
            """;

    /** Of one project: nothing of the others is read or summed up for it. */
    private static final String JUDGED_ONE = JUDGED_OF.formatted(facts("o.id = :id", "mp.id = :id", project -> "AND " + project + " = :id"));

    private final JdbcClient jdbc;

    ProjectProgressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose projects, against the plan of which year, as of which day, judged by which rule.
     *
     * @param countyMoney whether money between counties counts (县际资金), as it does below the city only
     * @param then        which projects stood in another unit on the day than now
     */
    public record Query(Collection<UnitCode> units, boolean countyMoney, int year, AsOf asOf, LightRule rule, StoodThen then) {

        private ProjectRow row(ResultSet row, int n) throws SQLException {
            ProjectRow now = project(row, n);
            return now.in(then.unit(now.id(), now.unit()));
        }
    }

    /** A page of projects. */
    public List<ProjectRow> projects(Query query, ProjectFilter filter, int offset, int limit) {
        return bind("SELECT j.* FROM (%s) j WHERE %s ORDER BY %s LIMIT :limit OFFSET :offset"
                .formatted(judged(query), ListedRule.condition(filter), ListedRule.order(filter.order())), query, filter)
                .param("limit", limit).param("offset", offset).query(query::row).list();
    }

    /** Projects that are not terminated, with at least so much total investment, the largest first. */
    public List<ProjectRow> largest(Query query, BigDecimal least, int limit) {
        return bind("SELECT j.* FROM (%s) j WHERE j.total_investment >= :least AND %s ORDER BY j.total_investment DESC, j.id LIMIT :limit"
                .formatted(judged(query), ListedRule.NOT_TERMINATED), query, ProjectFilter.DEFAULT)
                .param("least", least).param("limit", limit).query(query::row).list();
    }

    /** One project, in the unit it is in now, with its money of these units. */
    public ProjectRow project(Query query, long id) {
        return bind("SELECT j.* FROM (%s) j WHERE j.id = :id".formatted(JUDGED_ONE), query, ProjectFilter.DEFAULT)
                .param("id", id).query(ProjectProgressRows::project).single();
    }

    /** Sums over all projects of a filter. */
    public Totals totals(Query query, ProjectFilter filter) {
        return bind("""
                SELECT COUNT(*), COALESCE(SUM(j.plan_year), 0), COALESCE(SUM(j.due), 0), COALESCE(SUM(j.recognised), 0),
                       COALESCE(SUM(CASE WHEN j.recognised - j.due <= :clearlyBehind THEN 1 ELSE 0 END), 0),
                       COALESCE(SUM(CASE WHEN j.recognised < j.due THEN 1 ELSE 0 END), 0),
                       COALESCE(SUM(CASE WHEN j.recognised > j.due THEN 1 ELSE 0 END), 0),
                       COALESCE(MAX(j.plan_year), 0), COALESCE(SUM(j.total_investment), 0)
                FROM (%s) j
                WHERE %s
                """.formatted(judged(query), ListedRule.condition(filter)), query, filter).param("clearlyBehind", CLEARLY_BEHIND)
                .query((row, n) -> new Totals(row.getInt(1), row.getBigDecimal(2), row.getBigDecimal(3), row.getBigDecimal(4), row.getInt(5),
                        row.getInt(6), row.getInt(7), row.getBigDecimal(8), row.getBigDecimal(9)))
                .single();
    }

    /** What the year's plans still want after the day, with the probability of the stage each project is in; empty where none is set. */
    public List<PlanLeft> planLeft(Query query, Collection<UnitCode> path) {
        Map<Integer, BigDecimal> probabilities = new HashMap<>();
        jdbc.sql("""
                SELECT %s, s.probability
                FROM stage_probability s
                WHERE s.unit_code IS NULL OR s.unit_code IN (:path)
                ORDER BY CASE WHEN s.unit_code IS NULL THEN 0 ELSE 1 END
                """.formatted(STAGE_NUMBER)).param("path", FactRows.codes(path))
                .query(row -> {
                    probabilities.put(row.getInt(1), row.getBigDecimal(2));
                });
        if (probabilities.isEmpty()) {
            return List.of();
        }
        return bind("""
                SELECT b.stage_number, SUM(b.plan_year - b.due)
                FROM (%s) b
                WHERE b.plan_year > b.due AND (b.side_state IS NULL OR b.side_state <> 'TERMINATED')
                GROUP BY b.stage_number
                """.formatted(base(query)), query, ProjectFilter.DEFAULT)
                .query((row, n) -> new PlanLeft(row.getBigDecimal(2),
                        Share.of(probabilities.getOrDefault(row.getInt(1), BigDecimal.ZERO)))).list();
    }

    /**
     * Counts of projects that ever entered a stage and whose entry was accepted, with total investment.
     *
     * @param then which projects stood in another unit on the day than now
     */
    public List<FunnelStep> funnel(Collection<UnitCode> units, AsOf asOf, StoodThen then) {
        record Sum(int projects, BigDecimal investment, int stuck) {
        }
        Map<Integer, Sum> reached = new HashMap<>();
        ThenRule.bind(jdbc.sql("""
                SELECT %s AS stage_number, COUNT(*), SUM(COALESCE(%s, 0)),
                       SUM(CASE WHEN s.stage = 'LANDED' AND s.entered_on < :stuckBefore AND (s.left_on IS NULL OR s.left_on > :asOf)
                                     AND NOT EXISTS (SELECT 1 FROM project_stage l
                                                     WHERE l.project_id = s.project_id AND l.entered_on <= :asOf AND l.accepted_on <= :knownBy
                                                       AND (l.left_on IS NULL OR l.left_on > :asOf) AND l.stage IN ('STARTED', 'IN_STATISTICS', 'PRODUCING', 'AT_CAPACITY'))
                                THEN 1 ELSE 0 END)
                FROM project_stage s
                JOIN project p ON p.id = s.project_id
                WHERE %s AND s.entered_on <= :asOf AND s.accepted_on <= :knownBy
                  AND COALESCE(%s, '') <> 'TERMINATED'
                GROUP BY s.stage
                """.formatted(STAGE_NUMBER, ThenRule.INVESTMENT, ThenRule.ofUnits("p", then), ThenRule.SIDE_STATE)), units, then).param("asOf", asOf.date())
                .param("knownBy", asOf.knownBy()).param("nextMorning", asOf.knownBy().plusDays(1).atStartOfDay()).param("stuckBefore", asOf.date().minusDays(STUCK_AFTER_DAYS))
                .query(row -> {
                    reached.put(row.getInt(1), new Sum(row.getInt(2), row.getBigDecimal(3), row.getInt(4)));
                });
        return Stage.FUNNEL.stream().map(stage -> {
            Sum sum = reached.getOrDefault(stage.number(), new Sum(0, BigDecimal.ZERO, 0));
            return new FunnelStep(stage, sum.projects(), sum.investment(), sum.stuck());
        }).toList();
    }

    private static String judged(Query query) {
        return JUDGED_OF.formatted(base(query));
    }

    private static String base(Query query) {
        return facts(ThenRule.ofUnits("o", query.then()) + ThenRule.REGISTERED, ThenRule.ofUnits("mp", query.then()), project -> "");
    }

    /**
     * @param here    which projects {@code o} are told: those of the units, registered by the day; a single one is told on every day
     * @param planned whose plans {@code mp}
     * @param only    the condition on the id of a project, for a single one
     */
    private static String facts(String here, String planned, UnaryOperator<String> only) {
        return FACTS.formatted(ThenRule.SIDE_STATE, ThenRule.INVESTMENT, here, STAGE_NUMBER, only.apply("s.project_id"), planned,
                CountingRule.known("c"), only.apply("c.project_id"), CountingRule.waiting("w"), only.apply("w.project_id"));
    }

    private JdbcClient.StatementSpec bind(String sql, Query query, ProjectFilter filter) {
        boolean relative = query.rule().kind() == LightRule.Kind.RELATIVE;
        BigDecimal hundred = BigDecimal.valueOf(100);
        JdbcClient.StatementSpec statement = ThenRule.bind(jdbc.sql(sql), query.units(), query.then()).param("asOf", query.asOf().date()).param("knownBy", query.asOf().knownBy())
                .param("counted", query.asOf().counted()).param("countyMoney", query.countyMoney() ? 1 : 0).param("floor", query.rule().floor())
                .param("stuckBefore", query.asOf().date().minusDays(STUCK_AFTER_DAYS))
                .param("nextMorning", query.asOf().knownBy().plusDays(1).atStartOfDay())
                .param("month", query.asOf().month().yyyymm())
                .param("dayOfMonth", query.asOf().date().getDayOfMonth()).param("daysOfMonth", query.asOf().month().days())
                .param("fromMonth", query.year() * 100 + 1).param("toMonth", query.year() * 100 + 12)
                .param("throughMonth", query.asOf().atMost(Month.of(query.year(), 12)).yyyymm())
                .param("greenTimes", relative ? query.rule().green() : BigDecimal.ONE)
                .param("yellowTimes", relative ? query.rule().yellow() : BigDecimal.ONE)
                .param("greenPoints", relative ? BigDecimal.ZERO : query.rule().green().divide(hundred))
                .param("yellowPoints", relative ? BigDecimal.ZERO : query.rule().yellow().divide(hundred));
        filter.stage().ifPresent(stage -> statement.param("stage", stage.name()));
        filter.chain().ifPresent(chain -> statement.param("chain", chain));
        filter.light().ifPresent(light -> statement.param("light", light.name()));
        filter.text().ifPresent(text -> statement.param("text", "%" + literally(text.toLowerCase(Locale.ROOT)) + "%"));
        return statement;
    }

    /** What the reader typed is looked for as typed: the wildcards of LIKE are none. */
    private static String literally(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }

    private static ProjectRow project(ResultSet row, int n) throws SQLException {
        return new ProjectRow(row.getLong("id"), row.getString("code"), row.getString("name_zh"), row.getString("name_en"),
                UnitCode.of(row.getString("unit_code")), Stage.ofNumber(row.getInt("stage_number")), row.getString("side_state"),
                row.getString("chain_code"), row.getBigDecimal("total_investment"), row.getString("leader_label"), row.getString("team_label"),
                row.getObject("last_update_on", LocalDate.class), row.getBigDecimal("plan_year"), row.getBigDecimal("due"),
                row.getBigDecimal("recognised"), row.getBigDecimal("waiting"), Light.valueOf(row.getString("light")));
    }
}
