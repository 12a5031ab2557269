package org.guatu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of the wall in front of a real browser, at every size a meeting room has: readable, whole, and its chart's pointer where the finger is. */
class WallPagesIT extends WatchedJourney {

    private static final String PAGES = "/wall?pages=overview,ranking,units,mega,problems,decisions";
    private static final List<int[]> SIZES = List.of(new int[] {3840, 2160}, new int[] {3840, 1080}, new int[] {6720, 2160}, new int[] {1366, 768},
            new int[] {1920, 1080});

    /** Texts smaller than 28 px of 1080, parts that stand out of their page. */
    private static final String LOOK = """
            () => {
              const found = [];
              const least = 28 * innerHeight / 1080 - 0.5;
              const walk = document.createTreeWalker(document.querySelector('.wall'), NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const element = walk.currentNode.parentElement;
                if (!walk.currentNode.data.trim() || element.closest('.sr-only') || !element.checkVisibility()) continue;
                const size = parseFloat(getComputedStyle(element).fontSize);
                if (size < least) found.push(`${size} px: "${element.textContent.trim().slice(0, 30)}"`);
              }
              document.querySelectorAll('guatu-chart').forEach(chart => chart.shadowRoot.querySelectorAll('text').forEach(text => {
                const size = parseFloat(getComputedStyle(text).fontSize);
                if (text.textContent.trim() && size < least) found.push(`${size} px in the chart: "${text.textContent}"`);
              }));
              document.querySelectorAll('.wall-page').forEach(page => {
                const edge = page.getBoundingClientRect();
                page.querySelectorAll('*').forEach(part => {
                  const box = part.getBoundingClientRect();
                  if (box.width && !part.closest('.sr-only') && (box.bottom > edge.bottom + 2 || box.right > edge.right + 2 || box.left < edge.left - 2))
                    found.push(`out of its page: .${part.className} "${part.textContent.slice(0, 20)}"`);
                });
              });
              return found;
            }""";

    /** Where the middle of the point of a month lies, from what ApexCharts drew and not from our own scales. */
    private static final String MONTH = """
            month => {
              const chart = document.querySelector('guatu-chart');
              window.answered = [];
              chart.addEventListener('point-click', event => window.answered.push(event.detail.index), { once: true });
              const grid = chart.shadowRoot.querySelector('.apexcharts-grid-borders, .apexcharts-gridlines-horizontal').getBoundingClientRect();
              return [grid.left + grid.width * month / 12, grid.top + grid.height / 2];
            }""";

    @BeforeEach
    void as_the_wall() {
        as("wall");
    }

    @Test
    void every_wall_shows_every_sort_of_page_whole_and_large_enough_and_its_chart_answers_where_it_is_pressed() {
        List<String> found = new ArrayList<>();
        visit(PAGES);
        for (int[] size : SIZES) {
            page.setViewportSize(size[0], size[1]);
            boolean wide = size[0] > 2.6 * size[1];
            page.keyboard().press("Home");
            page.waitForSelector("guatu-wall[page='1'] .wall[data-panes='" + (wide ? 2 : 1) + "'] .wall-page");
            look("06-wall-overview", size, found);
            press(2, size, found);
            page.keyboard().press("Home");
            shown("1");
            press(5, size, found);
            if (size[0] < 2000) {
                page.keyboard().press("r");
                shown("2");
                look("07-wall-ranking", size, found);
            }
            page.keyboard().press("1");
            page.keyboard().press("1"); // soon after: the eleventh
            shown("13");
            look("08-wall-county", size, found);
        }
        page.keyboard().press("End");
        shown("16");
        look("08-wall-decisions", SIZES.getLast(), found);
        page.keyboard().press("PageUp");
        shown("15.5");
        look("08-wall-problems", SIZES.getLast(), found);
        assertThat(page.locator(".wall-foot .wall-name").innerText()).endsWith("5/5");
        found.addAll(Look.forAll(page));
        assertThat(found).isEmpty();
    }

    @Test
    void keys_remotes_fingers_and_time_turn_the_pages_and_the_light_wall_is_whole_too() {
        page.setViewportSize(1920, 1080);
        visit(PAGES + "&seconds=5&theme=light&colour=red");
        assertThat(page.locator(".wall-notice").innerText()).contains("colour");
        assertThat(page.locator(".wall-no").innerText()).isEqualTo("1 / 16");
        page.waitForFunction("() => document.querySelector('guatu-wall').getAttribute('page') === '2'"); // by itself
        page.keyboard().press("Space");
        assertThat(page.locator("guatu-wall[paused] .wall-paused").isVisible()).isTrue();
        page.keyboard().press("PageDown");
        shown("3");
        page.keyboard().press("PageUp");
        shown("2");
        page.keyboard().press("0");
        shown("12");
        page.keyboard().press("d");
        shown("16");
        page.keyboard().press("ArrowRight");
        shown("1");
        page.keyboard().press("b");
        assertThat(page.locator(".wall-page").isVisible()).isFalse();
        page.keyboard().press("b");
        page.touchscreen().tap(1500, 420); // upon the chart
        shown("2");
        page.touchscreen().tap(800, 120);
        shown("1");
        page.locator(".wall-place").click();
        page.locator(".wall-jump-entry").nth(12).click();
        shown("13");
        assertThat(page.url()).contains("page=13");
        page.reload();
        settle();
        shown("13");
        List<String> found = new ArrayList<>();
        look("08-wall-county-light", new int[] {1920, 1080}, found);
        page.keyboard().press("Home");
        shown("1");
        look("06-wall-overview-light", new int[] {1920, 1080}, found);
        found.addAll(Look.forAll(page));
        assertThat(found).isEmpty();
        page.keyboard().press("Escape");
        for (String address : List.of("/unit/371525", "/entries", "/walls", "/review-queue")) {
            visit(address);
            assertThat(page.locator(".wall-page, .overview, .unit-screen, .walls").count()).as("the wall opens nothing but the wall: " + address).isZero();
        }
    }

    private void shown(String no) {
        page.waitForFunction("no => document.querySelector('guatu-wall')?.getAttribute('page') === no", no);
        arrived();
    }

    private void look(String name, int[] size, List<String> found) {
        arrived();
        page.waitForTimeout(250); // charts measure themselves and draw
        chartsDrawn(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + "-" + size[0] + "x" + size[1] + ".png")));
        String where = name + " " + size[0] + "×" + size[1] + " ";
        Look.at(page, true, false).forEach(what -> found.add(where + what));
        ((List<?>) page.evaluate(LOOK)).forEach(what -> found.add(where + what));
    }

    private void press(int month, int[] size, List<String> found) {
        List<?> at = (List<?>) page.evaluate(MONTH, month);
        page.mouse().click(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue());
        List<?> answered = (List<?>) page.evaluate("() => window.answered");
        if (!answered.equals(List.of(month))) {
            found.add("pressed month " + month + " at " + size[0] + "×" + size[1] + " and " + answered + " answered");
        }
        // A press upon a chart turns as one beside it does: on in the right half, back in the left.
        shown(2 * ((Number) at.get(0)).doubleValue() < size[0] ? size[0] > 2.6 * size[1] ? "15.5" : "16" : "2");
    }
}
