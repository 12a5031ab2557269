package org.guatu.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guatu.BrowserJourney;
import org.guatu.Product;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What the overview costs: time of the server on both databases, heap of each open overview, bytes a browser fetches for it. Everything
 * is measured from outside on the packaged product, through a browser.
 */
class OverviewBenchmark extends BrowserJourney {

    private static final int TIMES = 50;
    private static final int WARM_UP = 15;
    private static final int SESSIONS = 40;

    @Test
    void server_time_on_h2() {
        try (Product product = Product.start("bench-h2", "--guatu.start=demo")) {
            time("H2", product);
        }
    }

    @Test
    void server_time_on_mysql() {
        String url = System.getenv("BENCH_MYSQL_URL");
        Assumptions.assumeTrue(url != null, "BENCH_MYSQL_URL names an empty database on a MySQL server");
        try (Product product = Product.start("bench-mysql", "--spring.datasource.url=" + url)) {
            time("MySQL", product);
        }
    }

    @Test
    void heap_of_an_open_overview() {
        try (Product product = Product.start("bench-heap", "--guatu.start=demo")) {
            open(product, 5);
            long before = liveBytes(product);
            open(product, SESSIONS);
            long after = liveBytes(product);
            tell("heap: %,d kB live with nobody but the first five, %,d kB with %d more open overviews: %,d kB each", before / 1024, after / 1024,
                    SESSIONS, (after - before) / 1024 / SESSIONS);
        }
    }

    @Test
    void bytes_fetched_for_the_sign_in_and_the_overview() {
        try (Product product = Product.start("bench-bundle", "--guatu.start=demo"); BrowserContext browser = newContext(1180, 820)) {
            Page page = browser.newPage();
            Map<String, long[]> fetched = fetched(page);
            page.navigate(product.address() + "/login");
            settle(page);
            page.waitForTimeout(1500);
            tell("sign-in page: %s", summary(fetched));
            signInAt(page, product);
            page.waitForTimeout(2500);
            tell("sign-in and overview together: %s", summary(fetched));
        }
        try (Product product = Product.start("bench-bundle", "--guatu.start=demo"); BrowserContext browser = newContext(1180, 820)) {
            Page first = browser.newPage();
            signInAt(first, product);
            try (BrowserContext fresh = newContext(1180, 820)) {
                fresh.addCookies(browser.cookies().stream().map(c -> {
                    c.url = null;
                    return c;
                }).toList());
                Page page = fresh.newPage();
                Map<String, long[]> fetched = fetched(page);
                page.navigate(product.address() + "/");
                settle(page);
                page.waitForTimeout(2500);
                tell("overview with an empty cache: %s", summary(fetched));
            }
        }
    }

    private void time(String database, Product product) {
        try (BrowserContext browser = newContext(1180, 820)) {
            Page page = browser.newPage();
            signInAt(page, product);
            List<Double> answers = new CopyOnWriteArrayList<>();
            page.onRequestFinished(request -> {
                if (request.url().contains("v-r=uidl")) {
                    answers.add(waited(request));
                }
            });
            List<Double> overviews = new ArrayList<>();
            List<Double> units = new ArrayList<>();
            for (int i = 0; i < WARM_UP + TIMES; i++) {
                double unit = navigation(page, answers, "tr[data-unit='371525'] a", "/unit/");
                double overview = navigation(page, answers, "nav.crumbs a.crumb--above", "/");
                if (i >= WARM_UP) {
                    units.add(unit);
                    overviews.add(overview);
                }
            }
            tell("%s: overview, server time of the request that opens it: median %.0f ms, 90%% %.0f ms of %d; unit: median %.0f ms, 90%% %.0f ms",
                    database, at(overviews, 0.5), at(overviews, 0.9), TIMES, at(units, 0.5), at(units, 0.9));
        }
    }

    /** The longest answer of the server while a link is followed: the one that opens the screen. */
    private static double navigation(Page page, List<Double> answers, String link, String to) {
        settle(page);
        page.waitForTimeout(120);
        answers.clear();
        page.locator(link).first().click();
        page.waitForURL(url -> url.replaceAll("\\?.*", "").contains(to) && (to.length() > 1 || !url.contains("/unit/")));
        settle(page);
        page.waitForTimeout(120);
        return answers.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private static double waited(Request request) {
        return request.timing().responseStart - request.timing().requestStart;
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }

    /** Opens overviews, each in a session of its own, and leaves without telling the server. */
    private static void open(Product product, int times) {
        for (int i = 0; i < times; i++) {
            try (BrowserContext browser = newContext(1180, 820)) {
                browser.addInitScript("navigator.sendBeacon = () => true");
                signInAt(browser.newPage(), product);
            }
        }
    }

    private static void signInAt(Page page, Product product) {
        page.navigate(product.address() + "/login");
        page.locator("input[name=username]").fill("leader");
        page.locator("input[name=password]").fill("guatu-demo");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.locator(".overview").waitFor();
        settle(page);
    }

    /** Bytes over the wire by kind, asked for as gzip. */
    private static Map<String, long[]> fetched(Page page) {
        Map<String, long[]> fetched = new TreeMap<>();
        Map<String, String> kinds = new ConcurrentHashMap<>();
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("Network.enable");
        JsonObject gzip = new JsonObject();
        JsonObject headers = new JsonObject();
        headers.addProperty("Accept-Encoding", "gzip");
        gzip.add("headers", headers);
        tools.send("Network.setExtraHTTPHeaders", gzip);
        tools.on("Network.responseReceived", event -> kinds.put(event.get("requestId").getAsString(), event.get("type").getAsString()));
        tools.on("Network.loadingFinished", event -> {
            long[] sum = fetched.computeIfAbsent(kinds.getOrDefault(event.get("requestId").getAsString(), "Other"), kind -> new long[2]);
            sum[0]++;
            sum[1] += event.get("encodedDataLength").getAsLong();
        });
        return fetched;
    }

    private static String summary(Map<String, long[]> fetched) {
        long all = fetched.values().stream().mapToLong(sum -> sum[1]).sum();
        List<String> parts = new ArrayList<>();
        fetched.forEach((kind, sum) -> parts.add("%s %.0f kB in %d".formatted(kind, sum[1] / 1000.0, sum[0])));
        return "%.0f kB (%s)".formatted(all / 1000.0, String.join(", ", parts));
    }

    /** Bytes of all objects that are still in use, after a full collection. */
    private static long liveBytes(Product product) {
        try {
            Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(product.pid()),
                    "GC.class_histogram").redirectErrorStream(true).start();
            String[] lines = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().split("\n");
            return Long.parseLong(lines[lines.length - 1].strip().split("\\s+")[2]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tell(String format, Object... parts) {
        System.out.println("BENCH " + format.formatted(parts));
    }
}
