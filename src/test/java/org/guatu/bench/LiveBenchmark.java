package org.guatu.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.BrowserJourney;
import org.guatu.Product;
import org.guatu.journey.Visitor;
import org.junit.jupiter.api.Test;

/**
 * From the commit of a recognition to the painted figure: one screen, fifty, two hundred. Up to {@code BENCH_BROWSERS} of the screens are real
 * browsers on the machine of the server, the others speak the protocol without drawing, for two hundred real ones would share the few cores that
 * in a city are two hundred. The commit is read from the product's log, the painting from the frame after the change in each page, the push from
 * the arrival of the message; all clocks are the machine's. {@code BENCH_SCREENS=1,50,200 BENCH_BROWSERS=4 BENCH_ROUNDS=8}.
 */
class LiveBenchmark extends BrowserJourney {

    private static final int BROWSERS = Integer.parseInt(System.getenv().getOrDefault("BENCH_BROWSERS", "4"));
    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("BENCH_ROUNDS", "8"));
    private static final long PATIENCE = 60_000;
    private static final Pattern COMMITTED = Pattern.compile("(\\S+) DEBUG LiveScreens: committed .*receipt");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS");

    private static final String WATCH = """
            () => {
              window.painted = [];
              const card = document.querySelector('[data-indicator=FUNDS] .ic-number');
              new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(() =>
                window.painted.push(performance.timeOrigin + performance.now())))).observe(card, {subtree: true, characterData: true, childList: true, attributes: true});
            }""";

    private final AtomicInteger failed = new AtomicInteger();
    /** When each screen without a browser heard of a changed figure, in milliseconds of the epoch. */
    private final ConcurrentMap<Integer, Double> heard = new ConcurrentHashMap<>();

    @Test
    void from_commit_to_paint() {
        for (String screens : System.getenv().getOrDefault("BENCH_SCREENS", "1,50,200").split(",")) {
            measure(Integer.parseInt(screens));
        }
    }

    private void measure(int screens) {
        int browsers = Math.min(screens, BROWSERS);
        List<BrowserContext> sessions = new ArrayList<>();
        List<ProtocolScreen> others = new ArrayList<>();
        try (Product product = Product.start("bench-live", "--logging.level.org.guatu.live=debug",
                "--logging.pattern.console=%d{yyyy-MM-dd'T'HH:mm:ss.SSS,Asia/Shanghai} %-5level %logger{0}: %m%n"); BrowserContext reviewer = newContext(1440, 900);
                HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build()) {
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < browsers; i++) {
                sessions.add(signedIn(product));
                Page page = sessions.getLast().newPage();
                page.navigate(product.address() + "/");
                page.locator("[data-indicator=FUNDS] .ic-number data").first().waitFor();
                settle(page);
                page.evaluate(WATCH);
                pages.add(page);
            }
            for (int i = browsers; i < screens; i++) {
                others.add(opened(client, product, i));
            }
            Page desk = reviewer.newPage();
            desk.navigate(product.address() + "/review-queue");
            signInAt(desk, "reviewer");
            List<Double> painted = new ArrayList<>();
            List<Double> pushed = new ArrayList<>();
            List<Double> last = new ArrayList<>();
            long busy = 0;
            for (int round = 0; round <= ROUNDS; round++) {
                desk.navigate(product.address() + "/review-queue");
                settle(desk);
                var calm = desk.locator(".review-row").filter(new Locator.FilterOptions().setHasText("无风险提示"));
                if (calm.count() == 0) {
                    break;
                }
                calm.first().click();
                settle(desk);
                heard.clear();
                pages.forEach(page -> page.evaluate("() => { window.painted = []; }"));
                int before = commits(product).size();
                long processor = Told.processorMillis(product);
                desk.keyboard().press("a");
                List<Double> seen = new ArrayList<>();
                for (Page page : pages) {
                    page.waitForFunction("() => window.painted.length > 0", null, new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
                    seen.add(((Number) page.evaluate("() => window.painted[0]")).doubleValue());
                }
                desk.waitForCondition(() -> heard.size() == others.size(), new Page.WaitForConditionOptions().setTimeout(PATIENCE));
                desk.waitForTimeout(500);
                double commit = commits(product).get(before);
                if (round == 0) {
                    // The first one warms up; it is told apart.
                    Told.tell("%d screens, the first recognition after they opened: the last screen after %.0f ms", screens,
                            Math.max(seen.stream().mapToDouble(moment -> moment - commit).max().orElseThrow(),
                                    heard.values().stream().mapToDouble(moment -> moment - commit).max().orElse(0)));
                    continue;
                }
                busy += Told.processorMillis(product) - processor;
                seen.replaceAll(moment -> moment - commit);
                List<Double> told = heard.values().stream().map(moment -> moment - commit).toList();
                painted.addAll(seen);
                pushed.addAll(told);
                last.add(Math.max(seen.stream().mapToDouble(Double::doubleValue).max().orElseThrow(), told.stream().mapToDouble(Double::doubleValue).max().orElse(0)));
            }
            Told.tell("%d screens, %d of them browsers, %d recognitions: commit to paint p50 %.0f ms, p95 %.0f ms; commit to push p50 %.0f ms, p95 %.0f ms; "
                    + "the last screen after %.0f ms (median), %.0f ms (worst); server %.0f ms of processor a screen; %d failed", screens, browsers, last.size(),
                    at(painted, 0.5), at(painted, 0.95), at(pushed, 0.5), at(pushed, 0.95), at(last, 0.5), at(last, 1),
                    busy / (double) Math.max(1, last.size()) / screens, failed.get());
            others.forEach(ProtocolScreen::leave);
            client.shutdownNow();
        } finally {
            sessions.forEach(BrowserContext::close);
        }
    }

    /** A browser of its own that is signed in without the form: two hundred forms would take longer than what is measured. */
    private BrowserContext signedIn(Product product) {
        try (Visitor visitor = new Visitor(product.address())) {
            visitor.signIn("leader", "guatu-demo");
            BrowserContext context = newContext(1180, 820);
            context.addCookies(List.of(new Cookie("guatu", visitor.session().orElseThrow()).setUrl(product.address().toString())));
            return context;
        }
    }

    private ProtocolScreen opened(HttpClient client, Product product, int number) {
        try (Visitor visitor = new Visitor(product.address())) {
            visitor.signIn("leader", "guatu-demo");
            ProtocolScreen screen = new ProtocolScreen(client, product.address(), "guatu=" + visitor.session().orElseThrow(), failed, message -> {
                if (message.contains("data-fresh")) {
                    heard.putIfAbsent(number, (double) System.currentTimeMillis());
                }
            });
            if (screen.open("", "ic-number") == null) {
                throw new IllegalStateException("a screen did not open");
            }
            return screen;
        }
    }

    private static void signInAt(Page page, String account) {
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("guatu-demo");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        settle(page);
    }

    /** When receipts were committed, in milliseconds of the epoch. */
    private static List<Double> commits(Product product) {
        List<Double> moments = new ArrayList<>();
        Matcher lines = COMMITTED.matcher(product.log());
        while (lines.find()) {
            moments.add((double) LocalDateTime.parse(lines.group(1), CLOCK).atZone(ZoneId.of("Asia/Shanghai")).toInstant().toEpochMilli());
        }
        return moments;
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }
}
