package org.guatu.bench;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.guatu.BrowserJourney;
import org.guatu.Product;
import org.junit.jupiter.api.Test;

/**
 * From the finger on the tablet to the painted wall, in two real browsers on the machine of the server: the next page, and a row that is pointed
 * at. The press is read from the event in the tablet's page, the painting from the second frame after the change in the wall's.
 */
class MeetingBenchmark extends BrowserJourney {

    private static final int ROUNDS = 20;
    private static final String PRESSES = "() => addEventListener('click', () => { window.pressed = performance.timeOrigin + performance.now(); }, true)";
    private static final String PAINTS = """
            () => {
              window.painted = [];
              new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(() =>
                window.painted.push(performance.timeOrigin + performance.now()))))
                .observe(document.querySelector('.wall-panes'), {subtree: true, childList: true, attributes: true, attributeFilter: ['data-shown', 'class']});
            }""";

    @Test
    void from_the_finger_to_the_wall() {
        try (Product product = Product.start("bench-meeting"); BrowserContext hall = newContext(1920, 1080); BrowserContext hand = newContext(1180, 820)) {
            Page tablet = signedIn(hand, product, "office", "/meeting");
            tablet.locator(".plan-start").click();
            tablet.locator(".tablet").waitFor();
            Page wall = signedIn(hall, product, "wall", "/wall");
            wall.locator(".wall-page").first().waitFor();
            tablet.evaluate(PRESSES);
            wall.evaluate(PAINTS);
            List<Double> turns = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                measure(tablet, wall, tablet.locator(round % 2 == 0 ? ".turn-next" : ".turn-back"), turns);
            }
            tablet.locator(".agenda-row[data-page='371525']").click();
            settle(tablet);
            wall.waitForTimeout(1500);
            wall.evaluate("() => { window.painted = []; }");
            List<Double> points = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                measure(tablet, wall, tablet.locator(".wall-preview .wall-row[data-key]").nth(1 + round % 3), points);
            }
            tell("next page", turns);
            tell("pointed row", points);
        }
    }

    private static void measure(Page tablet, Page wall, Locator what, List<Double> times) {
        what.click();
        wall.waitForFunction("() => window.painted.length > 0");
        double pressed = ((Number) tablet.evaluate("() => window.pressed")).doubleValue();
        times.add(((Number) wall.evaluate("() => window.painted[0]")).doubleValue() - pressed);
        settle(tablet);
        wall.waitForTimeout(400);
        wall.evaluate("() => { window.painted = []; }");
    }

    private static void tell(String what, List<Double> times) {
        List<Double> sorted = times.stream().skip(2).sorted().toList(); // the first ones warm up
        System.out.printf("BENCH tablet to wall, %s: p50 %.0f ms, p95 %.0f ms, worst %.0f ms of %d%n", what, sorted.get(sorted.size() / 2),
                sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * 0.95))), sorted.getLast(), sorted.size());
    }

    private static Page signedIn(BrowserContext browser, Product product, String account, String address) {
        Page page = browser.newPage();
        page.navigate(product.address() + "/login");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("guatu-demo");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(product.address() + address);
        settle(page);
        return page;
    }
}
