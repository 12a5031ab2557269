package org.guatu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A tablet stays on all day: going from screen to screen must leave nothing behind in the browser. */
class MemoryIT extends WatchedJourney {

    private static final int ROUNDS = 50;

    private static final int READINGS = 6;

    @Test
    void two_hundred_changes_of_screen_leave_nothing_behind() {
        as("leader");
        visit("/");
        count_charts();
        round(8);
        Map<String, Double> before = settled();
        round(ROUNDS);
        Map<String, Double> after = settled();
        System.out.printf("200 navigations: DOM nodes %.0f -> %.0f, listeners %.0f -> %.0f, heap %.1f -> %.1f MB%n", before.get("Nodes"),
                after.get("Nodes"), before.get("JSEventListeners"), after.get("JSEventListeners"), before.get("JSHeapUsedSize") / 1e6,
                after.get("JSHeapUsedSize") / 1e6);
        assertThat(after.get("Nodes")).as("DOM nodes").isLessThanOrEqualTo(before.get("Nodes") * 1.1 + 200);
        assertThat(after.get("JSEventListeners")).as("listeners").isLessThanOrEqualTo(before.get("JSEventListeners") * 1.1 + 50);
        assertThat(after.get("JSHeapUsedSize") - before.get("JSHeapUsedSize")).as("heap").isLessThan(8_000_000);
        assertThat(page.evaluate("() => window.bornCharts.map(ref => ref.deref()).filter(chart => chart && !chart.isConnected && chart.hasAttribute('ready')).length"))
                .as("charts that left and still draw").isEqualTo(0);
        assertThat(((Number) page.evaluate("() => window.bornCharts.length")).intValue()).as("charts seen").isGreaterThan(ROUNDS);
    }

    /** Remembers, without holding them, all charts that come. */
    private void count_charts() {
        page.evaluate("""
                () => {
                  window.bornCharts = [];
                  new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
                    if (node.nodeType === 1) {
                      [node, ...node.querySelectorAll('*')].filter(e => e.localName === 'guatu-chart').forEach(e => window.bornCharts.push(new WeakRef(e)));
                    }
                  }))).observe(document.body, { childList: true, subtree: true });
                }""");
    }

    /** Four changes of screen, by the links a finger takes. */
    private void round(int times) {
        for (int i = 0; i < times; i++) {
            go("tr[data-unit='371525'] a", "unit/371525");
            go("a.pl-name", "project/");
            go("nav.crumbs a.crumb >> nth=-1", "unit/371525");
            go("nav.crumbs a.crumb--above", "/");
        }
    }

    private void go(String link, String to) {
        page.locator(link).first().click();
        page.waitForURL(url -> url.replaceAll("\\?.*", "").contains(to));
        settle();
        chartsDrawn(page);
    }

    /** The lowest of some readings: the browser lets go of a screen that left in its own time. */
    private Map<String, Double> settled() {
        Map<String, Double> lowest = measure();
        for (int i = 1; i < READINGS; i++) {
            Map<String, Double> next = measure();
            lowest = next.get("Nodes") < lowest.get("Nodes") ? next : lowest;
        }
        return lowest;
    }

    private Map<String, Double> measure() {
        page.waitForTimeout(500);
        CDPSession tools = page.context().newCDPSession(page);
        List.of("Performance.enable", "HeapProfiler.enable").forEach(tools::send);
        for (int i = 0; i < 4; i++) {
            tools.send("HeapProfiler.collectGarbage");
        }
        JsonObject answer = tools.send("Performance.getMetrics");
        Map<String, Double> metrics = new HashMap<>();
        answer.getAsJsonArray("metrics").forEach(metric ->
                metrics.put(metric.getAsJsonObject().get("name").getAsString(), metric.getAsJsonObject().get("value").getAsDouble()));
        tools.detach();
        return metrics;
    }
}
