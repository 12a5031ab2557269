package org.guatu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database file outlives the connection that migrated it: the pool retires that one after half an hour. */
class EmbeddedDatabaseTest {

    private static final String ROW = """
            INSERT INTO unit (code, official_code, name_zh, name_en, short_zh, short_en, kind, admin_kind, sort_order) VALUES ('%s', 'N', '县', 'County', '县', 'County', '%s', '县', 1)
            """;

    @TempDir
    private Path folder;

    @Test
    void constraints_hold_once_the_migrating_connection_is_retired() throws SQLException {
        try (HikariDataSource pool = pool()) {
            Flyway flyway = Flyway.configure().dataSource(pool).locations("classpath:db/migration").target("1").load();
            EmbeddedDatabase.migrate(flyway, pool);
            retire(pool);
            try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(ROW.formatted("999991", "COUNTY"))).isOne();
                assertThatThrownBy(() -> statement.executeUpdate(ROW.formatted("999992", "ISLAND"))).isInstanceOf(SQLException.class).hasMessageContaining("unit_kind");
            }
        }
    }

    private static void retire(HikariDataSource pool) throws SQLException {
        Connection connection = pool.getConnection();
        pool.evictConnection(connection);
        connection.close();
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("guatu") + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        pool.setMaximumPoolSize(2);
        return pool;
    }
}
