package org.guatu.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.BrowserJourney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chart element in a real browser, out of the product's own bundle. It is laid over the first screen by hand, so that
 * the test knows its numbers; the first screen only brings the element's code with it.
 */
class ChartIT extends BrowserJourney {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Makes a chart of a drawing and resolves when it is drawn. */
    private static final String HELPERS = """
            () => {
            window.drawn = chart => new Promise(done => chart.addEventListener('chart-drawn', done, {once: true}));
            window.make = async name => {
              const chart = document.createElement('guatu-chart');
              chart.id = 'probe';
              chart.style.cssText = 'position:fixed;left:0;top:0;width:510px;height:240px;z-index:9';
              chart.config = drawings[name].config;
              chart.series = drawings[name].series;
              document.body.append(chart);
              await drawn(chart);
              return chart;
            };
            }""";

    private long loadedBeforeSignIn;

    @BeforeEach
    void bring_drawings() {
        visit("/login");
        loadedBeforeSignIn = loaded();
        signIn("leader");
        page.waitForFunction("() => customElements.get('guatu-chart')");
        Map<String, Drawing> drawings = Map.of(
                "burnUp", new BurnUpDrawing(Samples.city()).drawing(),
                "bridge", BridgeChart.drawing(Samples.week()),
                "plan", MonthPlanChart.drawing(Samples.project()));
        page.evaluate("json => { window.drawings = JSON.parse(json); }", JSON.writeValueAsString(drawings));
        page.evaluate(HELPERS);
    }

    @Test
    void the_sign_in_page_does_not_carry_the_chart_library() {
        assertThat(loadedBeforeSignIn).isZero();
        page.evaluate("() => make('burnUp').then(() => true)");
        assertThat(loaded()).isPositive();
    }

    @Test
    void new_numbers_move_the_drawn_chart_and_do_not_build_another() {
        Object builds = page.evaluate("""
                async () => {
                  const chart = await make('burnUp');
                  const line = () => [...chart.shadowRoot.querySelectorAll('path.apexcharts-line')].at(-1).getAttribute('d');
                  const before = line();
                  const series = structuredClone(chart.series);
                  series[6].data[6].y = [300];
                  const done = drawn(chart);
                  chart.series = series;
                  await done;
                  return line() === before ? 'unmoved' : chart.builds;
                }""");
        assertThat(builds).isEqualTo(1);
    }

    @Test
    void arrow_keys_and_enter_reach_a_point_as_a_tap_does() {
        page.evaluate("""
                async () => {
                  const chart = await make('plan');
                  window.pressed = [];
                  chart.addEventListener('point-click', event => pressed.push(event.detail.index));
                }""");
        page.locator("#probe #plot").focus();
        page.keyboard().press("Home");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#probe [role=status]").textContent()).startsWith("2月");
        page.keyboard().press("Enter");
        page.mouse().click(480, 120);
        assertThat(page.evaluate("() => pressed")).isEqualTo(List.of(1, 11));
    }

    @Test
    void the_dark_theme_repaints_without_building_anew() {
        Object colours = page.evaluate("""
                async () => {
                  const chart = await make('burnUp');
                  const colour = () => chart.shadowRoot.querySelector('.apexcharts-yaxis-label').getAttribute('fill');
                  const light = colour();
                  const done = drawn(chart);
                  chart.style.setProperty('--ink-3', '#93a0a8');
                  document.documentElement.classList.toggle('chart-test');
                  await done;
                  return [light !== colour(), colour(), chart.builds];
                }""");
        assertThat(colours).isEqualTo(List.of(true, "#93a0a8", 1));
    }

    @Test
    void two_hundred_charts_come_and_go_without_a_trace() {
        cycle(30);
        Map<String, Double> before = measure();
        cycle(200);
        Map<String, Double> after = measure();
        assertThat(after.get("Nodes")).as("DOM nodes").isLessThanOrEqualTo(before.get("Nodes") + 10);
        assertThat(after.get("JSEventListeners")).as("listeners").isLessThanOrEqualTo(before.get("JSEventListeners") + 5);
        // What still grows is code that the browser compiles; a chart alone holds some 200 kB.
        assertThat(after.get("JSHeapUsedSize") - before.get("JSHeapUsedSize")).as("heap").isLessThan(3_000_000);
    }

    private long loaded() {
        return ((Number) page.evaluate("() => performance.getEntriesByType('resource').filter(e => /apexcharts/.test(e.name)).length")).longValue();
    }

    private void cycle(int times) {
        page.evaluate("""
                async times => {
                  for (let i = 0; i < times; i += 1) {
                    const chart = await make(['burnUp', 'bridge', 'plan'][i % 3]);
                    chart.remove();
                  }
                }""", times);
    }

    private Map<String, Double> measure() {
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("Performance.enable");
        tools.send("HeapProfiler.enable");
        for (int i = 0; i < 3; i++) {
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
