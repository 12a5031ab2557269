package org.guatu;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * What the embedded database needs beside its address. H2 lets each CHECK constraint keep the session that created it: once the pool retires the
 * connection that migrated (after half an hour), every INSERT fails with «Check constraint invalid … database has been closed [90098]». So a database
 * file that was just migrated is closed and opened again, whereupon the constraints belong to the session of the database itself.
 */
@Configuration(proxyBeanMethods = false)
class EmbeddedDatabase {

    private static final String FILE = "jdbc:h2:file:";

    @Bean
    FlywayMigrationStrategy migrateAndReopen(DataSource database) {
        return flyway -> migrate(flyway, database);
    }

    /** Migrates, and opens a file anew that was changed by it. */
    static void migrate(Flyway flyway, DataSource database) {
        if (flyway.migrate().migrationsExecuted > 0 && database instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith(FILE)) {
            reopen(pool);
        }
    }

    private static void reopen(HikariDataSource pool) {
        Connection connection = DataSourceUtils.getConnection(pool);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be opened again after its migration", e);
        } finally {
            pool.evictConnection(connection);
            DataSourceUtils.releaseConnection(connection, pool);
        }
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
