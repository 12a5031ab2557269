package org.guatu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A tablet stays on all day: going from screen to screen must leave nothing behind in the browser.
 *
 * <p>Every screen that left is watched by a weak reference until the browser has let go of it, and only then is counted. Without that the count
 * hung on how fast the test went: each vaadin-grid starts two timers of two seconds when it is made (is there a data provider, are the columns'
 * elements imported), Flow one of a second for each element it waits for, and a timer that has not run holds its grid and with it the screen. Timers
 * listed, nodes counted every 100 ms: 5171, 5171, 3499, 3499, 3499, 1829 (one overview) and then always 1829; a screen is 1670 nodes.
 */
class MemoryIT extends WatchedJourney {

    private static final int ROUNDS = 50;

    private CDPSession tools;

    @Test
    void two_hundred_changes_of_screen_leave_nothing_behind() {
        as("leader");
        visit("/");
        tools = page.context().newCDPSession(page);
        List.of("Performance.enable", "HeapProfiler.enable").forEach(tools::send);
        page.evaluate("() => { window.leftScreens = []; window.leftCharts = []; }");
        round(8);
        Map<String, Double> before = measure();
        round(ROUNDS);
        Map<String, Double> after = measure();
        System.out.printf("200 navigations: DOM nodes %.0f -> %.0f, listeners %.0f -> %.0f, heap %.1f -> %.1f MB%n", before.get("Nodes"),
                after.get("Nodes"), before.get("JSEventListeners"), after.get("JSEventListeners"), before.get("JSHeapUsedSize") / 1e6,
                after.get("JSHeapUsedSize") / 1e6);
        assertThat(after.get("Nodes")).as("DOM nodes").isLessThanOrEqualTo(before.get("Nodes") * 1.1 + 200);
        assertThat(after.get("JSEventListeners")).as("listeners").isLessThanOrEqualTo(before.get("JSEventListeners") * 1.1 + 50);
        assertThat(after.get("JSHeapUsedSize") - before.get("JSHeapUsedSize")).as("heap").isLessThan(8_000_000);
        assertThat(number("window.leftScreens.length")).as("screens that left").isEqualTo(4 * (8 + ROUNDS));
        assertThat(number("window.leftCharts.length")).as("charts that left").isGreaterThan(ROUNDS);
    }

    /** Four changes of screen, by the links a finger takes. */
    private void round(int times) {
        for (int i = 0; i < times; i++) {
            go("tr[data-unit='371525'] a.ranking-link", "unit/371525");
            go("a.pl-name", "project/");
            go("nav.crumbs a.crumb >> nth=-1", "unit/371525");
            go("nav.crumbs a.crumb--above", "/");
        }
    }

    private void go(String link, String to) {
        page.evaluate("""
                () => {
                  window.leftScreens.push(new WeakRef(document.querySelector('main.page').lastElementChild));
                  document.querySelectorAll('guatu-chart').forEach(chart => window.leftCharts.push(new WeakRef(chart)));
                }""");
        page.locator(link).first().click();
        page.waitForURL(url -> url.replaceAll("\\?.*", "").contains(to));
        settle();
        chartsDrawn(page);
    }

    private Map<String, Double> measure() {
        page.waitForCondition(() -> {
            tools.send("HeapProfiler.collectGarbage");
            return number("[...window.leftScreens, ...window.leftCharts].filter(left => left.deref()).length") == 0;
        });
        tools.send("HeapProfiler.collectGarbage");
        JsonObject answer = tools.send("Performance.getMetrics");
        Map<String, Double> metrics = new HashMap<>();
        answer.getAsJsonArray("metrics").forEach(metric ->
                metrics.put(metric.getAsJsonObject().get("name").getAsString(), metric.getAsJsonObject().get("value").getAsDouble()));
        return metrics;
    }

    private int number(String expression) {
        return ((Number) page.evaluate(expression)).intValue();
    }
}
