package org.guatu.bench;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.guatu.Product;
import org.junit.jupiter.api.Test;

/** The server is killed while 200 paired screens show the wall, and started again: how long until all are back, and what it costs. */
class ScreenStormBenchmark {

    private static final int SCREENS = Integer.parseInt(System.getenv().getOrDefault("BENCH_SCREENS", "200"));
    private static final String DATABASE = "jdbc:h2:file:" + Path.of("target", "product-storm", "database-" + System.nanoTime()).toAbsolutePath()
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";

    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger up = new AtomicInteger(1);

    @Test
    void all_screens_come_back_after_a_restart() throws Exception {
        Product product = Product.start("storm", "--spring.datasource.url=" + DATABASE);
        product.close();
        pair();
        product = product.again();
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
                ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Product first = product;
            List<StormScreen> screens = IntStream.range(0, SCREENS).mapToObj(i -> new StormScreen(client, first.address(), "storm-token-" + i, failed)).toList();
            screens.getFirst().load();
            long began = System.nanoTime();
            long shown = screens.stream().skip(1).filter(StormScreen::load).count() + 1;
            Told.tell("%d screens opened one after the other: %.0f ms each, %d failed requests; server live %.0f MB", shown, millis(began) / (double) SCREENS,
                    failed.get(), Told.liveBytes(product) / 1e6);
            failed.set(0);
            up.set(0);
            List<Double> back = new CopyOnWriteArrayList<>();
            long[] healthy = {Long.MAX_VALUE};
            List<Future<?>> all = new ArrayList<>();
            for (StormScreen screen : screens) {
                all.add(crowd.submit(() -> {
                    screen.untilBack(up);
                    back.add((System.nanoTime() - healthy[0]) / 1e9);
                    return null;
                }));
            }
            Thread.sleep(2000);
            product.kill();
            Thread.sleep(5000);
            product = product.again();
            healthy[0] = System.nanoTime();
            up.set(1);
            watch(product, all, back);
            List<Double> sorted = back.stream().sorted().toList();
            Told.tell("%d screens back after a restart: first %.1f s, half %.1f s, 90%% %.1f s, all %.1f s after the server answered; %d failed requests; "
                    + "server live %.0f MB", sorted.size(), sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 9 / 10), sorted.getLast(),
                    failed.get(), Told.liveBytes(product) / 1e6);
            screens.forEach(StormScreen::leave);
        } finally {
            product.close();
        }
    }

    private static void watch(Product product, List<Future<?>> all, List<Double> back) throws Exception {
        long before = Told.processorMillis(product);
        double peak = 0;
        long heap = 0;
        long began = System.nanoTime();
        for (int second = 0; !all.stream().allMatch(Future::isDone); second++) {
            long from = System.nanoTime();
            Thread.sleep(1000);
            long used = Told.processorMillis(product);
            peak = Math.max(peak, (used - before) / (double) millis(from));
            before = used;
            heap = Math.max(heap, second % 3 == 0 ? Told.usedMegabytes(product) : 0);
            if (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) > 300) {
                throw new IllegalStateException("only " + back.size() + " are back after five minutes");
            }
        }
        Told.tell("meanwhile: at most %.1f processors busy in a second, at most %d MB of heap in use", peak, heap);
    }

    private static void pair() throws Exception {
        try (Connection connection = DriverManager.getConnection(DATABASE); Statement sql = connection.createStatement()) {
            for (int i = 0; i < SCREENS; i++) {
                sql.execute("INSERT INTO account (login, display_name, password_hash, home_unit, enabled, demo, failed_count, created_at, version) VALUES ('screen-storm"
                        + i + "', 'storm " + i + "', 'x', '371500', TRUE, FALSE, 0, CURRENT_TIMESTAMP, 0)");
                String account = "(SELECT id FROM account WHERE login = 'screen-storm" + i + "')";
                sql.execute("INSERT INTO account_role (account_id, role_name) VALUES (" + account + ", 'WALL')");
                sql.execute("INSERT INTO account_scope (account_id, unit_code) VALUES (" + account + ", '371500')");
                sql.execute("INSERT INTO wall_device (account_id, token_hash, token_since, paired_by, paired_at) VALUES (" + account + ", '"
                        + hash("storm-token-" + i) + "', CURRENT_TIMESTAMP, 'bench', CURRENT_TIMESTAMP)");
            }
            sql.execute("SHUTDOWN");
        }
    }

    private static String hash(String token) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    }

    private static long millis(long since) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }
}
