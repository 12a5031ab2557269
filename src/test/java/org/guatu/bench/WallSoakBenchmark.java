package org.guatu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guatu.BrowserJourney;
import org.guatu.Product;
import org.guatu.journey.WallWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Days of a wall in minutes: pages turn as fast as they are drawn, the network goes every few hundred pages, the server is killed in the middle.
 * Fails on a page that stays, on one without words, and on memory that grows beyond {@value #HEAP} MB in the browser or {@value #SERVER} MB on
 * the server between the first measure after a start and the last before the next. {@code BENCH_MINUTES} says how long (15).
 */
class WallSoakBenchmark extends BrowserJourney {

    private static final int HEAP = 10;
    private static final int SERVER = 20;
    private static final int TURNS_A_MEASURE = 150;
    private static final Duration AWAY = Duration.ofSeconds(20);

    private final Duration length = Duration.ofMinutes(Long.parseLong(System.getenv().getOrDefault("BENCH_MINUTES", "15")));
    private Product product;
    private int turns;
    private int drops;

    private record Measure(double nodes, double listeners, double heap, double server) {
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void a_wall_runs_for_days() {
        product = Product.start("soak");
        try (BrowserContext office = newContext(1180, 820); BrowserContext browser = newContext(1920, 1080)) {
            Page desk = office.newPage();
            desk.navigate(product.address() + "/login");
            desk.locator("input[name=username]").fill("office");
            desk.locator("input[name=password]").fill("guatu-demo");
            desk.locator("input[name=password]").press("Enter");
            desk.waitForURL(url -> !url.contains("/login"));
            WallWatch wall = WallWatch.paired(browser, desk, product.address().toString(), "soak");
            desk.close();
            soak(wall, browser, length.dividedBy(2));
            long down = System.nanoTime();
            product.kill();
            wall.screen().locator(".connection-bar").waitFor();
            Told.tell("killed; after %d s the wall says: %s", seconds(down), wall.bar().orElse("nothing").replace('\n', ' '));
            assertThat(wall.screen().locator("guatu-wall").innerText()).as("the last page, without a server").isNotBlank();
            product = product.again();
            long up = System.nanoTime();
            wall.untilShown();
            Told.tell("server away for %d s; the wall was back %d s after it answered", seconds(down), seconds(up));
            soak(wall, browser, length.dividedBy(2));
        }
    }

    private void soak(WallWatch wall, BrowserContext browser, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        List<Measure> measures = new ArrayList<>();
        turn(wall, TURNS_A_MEASURE / 2);
        do {
            measures.add(measure(wall));
            turn(wall, TURNS_A_MEASURE);
            drop(wall, browser);
        } while (System.nanoTime() < end);
        measures.add(measure(wall));
        // The first is taken while caches fill.
        Measure first = measures.get(Math.min(1, measures.size() - 2));
        Measure last = measures.getLast();
        assertThat(last.heap - first.heap).as("growth of the browser's heap, MB").isLessThan(HEAP);
        assertThat(last.nodes).as("DOM nodes").isLessThan(first.nodes * 1.25 + 500);
        assertThat(last.server - first.server).as("growth of the server's live objects, MB").isLessThan(SERVER);
    }

    private void turn(WallWatch wall, int pages) {
        for (int i = 0; i < pages; i++) {
            wall.turn();
            turns++;
            if (turns % 25 == 0) {
                assertThat(wall.screen().locator("guatu-wall").innerText()).as("page %s", wall.shown()).isNotBlank();
            }
        }
    }

    private void drop(WallWatch wall, BrowserContext browser) {
        drops++;
        browser.setOffline(true);
        wall.screen().locator(".connection-bar").waitFor();
        wall.screen().waitForTimeout(AWAY.toMillis());
        assertThat(wall.screen().locator("guatu-wall").innerText()).as("the last page, without a network").isNotBlank();
        browser.setOffline(false);
        wall.untilShown();
    }

    private Measure measure(WallWatch wall) {
        Map<String, Double> page = wall.measure();
        Measure measure = new Measure(page.get("Nodes"), page.get("JSEventListeners"), page.get("JSHeapUsedSize") / 1e6,
                Told.liveBytes(product) / 1e6);
        Told.tell("after %5d pages and %d losses of the network: browser heap %.1f MB, DOM nodes %.0f, listeners %.0f; server live %.1f MB", turns,
                drops, measure.heap, measure.nodes, measure.listeners, measure.server);
        return measure;
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }
}
