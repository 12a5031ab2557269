package org.guatu.ledger.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reviewers did, and what a project had before. */
@Repository
public class ReviewRows {

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines on which somebody took a step lately, the latest first, each once. */
    public List<Long> doneBy(String login, int most) {
        return jdbc.sql("""
                SELECT receipt_id FROM receipt_step
                WHERE login = :login AND step IN ('CHECKED', 'RECOGNISED', 'REDUCED', 'RETURNED', 'HELD', 'RULED', 'RULED_OUT')
                GROUP BY receipt_id ORDER BY MAX(id) DESC LIMIT :most
                """).param("login", login).param("most", most).query(Long.class).list();
    }

    /** Names of projects. */
    public Map<Long, String> projects(Collection<Long> projects) {
        Map<Long, String> names = new HashMap<>();
        if (!projects.isEmpty()) {
            jdbc.sql("SELECT id, name_zh FROM project WHERE id IN (:projects)").param("projects", projects).query(row -> {
                names.put(row.getLong(1), row.getString(2));
            });
        }
        return names;
    }

    /** How many lines of units were recognised from one day to another, both included. */
    public long recognised(Collection<UnitCode> units, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                SELECT COUNT(*) FROM receipt
                WHERE unit_code IN (:units) AND kind = 'RECEIPT' AND status = 'RECOGNISED' AND decided_on BETWEEN :from AND :to
                """).param("units", units.stream().map(UnitCode::value).toList()).param("from", from).param("to", to).query(Long.class).single();
    }

    /** The last lines of a project that were recognised, the latest first. */
    public List<Long> lastRecognised(long project, int most) {
        return jdbc.sql("""
                SELECT id FROM receipt WHERE project_id = :project AND status = 'RECOGNISED' ORDER BY decided_on DESC, id DESC LIMIT :most
                """).param("project", project).param("most", most).query(Long.class).list();
    }
}
