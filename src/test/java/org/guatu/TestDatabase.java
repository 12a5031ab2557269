package org.guatu;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Gives each application that tests start an empty database of its own: H2 in memory, or with
 * {@code -Dguatu.test.db=mysql} a new database on the server of {@code TEST_MYSQL_URL}, dropped at the end.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "guatu_test_" + UUID.randomUUID().toString().replace("-", "");
        String url = onMySql() ? createOnMySql(name, context) : "jdbc:h2:mem:" + name
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";
        TestPropertyValues.of(Map.of("spring.datasource.url", url, "guatu.data", "target/test-data/" + name,
                "guatu.meeting.first-look", "P1D")) // no clock writes into a test
                .applyTo(context);
    }

    /** @return whether this run of the tests is the one on MySQL */
    public static boolean onMySql() {
        return "mysql".equals(System.getProperty("guatu.test.db"));
    }

    private static String createOnMySql(String name, ConfigurableApplicationContext context) {
        String server = System.getenv("TEST_MYSQL_URL");
        if (server == null || server.isBlank()) {
            throw new IllegalStateException("guatu.test.db=mysql needs TEST_MYSQL_URL, the JDBC URL of a MySQL server");
        }
        execute(server, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent && event.getSource() == context) {
                execute(server, "DROP DATABASE IF EXISTS " + name);
            }
        });
        return DatabaseAddress.complete(server.replaceFirst("(jdbc:mysql://[^/?]+)(/[^?]*)?", "$1/" + name));
    }

    private static void execute(String server, String statement) {
        try (Connection connection = DriverManager.getConnection(server); var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
