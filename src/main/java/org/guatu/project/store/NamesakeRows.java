package org.guatu.project.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what projects are called. */
@Repository
public class NamesakeRows {

    private static final String NAMED = "SELECT id, name_zh, unit_code, enterprise_id FROM project WHERE ";

    private final JdbcClient jdbc;

    NamesakeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A project by its name.
     *
     * @param enterprise its firm, or null where none is known
     */
    public record Named(long id, String name, UnitCode unit, Long enterprise) {
    }

    /** The projects of these numbers. */
    public List<Named> named(Collection<Long> projects) {
        return jdbc.sql(NAMED + "id IN (:projects)").param("projects", projects).query(NamesakeRows::row).list();
    }

    /** The projects of units that were not terminated, by number. */
    public List<Named> namedIn(Collection<UnitCode> units) {
        return jdbc.sql(NAMED + "unit_code IN (:units) AND (side_state IS NULL OR side_state <> 'TERMINATED') ORDER BY id")
                .param("units", units.stream().map(UnitCode::value).toList()).query(NamesakeRows::row).list();
    }

    private static Named row(ResultSet row, int n) throws SQLException {
        return new Named(row.getLong(1), row.getString(2), UnitCode.of(row.getString(3)), row.getObject(4, Long.class));
    }
}
