package org.guatu.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A screen on a wall in a real browser, paired as people pair it, whose pages are turned faster than on any wall. */
public final class WallWatch {

    private static final int LONG = 60_000;
    private static final Pattern WALL = Pattern.compile(".*/wall([?#].*)?$");

    private final Page screen;
    private final CDPSession tools;

    private WallWatch(Page screen) {
        this.screen = screen;
        this.tools = screen.context().newCDPSession(screen);
        tools.send("Performance.enable");
        tools.send("HeapProfiler.enable");
    }

    /**
     * Opens the wall in a browser that nobody knows, and pairs it by the code it shows.
     *
     * @param browser of the screen, without cookies
     * @param office  a page where the office is signed in
     * @param home    address of the product
     */
    public static WallWatch paired(BrowserContext browser, Page office, String home, String name) {
        Page screen = browser.newPage();
        screen.navigate(home + "/wall");
        String code = screen.locator(".pair-code[data-code]").getAttribute("data-code");
        office.navigate(home + "/screens");
        office.locator(".screens-form input").nth(0).fill(code);
        office.locator(".screens-form input").nth(1).fill(name);
        office.locator(".screens-form input").nth(1).press("Tab");
        office.locator(".screens-form .button--primary").click();
        screen.waitForURL(WALL);
        WallWatch watch = new WallWatch(screen);
        watch.untilShown();
        return watch;
    }

    public Page screen() {
        return screen;
    }

    /** Waits until a page of the wall is there and the connection is well. */
    public void untilShown() {
        screen.waitForFunction("""
                () => window.guatuConnection?.state() === 'well' && document.querySelector('guatu-wall .wall-main')?.childElementCount > 0
                    && !document.querySelector('.connection-bar') && [...document.querySelectorAll('guatu-chart')].every(chart => chart.hasAttribute('ready'))""",
                null, new Page.WaitForFunctionOptions().setTimeout(LONG));
    }

    /** Turns to the next page as the clock of the wall does, and waits until it is there: a page that stays is stuck. */
    public void turn() {
        String before = shown();
        screen.evaluate("document.querySelector('guatu-wall').dispatchEvent(new CustomEvent('wall-command', { detail: { command: 'turn', at: 0 } }))");
        screen.waitForFunction("before => document.querySelector('guatu-wall')?.getAttribute('page') !== before", before);
        screen.waitForFunction("() => [...document.querySelectorAll('guatu-chart')].every(chart => chart.hasAttribute('ready'))");
    }

    /** The page that is shown, by its number. */
    public String shown() {
        return screen.locator("guatu-wall").getAttribute("page");
    }

    /** What stands in the bar about the connection, if there is one. */
    public Optional<String> bar() {
        return screen.locator(".connection-bar").count() == 0 ? Optional.empty() : Optional.of(screen.locator(".connection-bar").innerText());
    }

    /** Nodes, listeners and bytes of the page that are in use. */
    public Map<String, Double> measure() {
        tools.send("HeapProfiler.collectGarbage");
        tools.send("HeapProfiler.collectGarbage");
        JsonObject answer = tools.send("Performance.getMetrics");
        Map<String, Double> metrics = new HashMap<>();
        answer.getAsJsonArray("metrics").forEach(metric ->
                metrics.put(metric.getAsJsonObject().get("name").getAsString(), metric.getAsJsonObject().get("value").getAsDouble()));
        return metrics;
    }
}
