package org.guatu.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 in the middle of a thousand submissions and recognitions (issue 3, truth under stress). */
class CrashIT {

    private static final int LINES = 500;
    private static final int AT_ONCE = 12;
    private static final int FIRST_KILL = 150;
    private static final int SECOND_KILL = 200;

    @TempDir
    private static Path folder;
    private static CrashDatabase embedded;
    private static CrashDatabase server;
    private static CompletableFuture<CrashIT> onEmbedded;
    private static CompletableFuture<CrashIT> onServer;

    private final Map<String, Long> submitted = new TreeMap<>();
    private final List<Long> recognised = new ArrayList<>();

    /** The product is killed over both databases side by side: most of that time a new one starts. */
    @BeforeAll
    static void killTheProduct() throws SQLException, IOException {
        embedded = CrashDatabase.embedded(Files.createDirectory(folder.resolve("embedded")));
        onEmbedded = killedTwice(embedded, "embedded");
        if (System.getenv("TEST_MYSQL_URL") != null) {
            server = CrashDatabase.onServer();
            Files.createDirectory(folder.resolve("server"));
            onServer = killedTwice(server, "server");
        }
    }

    @AfterAll
    static void dropTheDatabase() throws SQLException {
        if (server != null) {
            server.close();
        }
    }

    private static CompletableFuture<CrashIT> killedTwice(CrashDatabase database, String in) {
        // threads of their own: whoever waits for lines of a process must not take one from those who make them
        return CompletableFuture.supplyAsync(() -> new CrashIT().killTheProductTwice(database.url(), folder.resolve(in)), task -> new Thread(task).start());
    }

    @Test
    void what_was_acknowledged_is_there_once_after_the_product_was_killed_with_its_embedded_database() throws SQLException {
        onEmbedded.join().checkAfter("product killed twice on embedded database", embedded.url());
    }

    @Test
    void what_was_acknowledged_is_there_once_after_the_product_was_killed_over_mysql() throws SQLException {
        assumeThat(server).as("TEST_MYSQL_URL").isNotNull();
        onServer.join().checkAfter("product killed twice on MySQL", server.url());
    }

    @Test
    void what_was_acknowledged_is_there_once_after_mysql_was_killed(@TempDir Path data) throws Exception {
        assumeThat(System.getenv("TEST_MYSQL_UP")).as("TEST_MYSQL_UP, a script that starts a MySQL server").isNotNull();
        try (KilledServer killed = new KilledServer()) {
            StormProcess storm = new StormProcess(killed.url(), data, "outage", LINES, AT_ONCE).until(FIRST_KILL);
            killed.killAndStart();
            heard(storm.toEnd());
            assertThat(storm.failed()).isEmpty();
            assertThat(storm.submitted()).hasSize(LINES);
            checkAfter("MySQL killed", killed.url());
            assertThat(sum(killed.url(), "SELECT COUNT(*) FROM receipt WHERE status = 'RECOGNISED'")).isEqualByComparingTo(BigDecimal.valueOf(LINES));
        }
    }

    private CrashIT killTheProductTwice(String url, Path data) {
        heard(new StormProcess(url, data, "first", LINES, AT_ONCE).until(FIRST_KILL).kill());
        heard(new StormProcess(url, data, "second", LINES, AT_ONCE).until(SECOND_KILL).kill());
        StormProcess whole = heard(new StormProcess(url, data, "third", LINES, AT_ONCE).toEnd());
        assertThat(whole.failed()).isEmpty();
        assertThat(whole.isDone()).as(whole::log).isTrue();
        assertThat(whole.submitted()).hasSize(LINES);
        assertThat(whole.recognised()).as("each by one of the two reviewers").hasSize(LINES).doesNotHaveDuplicates();
        return this;
    }

    private StormProcess heard(StormProcess storm) {
        submitted.putAll(storm.submitted());
        recognised.addAll(storm.recognised());
        return storm;
    }

    private void checkAfter(String what, String url) throws SQLException {
        System.out.printf("%s: %d submissions and %d recognitions acknowledged; %s lines, %s recognised in the database%n", what, submitted.size(),
                recognised.size(), sum(url, "SELECT COUNT(*) FROM receipt"), sum(url, "SELECT COUNT(*) FROM receipt WHERE status = 'RECOGNISED'"));
        check(url);
    }

    private void check(String url) throws SQLException {
        Map<String, Long> lines = new TreeMap<>();
        Map<Long, String> status = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url); var rows = connection.createStatement().executeQuery(
                "SELECT request_key, id, status FROM receipt WHERE request_key IS NOT NULL")) {
            while (rows.next()) {
                assertThat(lines.put(rows.getString(1), rows.getLong(2))).as("a request made one line").isNull();
                status.put(rows.getLong(2), rows.getString(3));
            }
        }
        submitted.forEach((key, id) -> {
            assertThat(lines.get(key)).as("acknowledged %s", key).isEqualTo(id);
            assertThat(status.get(id)).as("acknowledged %s", key).isIn("SUBMITTED", "RECOGNISED");
        });
        assertThat(new HashSet<>(recognised)).as("no recognition was acknowledged twice").hasSameSizeAs(recognised);
        recognised.forEach(id -> assertThat(status.get(id)).as("acknowledged recognition of %s", id).isEqualTo("RECOGNISED"));
        nothing(url, "half submitted: no step", """
                SELECT COUNT(*) FROM receipt r WHERE r.status <> 'DRAFT'
                AND NOT EXISTS (SELECT 1 FROM receipt_step s WHERE s.receipt_id = r.id AND s.step = 'SUBMITTED')""");
        nothing(url, "half submitted: a step without its state", """
                SELECT COUNT(*) FROM receipt r JOIN receipt_step s ON s.receipt_id = r.id WHERE r.status = 'DRAFT'""");
        nothing(url, "half recognised", """
                SELECT COUNT(*) FROM receipt r WHERE r.status = 'RECOGNISED'
                AND (1 <> (SELECT COUNT(*) FROM receipt_step s WHERE s.receipt_id = r.id AND s.step = 'RECOGNISED')
                     OR 1 <> (SELECT COUNT(*) FROM contribution c WHERE c.source_kind = 'RECEIPT' AND c.source_id = r.id
                              AND c.indicator_code = 'FUNDS' AND c.quantity = r.amount))""");
        nothing(url, "counted though not recognised", """
                SELECT COUNT(*) FROM contribution c JOIN receipt r ON r.id = c.source_id AND c.source_kind = 'RECEIPT'
                WHERE r.status <> 'RECOGNISED'""");
        nothing(url, "recognised without its entry in the audit trail", """
                SELECT COUNT(*) FROM receipt r WHERE r.status = 'RECOGNISED'
                AND 1 <> (SELECT COUNT(*) FROM audit_entry a WHERE a.subject = 'RECEIPT' AND a.subject_id = CAST(r.id AS CHAR(20))
                          AND a.action_name = 'recognised')""");
        assertThat(sum(url, "SELECT SUM(quantity) FROM contribution_day WHERE indicator_code = 'FUNDS'")).as("summary equals entries")
                .isEqualByComparingTo(sum(url, "SELECT SUM(amount) FROM receipt WHERE status = 'RECOGNISED'"));
    }

    private static void nothing(String url, String what, String count) throws SQLException {
        assertThat(sum(url, count)).as(what).isEqualByComparingTo(BigDecimal.ZERO);
    }

    private static BigDecimal sum(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getBigDecimal(1) == null ? BigDecimal.ZERO : rows.getBigDecimal(1);
        }
    }
}
