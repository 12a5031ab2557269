package org.guatu.project.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import org.guatu.project.ProjectDirectory.Listed;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks projects up by code or name, many in one statement. */
@Repository
public class ProjectDirectoryRows {

    private static final String LISTED = "SELECT id, code, name_zh, unit_code, side_state FROM project ";

    private final JdbcClient jdbc;

    ProjectDirectoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Listed> byCodes(Collection<String> codes) {
        return jdbc.sql(LISTED + "WHERE code IN (:codes)").param("codes", codes).query(ProjectDirectoryRows::listed).list();
    }

    public List<Listed> byNames(Collection<String> names) {
        return jdbc.sql(LISTED + "WHERE name_zh IN (:names)").param("names", names).query(ProjectDirectoryRows::listed).list();
    }

    private static Listed listed(ResultSet row, int n) throws SQLException {
        return new Listed(row.getLong(1), row.getString(2), row.getString(3), UnitCode.of(row.getString(4)), row.getString(5));
    }
}
