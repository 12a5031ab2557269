package org.guatu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.util.BigDecimalComparator;
import org.junit.jupiter.api.Test;

/** The way of a leader with a tablet: from the city to one receipt and its evidence, adding up what is seen. */
class LeaderJourneyIT extends WatchedJourney {

    private int taps;

    @Test
    void three_taps_lead_from_the_city_to_a_receipt_with_its_evidence() {
        signIn("leader");
        assertThat(exact(page.locator(FUNDS))).isEqualByComparingTo(Pictures.cityYuan("recognised"));

        tap(page.locator("tr[data-unit='371525']"));
        page.waitForURL(url -> url.contains("/unit/371525"));
        arrived();
        assertThat(exact(page.locator(FUNDS))).isEqualByComparingTo("1482000000");

        tap(page.locator(".project-grid").getByText(PROJECT));
        page.waitForURL(url -> url.contains("/project/"));
        arrived();
        assertThat(page.locator("h1").innerText()).contains(PROJECT);
        assertThat(allExact(page.locator(".project-figure-value data"))).usingElementComparator(BigDecimalComparator.BIG_DECIMAL_COMPARATOR)
                .contains(new BigDecimal("1280000000"), new BigDecimal("120000000"));

        tap(page.locator(".ledger-row[data-receipt]").filter(new Locator.FilterOptions().setHasText("5月")));
        page.locator("[data-receipt-open]").waitFor();
        arrived();
        assertThat(exact(page.locator(".receipt-value data"))).isEqualByComparingTo("30000000");
        assertThat(page.locator(".evidence-piece").first().isVisible()).isTrue();
        assertThat(page.locator(".evidence-piece").count()).isEqualTo(2);
        String evidence = page.locator("a.evidence-name").first().evaluate("link => link.href").toString();
        assertThat(page.request().get(evidence).status()).isEqualTo(200);
        assertThat(taps).isEqualTo(3);
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/screenshots/05-receipt-journey.png")));
    }

