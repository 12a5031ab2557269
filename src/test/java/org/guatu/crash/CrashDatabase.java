package org.guatu.crash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** A database that outlives the product that is killed over it: a file, or a database of its own on the server of {@code TEST_MYSQL_URL}. */
record CrashDatabase(String url, String drop) implements AutoCloseable {

    /** As the product's own address, in a folder of the test. */
    static CrashDatabase embedded(Path data) {
        return new CrashDatabase("jdbc:h2:file:" + data.toAbsolutePath()
                + "/guatu;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0", null);
    }

    static CrashDatabase onServer() throws SQLException {
        String name = "guatu_crash_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        return new CrashDatabase(System.getenv("TEST_MYSQL_URL").replaceFirst("(jdbc:mysql://[^/?]+)(/[^?]*)?", "$1/" + name), "DROP DATABASE " + name);
    }

    @Override
    public void close() throws SQLException {
        if (drop != null) {
            execute(drop);
        }
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(System.getenv("TEST_MYSQL_URL")); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
