package org.guatu.project.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.guatu.project.Visits.NewVisit;
import org.guatu.project.Visits.Visited;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Writes visits, many in one statement, and tells which there are. */
@Repository
public class VisitRows {

    private static final String VISIT = "INSERT INTO visit (enterprise_id, unit_code, visited_on, accepted_on, note, demo) VALUES (?, ?, ?, ?, ?, FALSE)";

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    VisitRows(JdbcTemplate batch, JdbcClient jdbc) {
        this.batch = batch;
        this.jdbc = jdbc;
    }

    /** Puts visits in; their numbers in the same order. */
    public List<Long> insert(List<NewVisit> visits, LocalDate acceptedOn) {
        KeyHolder keys = new GeneratedKeyHolder();
        batch.batchUpdate(connection -> connection.prepareStatement(VISIT, new String[] {"id"}), new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement row, int i) throws SQLException {
                NewVisit visit = visits.get(i);
                row.setLong(1, visit.enterpriseId());
                row.setString(2, visit.unit().value());
                row.setObject(3, visit.visitedOn());
                row.setObject(4, acceptedOn);
                row.setString(5, visit.note());
            }

            @Override
            public int getBatchSize() {
                return visits.size();
            }
        }, keys);
        return keys.getKeyList().stream().map(Map::values).map(key -> ((Number) key.iterator().next()).longValue()).toList();
    }

    /** Visits to firms between two days. */
    public List<Visited> known(Collection<Long> enterprises, LocalDate from, LocalDate to) {
        return jdbc.sql("SELECT enterprise_id, unit_code, visited_on FROM visit WHERE enterprise_id IN (:firms) AND visited_on BETWEEN :from AND :to")
                .param("firms", enterprises).param("from", from).param("to", to)
                .query((row, n) -> new Visited(row.getLong(1), UnitCode.of(row.getString(2)), row.getObject(3, LocalDate.class))).list();
    }
}