    @Test
    void what_the_city_shows_adds_up_and_is_what_the_pictures_show() {
        as("leader");
        visit("/");
        List<BigDecimal> cards = page.locator(".indicator-card .ic-number").all().stream().map(card -> exact(card.locator("data"))).toList();
        assertThat(cards).usingElementComparator(BigDecimalComparator.BIG_DECIMAL_COMPARATOR).isEqualTo(Pictures.cityActuals());

        Map<String, BigDecimal> rows = new TreeMap<>();
        page.locator("tr[data-unit]").all().forEach(row -> rows.put(row.getAttribute("data-unit"), exact(row.locator(".ranking-amount data"))));
        assertThat(rows.keySet()).isEqualTo(Pictures.fundsByUnit().keySet().stream().collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new)));
        Pictures.fundsByUnit().forEach((unit, funds) -> assertThat(rows.get(unit)).as(unit).isEqualByComparingTo(funds));
        assertThat(sum(List.copyOf(rows.values()))).isEqualByComparingTo(cards.getFirst());
        assertThat(shown(page.locator("tr[data-unit] .ranking-amount data:first-child"))).as("as it is printed").isEqualByComparingTo("238.40");

        page.locator("[data-unit='371525']").getByText("11", new Locator.GetByTextOptions().setExact(true)).waitFor();
    }

    @Test
    void the_charts_of_the_overview_hold_every_month_and_every_change() {
        as("leader");
        visit("/");
        chartsDrawn(page);
        assertThat(page.locator("guatu-chart").count()).isEqualTo(2);
        @SuppressWarnings("unchecked")
        List<Integer> burnUp = (List<Integer>) page.locator(".burnup guatu-chart").evaluate(
                "chart => chart.series.map(s => s.data.filter(p => p.y.length).length)");
        // The year's months with its beginning: pace and last year whole, what came up to June.
        assertThat(burnUp).contains(13, 7);
        BigDecimal last = new BigDecimal(page.locator(".burnup guatu-chart").evaluate(
                "chart => { const s = chart.series.filter(s => s.data.filter(p => p.y.length).length === 7).at(-1); return String(s.data.filter(p => p.y.length).at(-1).y[0]); }").toString());
        assertThat(last).isEqualByComparingTo("238.4");
        @SuppressWarnings("unchecked")
        List<Object> bridge = (List<Object>) page.locator(".bridge guatu-chart").evaluate(
                "chart => chart.series[0].data.filter(p => p.y.length).map(p => (p.y[1] - p.y[0]).toFixed(2))");
        assertThat(bridge).hasSize(5);
        assertThat(page.locator(".bridge .panel-finding").innerText()).contains("9.24");
        assertThat(sum(Pictures.bridge())).isEqualByComparingTo("924000000");
        assertThat(((Number) page.locator(".burnup guatu-chart").evaluate("chart => chart.shadowRoot.querySelectorAll('path').length")).intValue()).isPositive();
    }

    @Test
    void the_projects_of_a_county_add_up_to_its_figure() {
        as("leader");
        visit("/unit/371525");
        List<BigDecimal> cards = page.locator(".indicator-card .ic-number").all().stream().map(card -> exact(card.locator("data"))).toList();
        assertThat(cards).usingElementComparator(BigDecimalComparator.BIG_DECIMAL_COMPARATOR).isEqualTo(Pictures.guanxianActuals());
        assertThat(exact(page.locator(".project-list .list-sum data"))).isEqualByComparingTo(cards.getFirst());

        page.locator(".project-list button[aria-haspopup=dialog].icon-button").click();
        Locator table = page.locator("table.data-table");
        table.waitFor();
        Map<String, BigDecimal> projects = new TreeMap<>();
        int column = table.locator("thead th").allInnerTexts().stream().map(String::strip).toList().indexOf(heading(table));
        table.locator("tbody tr:not(:last-child)").all().forEach(row -> projects.put(row.locator("th").innerText().strip(),
                new BigDecimal(row.locator("> *").nth(column).locator("data").getAttribute("value"))));
        Pictures.guanxianProjects().forEach((name, funds) -> assertThat(projects.get(name)).as(name).isEqualByComparingTo(funds));
        assertThat(sum(List.copyOf(projects.values()))).isEqualByComparingTo(cards.getFirst());
        assertThat(exact(table.locator("tbody tr:last-child > *").nth(column).locator("data"))).as("the sum below").isEqualByComparingTo(cards.getFirst());
    }

    @Test
    void the_ledger_of_a_project_adds_up_to_its_figure() {
        as("leader");
        openProject(page);
        List<BigDecimal> lines = allExact(page.locator(".ledger-row[data-receipt] .ledger-amount data"));
        assertThat(lines).usingElementComparator(BigDecimalComparator.BIG_DECIMAL_COMPARATOR).isEqualTo(Pictures.ledger());
        List<BigDecimal> recognised = allExact(page.locator(".ledger-row[data-receipt] data:is(.ledger-counts, .ledger-less)"));
        assertThat(recognised).hasSize(6);
        assertThat(allExact(page.locator(".project-figure-value data"))).usingElementComparator(BigDecimalComparator.BIG_DECIMAL_COMPARATOR)
                .contains(sum(recognised));
        chartsDrawn(page);
        assertThat(page.locator(".project-months guatu-chart").evaluate("chart => chart.series.map(s => s.data.length)").toString()).contains("12");
    }

    @Test
    void a_number_opens_its_definition_and_the_entries_that_make_it() {
        as("leader");
        visit("/");
        page.locator("[data-indicator=FUNDS] .ic-number > .number-button").tap();
        Locator explanation = page.locator(".explanation-content");
        explanation.waitFor();
        arrived();
        assertThat(page.url()).contains("explain=FUNDS.371500.2024");
        assertThat(exact(explanation.locator(".ex-number data"))).isEqualByComparingTo(Pictures.cityYuan("recognised"));
        String words = explanation.innerText();
        assertThat(words).contains("47.68", "−2.32", "−11.60", "412", "9", "6.20");
        explanation.locator("a.ex-open-all").click();
        page.waitForURL(url -> url.contains("/entries"));
        arrived();
        explanation.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.locator(".ex-agreement--yes").count()).isOne();
        assertThat(allExact(page.locator(".entries-sum data"))).usingElementComparator(BigDecimalComparator.BIG_DECIMAL_COMPARATOR)
                .contains(Pictures.cityYuan("recognised"));
    }

    @Test
    void the_entries_of_a_county_read_to_the_last_are_its_figure() {
        as("leader");
        visit("/entries?unit=371525");
        BigDecimal read = everyRow();
        assertThat(read).isEqualByComparingTo("1482000000");
    }

    // ---- helpers

    private void tap(Locator where) {
        where.first().tap();
        taps++;
    }

    /** What figures come to as they are printed, in 亿元. */
    private static BigDecimal shown(Locator figures) {
        return sum(figures.allInnerTexts().stream().map(text -> new BigDecimal(text.strip().replace(",", ""))).toList());
    }

    private static String heading(Locator table) {
        return table.locator("thead th").allInnerTexts().stream().map(String::strip).filter(head -> head.startsWith("到位") || head.startsWith("已认定"))
                .findFirst().orElseThrow();
    }

    /** Reads a grid of entries to its end and adds the exact amounts. */
    private BigDecimal everyRow() {
        return new BigDecimal(page.evaluate("""
                async () => {
                  const grid = document.querySelector('vaadin-grid');
                  const seen = new Map();
                  const wait = () => new Promise(done => setTimeout(done, 60));
                  const look = () => {
                    for (const row of grid.shadowRoot.querySelectorAll('#items tr')) {
                      if (row.hidden || row.hasAttribute('loading')) continue;
                      for (const cell of row.querySelectorAll('td')) {
                        const data = cell._content?.querySelector('data');
                        if (data && !seen.has(row.index)) seen.set(row.index, data.value);
                      }
                    }
                  };
                  const size = () => grid._flatSize;
                  for (let round = 0; round < 200 && seen.size < size(); round += 1) {
                    let next = 0;
                    while (seen.has(next)) next += 1;
                    grid.scrollToIndex(next);
                    await wait();
                    look();
                  }
                  if (!size() || seen.size !== size()) throw new Error(`read ${seen.size} of ${size()} rows`);
                  return [...seen.values()].reduce((sum, v) => sum + BigInt(Math.round(Number(v) * 100)), 0n).toString();
                }""").toString()).movePointLeft(2);
    }
}
