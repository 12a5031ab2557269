package org.guatu.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.guatu.review.NamedWall;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Walls with a name. */
@Repository
public class NamedWallRows {

    private static final String WALL = "SELECT code, unit_code, name, pages, seconds_per_page, theme, ratio, version FROM review_wall ";

    private final JdbcClient jdbc;

    NamedWallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<NamedWall> find(String code) {
        return jdbc.sql(WALL + "WHERE code = :code").param("code", code).query(NamedWallRows::wall).optional();
    }

    public List<NamedWall> of(Collection<UnitCode> units) {
        return jdbc.sql(WALL + "WHERE unit_code IN (:units) ORDER BY name, code").param("units", units.stream().map(UnitCode::value).toList())
                .query(NamedWallRows::wall).list();
    }

    public void insert(NamedWall wall) {
        write("""
                INSERT INTO review_wall (code, unit_code, name, pages, seconds_per_page, theme, ratio, version)
                VALUES (:code, :unit, :name, :pages, :seconds, :theme, :ratio, 0)
                """, wall);
    }

    /** Tells whether it was still the version before. */
    public boolean update(NamedWall wall) {
        return write("""
                UPDATE review_wall SET unit_code = :unit, name = :name, pages = :pages, seconds_per_page = :seconds, theme = :theme, ratio = :ratio,
                                       version = version + 1
                WHERE code = :code AND version = :version
                """, wall) == 1;
    }

    public void delete(String code) {
        jdbc.sql("DELETE FROM review_wall WHERE code = :code").param("code", code).update();
    }

    private int write(String sql, NamedWall wall) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("code", wall.code()).param("unit", wall.unit().value()).param("name", wall.name())
                .param("pages", String.join(",", wall.pages())).param("seconds", wall.secondsPerPage())
                .param("theme", wall.theme()).param("ratio", wall.ratio());
        return (sql.contains(":version") ? statement.param("version", wall.version()) : statement).update();
    }

    private static NamedWall wall(ResultSet row, int n) throws SQLException {
        String pages = row.getString(4);
        return new NamedWall(row.getString(1), UnitCode.of(row.getString(2)), row.getString(3),
                pages.isEmpty() ? List.of() : List.of(pages.split(",")), row.getInt(5), row.getString(6),
                row.getString(7), row.getInt(8));
    }
}
