package org.guatu.progress.store;

import java.util.Collection;

import org.guatu.project.StoodThen;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a project stood on a day, in SQL over {@code project p} with the day {@code :asOf}, what is known of it by {@code :knownBy} and the
 * moment {@code :nextMorning} on which the next day begins.
 */
final class ThenRule {

    /** The side state by the day: one that the log tells later was not there yet. Of one without a line in the log nobody knows since when. */
    static final String SIDE_STATE = """
            CASE WHEN p.side_state IS NOT NULL AND EXISTS (SELECT 1 FROM project_log h WHERE h.project_id = p.id AND h.step = p.side_state
                                                             AND (h.happened_on > :knownBy OR h.done_at >= :nextMorning)) THEN NULL
                 ELSE p.side_state END
            """;

    /**
     * In the register on the day: some stage was entered by then, or it had been entered into the register. What carries no date at all, as
     * the projects that only a source names, stands in it on every day.
     */
    static final String REGISTERED = """
            AND (EXISTS (SELECT 1 FROM project_stage g WHERE g.project_id = o.id AND g.entered_on <= :asOf AND g.accepted_on <= :knownBy)
                 OR o.created_at < :nextMorning
                 OR o.created_at IS NULL AND NOT EXISTS (SELECT 1 FROM project_stage n WHERE n.project_id = o.id AND n.accepted_on IS NOT NULL))
            """;

    /** The total investment by the day: where a document changes it from a later day on, the one before. */
    static final String INVESTMENT = """
            CASE WHEN EXISTS (SELECT 1 FROM project_investment l WHERE l.project_id = p.id AND l.from_date > :knownBy)
                 THEN (SELECT v.amount FROM project_investment v WHERE v.project_id = p.id AND (v.from_date IS NULL OR v.from_date <= :knownBy)
                       ORDER BY v.from_date DESC, v.id DESC LIMIT 1)
                 ELSE p.total_investment END
            """;

    /** In one of {@code :units} by the day. Where nothing moved since, an index answers. */
    static String ofUnits(String project, StoodThen then) {
        return then.isAsNow() ? project + ".unit_code IN (:units)"
                : "(%1$s.unit_code IN (:units) AND %1$s.id NOT IN (:movedSince) OR %1$s.id IN (:stoodThere))".formatted(project);
    }

    /** Binds what {@link #ofUnits} asks for. */
    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Collection<UnitCode> units, StoodThen then) {
        JdbcClient.StatementSpec bound = statement.param("units", FactRows.codes(units));
        return then.isAsNow() ? bound : bound.param("movedSince", then.moved()).param("stoodThere", then.in(units));
    }

    private ThenRule() {
    }
}
