package org.guatu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import org.guatu.Product;
import org.junit.jupiter.api.Test;

/** A screen on a wall, from its code to its taking off: nobody touches it, and it is never without a page. */
class WallIT extends WatchedJourney {

    private static final int ROUND = 12;
    private static final int LONG = 30_000;

    @Test
    void a_paired_screen_turns_its_pages_outlives_network_and_session_and_goes_dark_when_it_is_taken_off() {
        as("office");
        try (BrowserContext browser = newContext(1920, 1080)) {
            String home = Product.running().address().toString();
            WallWatch wall = WallWatch.paired(browser, page, home, "一号厅大屏");
            Cookie token = browser.cookies().stream().filter(cookie -> cookie.name.equals("guatu-screen")).findFirst().orElseThrow();
            assertThat(token.httpOnly).isTrue();
            turn(wall, ROUND);
            Map<String, Double> before = wall.measure();

            browser.setOffline(true);
            wall.screen().locator(".connection-bar").waitFor();
            String kept = wall.shown();
            assertThat(wall.bar().orElseThrow()).containsPattern("离线 截至 \\d\\d:\\d\\d");
            assertThat(wall.shown()).isEqualTo(kept);
            browser.setOffline(false);
            wall.untilShown();

            turn(wall, 4 * ROUND);
            Map<String, Double> after = wall.measure();
            System.out.printf("%d pages of the wall: DOM nodes %.0f -> %.0f, listeners %.0f -> %.0f, heap %.1f -> %.1f MB%n", 4 * ROUND, before.get("Nodes"),
                    after.get("Nodes"), before.get("JSEventListeners"), after.get("JSEventListeners"), before.get("JSHeapUsedSize") / 1e6,
                    after.get("JSHeapUsedSize") / 1e6);
            assertThat(after.get("JSHeapUsedSize") - before.get("JSHeapUsedSize")).as("heap").isLessThan(8_000_000);

            // Its session is gone, as after a restart: the page comes again without a person.
            wall.screen().evaluate("window.beforeTheEnd = true");
            browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("guatu"));
            wall.screen().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
            wall.screen().waitForFunction("() => window.beforeTheEnd === undefined", null, new Page.WaitForFunctionOptions().setTimeout(LONG));
            wall.untilShown();

            page.locator(".screens-row-actions button").nth(1).click();
            page.locator("vaadin-dialog .button--primary").click();
            wall.screen().waitForURL(address -> address.contains("/pair?off"));
            wall.screen().getByText("此屏幕已被移除").waitFor();
            browser.addCookies(List.of(new Cookie("guatu-screen", token.value).setUrl(home)));
            wall.screen().navigate(home + "/wall");
            assertThat(wall.screen().url()).as("with the cookie of before").endsWith("/pair?off");
        }
    }

    private static void turn(WallWatch wall, int pages) {
        for (int i = 0; i < pages; i++) {
            wall.turn();
        }
    }
}
