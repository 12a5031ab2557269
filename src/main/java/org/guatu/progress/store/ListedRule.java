package org.guatu.progress.store;

import java.util.ArrayList;
import java.util.List;

import org.guatu.progress.ProjectFilter;

/** Which of the judged projects {@code j} are in a list, and in which order, in words of the database. */
final class ListedRule {

    static final String NOT_TERMINATED = "(j.side_state IS NULL OR j.side_state <> 'TERMINATED')";

    private ListedRule() {
    }

    /** As a condition on {@code j}; its parameters are those of the filter. */
    static String condition(ProjectFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        if (filter.planned()) {
            conditions.add("(j.plan_year > 0 OR j.recognised <> 0)");
        }
        // as the funnel counts: whoever ever entered the stage and stands here, without the terminated
        if (filter.stage().isPresent() || filter.stuck()) {
            conditions.add("j.stands = 1");
        }
        filter.stage().ifPresent(stage -> conditions.add("""
                EXISTS (SELECT 1 FROM project_stage e WHERE e.project_id = j.id AND e.stage = :stage AND e.entered_on <= :asOf
                        AND e.accepted_on <= :knownBy) AND
                """ + NOT_TERMINATED));
        if (filter.stuck()) {
            conditions.add("j.stage_number = 4 AND j.landed_on < :stuckBefore AND " + NOT_TERMINATED);
        }
        filter.chain().ifPresent(chain -> conditions.add("j.chain_code = :chain"));
        filter.light().ifPresent(light -> conditions.add("j.light = :light"));
        filter.text().ifPresent(text -> conditions.add("(LOWER(j.name_zh) LIKE :text ESCAPE '!' OR LOWER(j.name_en) LIKE :text ESCAPE '!'"
                + " OR LOWER(j.code) LIKE :text ESCAPE '!')"));
        return String.join(" AND ", conditions);
    }

    static String order(ProjectFilter.Order order) {
        return switch (order) {
            case SHORTFALL -> "j.recognised - j.due, j.name_zh, j.id";
            case LEAD -> "j.recognised - j.due DESC, j.name_zh, j.id";
            case NAME -> "j.name_zh, j.id";
            case RECOGNISED -> "j.recognised DESC, j.name_zh, j.id";
            case PLAN -> "j.plan_year DESC, j.name_zh, j.id";
            case SILENT -> "COALESCE(j.last_update_on, DATE '1900-01-01'), j.name_zh, j.id";
            case STAGE -> "j.stage_number DESC, j.name_zh, j.id";
        };
    }
}
