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

    private static final String NAMED = """
            SELECT p.id, p.name_zh, p.unit_code, p.site_key, p.enterprise_id, e.name, e.credit_code
            FROM project p LEFT JOIN enterprise e ON e.id = p.enterprise_id
            WHERE
            """;

    private final JdbcClient jdbc;

    NamesakeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A project by its name.
     *
     * @param site what tells its site from others, or null
     * @param firm or null where none is known
     */
    public record Named(long id, String name, UnitCode unit, String site, Firm firm) {
    }

    /** @param code credit code, or null */
    public record Firm(long id, String name, String code) {
    }

    /** The projects of these numbers. */
    public List<Named> named(Collection<Long> projects) {
        return jdbc.sql(NAMED + "p.id IN (:projects)").param("projects", projects).query(NamesakeRows::row).list();
    }

    /** The projects of units that were not terminated, by number. */
    public List<Named> namedIn(Collection<UnitCode> units) {
        return jdbc.sql(NAMED + "p.unit_code IN (:units) AND (p.side_state IS NULL OR p.side_state <> 'TERMINATED') ORDER BY p.id")
                .param("units", units.stream().map(UnitCode::value).toList()).query(NamesakeRows::row).list();
    }

    private static Named row(ResultSet row, int n) throws SQLException {
        Long firm = row.getObject(5, Long.class);
        return new Named(row.getLong(1), row.getString(2), UnitCode.of(row.getString(3)), row.getString(4),
                firm == null ? null : new Firm(firm, row.getString(6), row.getString(7)));
    }
}
