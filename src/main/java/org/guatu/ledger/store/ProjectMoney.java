package org.guatu.ledger.store;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.guatu.calendar.Month;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What projects have, plan and wait for, in yuan, live from their lines. */
@Repository
public class ProjectMoney {

    private final JdbcClient jdbc;

    ProjectMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param investment   计划总投资, or null where none is known
     * @param yearPlan     planned for the year
     * @param year         recognised and booked in the year
     * @param total        recognised since ever
     * @param waiting      submitted and undecided, all months, without the line in question
     * @param largestMonth the largest month of all before the one in question
     * @param lastMonth    the month before the one in question
     */
    public record Sums(UnitCode unit, String sideState, BigDecimal investment, BigDecimal yearPlan, BigDecimal year, BigDecimal total,
                       BigDecimal waiting, BigDecimal largestMonth, BigDecimal lastMonth) {

        /** The same with more that waits. */
        public Sums withWaiting(BigDecimal more) {
            return new Sums(unit, sideState, investment, yearPlan, year, total, waiting.add(more), largestMonth, lastMonth);
        }
    }

    /**
     * The money of a project by months: what it comes to beside a line follows for every month, without asking again.
     *
     * @param planned    for each month with a plan
     * @param recognised for each month with recognised lines
     * @param waiting    submitted and undecided, all months
     */
    public record Months(UnitCode unit, String sideState, BigDecimal investment, SortedMap<Month, BigDecimal> planned,
                         SortedMap<Month, BigDecimal> recognised, BigDecimal waiting) {

        /** The sums beside a line for a month. */
        public Sums beside(Month month) {
            Month january = new Month(month.year() * 100 + 1);
            Month next = new Month((month.year() + 1) * 100 + 1);
            return new Sums(unit, sideState, investment, sum(planned.subMap(january, next)), sum(recognised.subMap(january, next)), sum(recognised), waiting,
                    recognised.headMap(month).values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO),
                    recognised.getOrDefault(month.previous(), BigDecimal.ZERO));
        }

        private static BigDecimal sum(SortedMap<Month, BigDecimal> months) {
            return months.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** The sums of a project beside a line for a month; a project there must be. */
    public Sums of(long project, Month month, long exceptLine) {
        Months months = months(Set.of(project), exceptLine).get(project);
        if (months == null) {
            throw new IllegalArgumentException("no project " + project);
        }
        return months.beside(month);
    }

    /** The money of many projects, in three statements whatever their number; at most a thousand. Those that are not there are left out. */
    public Map<Long, Months> of(Collection<Long> projects) {
        return projects.isEmpty() ? Map.of() : months(projects, 0);
    }

    private Map<Long, Months> months(Collection<Long> projects, long exceptLine) {
        Map<Long, SortedMap<Month, BigDecimal>> planned = new HashMap<>();
        jdbc.sql("SELECT project_id, plan_month, SUM(amount) FROM project_plan WHERE project_id IN (:projects) GROUP BY project_id, plan_month")
                .param("projects", projects).query(row -> {
                    planned.computeIfAbsent(row.getLong(1), id -> new TreeMap<>()).put(new Month(row.getInt(2)), row.getBigDecimal(3));
                });
        Map<Long, SortedMap<Month, BigDecimal>> recognised = new HashMap<>();
        Map<Long, BigDecimal> waiting = new HashMap<>();
        jdbc.sql("""
                SELECT project_id, status, booked_month, SUM(amount) FROM receipt
                WHERE project_id IN (:projects) AND (status = 'RECOGNISED' OR status IN ('SUBMITTED', 'CHECKED') AND id <> :except)
                GROUP BY project_id, status, booked_month
                """).param("projects", projects).param("except", exceptLine).query(row -> {
                    long project = row.getLong(1);
                    if ("RECOGNISED".equals(row.getString(2))) {
                        recognised.computeIfAbsent(project, id -> new TreeMap<>()).put(new Month(row.getInt(3)), row.getBigDecimal(4));
                    } else {
                        waiting.merge(project, row.getBigDecimal(4), BigDecimal::add);
                    }
                });
        Map<Long, Months> found = new HashMap<>();
        jdbc.sql("SELECT id, unit_code, side_state, total_investment FROM project WHERE id IN (:projects)").param("projects", projects).query(row -> {
            long id = row.getLong(1);
            found.put(id, new Months(UnitCode.of(row.getString(2)), row.getString(3), row.getBigDecimal(4), planned.getOrDefault(id, new TreeMap<>()),
                    recognised.getOrDefault(id, new TreeMap<>()), waiting.getOrDefault(id, BigDecimal.ZERO)));
        });
        return found;
    }
}
