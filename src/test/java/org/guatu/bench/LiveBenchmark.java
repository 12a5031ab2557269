package org.guatu.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.BrowserJourney;
import org.guatu.Product;
import org.junit.jupiter.api.Test;

/**
 * From the commit of a recognition to the painted figure, in real browsers on the machine of the server: one screen, fifty, two hundred. The
 * commit is read from the product's log, the painting from the frame after the change in each page; both clocks are the machine's. With many
 * pages on few cores the browsers share the processor with the server: what is told is of both together. {@code BENCH_SCREENS=1,50,200}.
 */
class LiveBenchmark extends BrowserJourney {

    private static final int TABS_A_SESSION = 10;
    private static final Pattern COMMITTED = Pattern.compile("(\\S+) DEBUG LiveScreens: committed .*receipt");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS");

    private static final String WATCH = """
            () => {
              window.painted = [];
              const card = document.querySelector('[data-indicator=FUNDS] .ic-number');
              new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(() =>
                window.painted.push(performance.timeOrigin + performance.now())))).observe(card, {subtree: true, characterData: true, childList: true, attributes: true});
            }""";

    @Test
    void from_commit_to_paint() {
        for (String screens : System.getenv().getOrDefault("BENCH_SCREENS", "1,50").split(",")) {
            measure(Integer.parseInt(screens));
        }
    }

    private static void measure(int screens) {
        List<BrowserContext> sessions = new ArrayList<>();
        try (Product product = Product.start("bench-live", "--logging.level.org.guatu.live=debug",
                "--logging.pattern.console=%d{yyyy-MM-dd'T'HH:mm:ss.SSS,Asia/Shanghai} %-5level %logger{0}: %m%n"); BrowserContext reviewer = newContext(1440, 900)) {
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < screens; i++) {
                if (i % TABS_A_SESSION == 0) {
                    sessions.add(newContext(1180, 820));
                }
                Page page = sessions.getLast().newPage();
                page.navigate(product.address() + "/");
                if (i % TABS_A_SESSION == 0) {
                    signInAt(page, "leader");
                }
                page.locator("[data-indicator=FUNDS] .ic-number data").first().waitFor();
                settle(page);
                page.evaluate(WATCH);
                pages.add(page);
            }
            Page desk = reviewer.newPage();
            desk.navigate(product.address() + "/review-queue");
            signInAt(desk, "reviewer");
            List<Double> all = new ArrayList<>();
            List<Double> worst = new ArrayList<>();
            int rounds = 0;
            for (int line = 0; line < 9 && rounds < 5; line++) {
                desk.navigate(product.address() + "/review-queue");
                settle(desk);
                var calm = desk.locator(".review-row").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("无风险提示"));
                if (calm.count() == 0) {
                    break;
                }
                calm.first().click();
                settle(desk);
                int before = commits(product).size();
                desk.keyboard().press("a");
                long patience = System.currentTimeMillis() + 30_000;
                List<Double> times = new ArrayList<>();
                for (Page page : pages) {
                    page.waitForFunction("() => window.painted.length > 0", null,
                            new Page.WaitForFunctionOptions().setTimeout(Math.max(1000, patience - System.currentTimeMillis())));
                    times.add(((Number) page.evaluate("() => window.painted.splice(0)[0]")).doubleValue());
                }
                desk.waitForTimeout(1500);
                pages.forEach(page -> page.evaluate("() => { window.painted = []; }"));
                double commit = commits(product).get(before);
                rounds++;
                if (rounds == 1) {
                    continue; // the first one warms up
                }
                times.replaceAll(time -> time - commit);
                all.addAll(times);
                worst.add(times.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
            }
            System.out.printf("BENCH %d screens in %d sessions, %d recognitions: commit to paint p50 %.0f ms, p95 %.0f ms, the last screen after %.0f ms (median)%n",
                    screens, sessions.size(), worst.size(), at(all, 0.5), at(all, 0.95), at(worst, 0.5));
        } finally {
            sessions.forEach(BrowserContext::close);
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
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }
}
