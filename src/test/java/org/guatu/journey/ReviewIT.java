package org.guatu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.guatu.BrowserJourney;
import org.guatu.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a clerk in 冠县 to the leader's number, in a product of its own, since the figures of the others must not move. */
class ReviewIT extends BrowserJourney {

    private static final String FUNDS = "[data-indicator=FUNDS] .ic-number data";
    private static final String DRAFTED = "1,850";
    private static final BigDecimal YUAN = new BigDecimal("18500000.00");

    private static Product product;

    @BeforeAll
    static void aProductOfItsOwn() {
        product = Product.start("review");
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void what_a_clerk_submits_is_checked_recognised_and_then_in_the_leaders_number_to_the_cent() {
        BrowserContext leader = as("leader");
        Page watching = open(leader, "/");
        BigDecimal before = figure(watching);
        lookAt(watching);
        try (BrowserContext clerk = as("clerk")) {
            Page page = open(clerk, "/entry/371525?month=2024-06");
            page.locator("tr[data-state=DRAFT]").first().waitFor();
            String project = page.locator("tr[data-state=DRAFT]").all().stream()
                    .filter(row -> row.locator("input.cell").inputValue().replace(",", "").equals("1850")).findFirst().orElseThrow().getAttribute("data-project");
            page.locator(".entry-submit").click();
            Locator question = page.locator("#under-" + project + " .under--asked button").last();
            question.waitFor();
            question.click();
            settle(page);
            page.locator(".entry-submit").click();
            page.locator("tr[data-project='" + project + "'][data-state=SUBMITTED]").waitFor();
        }
        assertThat(figure(watching)).as("submitted money does not count").isEqualByComparingTo(before);
        String line;
        try (BrowserContext checker = as("checker")) {
            Page page = open(checker, "/review-queue");
            Locator row = row(page);
            line = row.getAttribute("data-line");
            row.click();
            page.waitForURL(url -> url.contains("line=" + line));
            settle(page);
            assertThat(page.locator(".review-accept").innerText()).contains("初审通过");
            page.keyboard().press("a");
            page.locator(".review-done").filter(new Locator.FilterOptions().setHasText(DRAFTED)).waitFor();
        }
        try (BrowserContext reviewer = as("reviewer")) {
            Page page = open(reviewer, "/review-queue?line=" + line);
            Locator reason = page.locator(".review-reason-field input");
            reason.click();
            reason.pressSequentially("ark");
            settle(page);
            assertThat(page.locator("[data-open='" + line + "']").count()).as("keys while typing decide nothing").isOne();
            assertThat(page.locator("vaadin-dialog[opened]").count()).isZero();
            reason.fill("");
            page.locator("h1").first().click();
            page.keyboard().press("a");
            page.locator(".review-done").filter(new Locator.FilterOptions().setHasText(DRAFTED)).waitFor();
            assertThat(page.locator("[data-line='" + line + "']").count()).isZero();
            assertThat(page.locator(".review-row[aria-current]").count()).as("the next line is open").isOne();
        }
        try (leader) {
            // The screen that was open all the time shows it, in the same nodes, with the focus and the chart where they were.
            watching.waitForFunction("value => document.querySelector('" + FUNDS + "[data-fresh]')?.value === value", before.add(YUAN).toPlainString());
            assertThat(watching.locator(".moved").innerText()).contains("+0.19", "冠县");
            assertThat(watching.evaluate("() => document.activeElement === window.seen.focus && document.querySelector('guatu-chart') === window.seen.chart"
                    + " && window.seen.chart.builds === 1 && window.seen.figure.isConnected")).isEqualTo(true);
            Page page = open(leader, "/");
            assertThat(figure(page)).isEqualByComparingTo(before.add(YUAN));
            page.navigate(product.address() + "/entries?unit=371525");
            settle(page);
            Locator entry = page.locator("a[href*='receipt=" + line + "']").first();
            entry.click();
            page.locator("[data-receipt-open='" + line + "']").waitFor();
            assertThat(new BigDecimal(page.locator(".receipt-value data").first().getAttribute("value"))).isEqualByComparingTo(YUAN);
        }
    }

    @Test
    void the_queue_is_worked_by_keys_and_pressed_back_into_by_the_address() {
        try (BrowserContext reviewer = as("reviewer")) {
            Page page = open(reviewer, "/review-queue");
            String first = page.locator(".review-row[aria-current]").getAttribute("data-line");
            page.keyboard().press("ArrowDown");
            page.waitForURL(Pattern.compile("line="));
            String second = page.locator(".review-row[aria-current]").getAttribute("data-line");
            assertThat(second).isNotEqualTo(first);
            page.keyboard().press("r");
            page.locator("vaadin-dialog[opened] .review-reason-go").waitFor();
            page.keyboard().press("Escape");
            settle(page);
            page.reload();
            settle(page);
            assertThat(page.locator(".review-row[aria-current]").getAttribute("data-line")).isEqualTo(second);
            page.locator(".review-tool").nth(2).click();
            settle(page);
            assertThat(page.locator(".review-picture").getAttribute("style")).contains("rotate(90deg)");
            assertThat(List.of(page.locator(".review-picture").evaluate("picture => picture.naturalWidth").toString())).doesNotContain("0");
        }
    }

    /** Puts the focus into the ranking and remembers what stands on the screen. */
    private static void lookAt(Page page) {
        page.locator("guatu-chart").first().waitFor();
        page.waitForFunction("() => document.querySelector('guatu-chart').builds === 1");
        page.evaluate("""
                selector => {
                  const row = document.querySelector("tr[data-unit='371525'] a");
                  row.focus();
                  window.seen = {focus: row, chart: document.querySelector('guatu-chart'), figure: document.querySelector(selector)};
                }""", FUNDS);
    }

    /** The row of the line that the clerk submitted. */
    private static Locator row(Page page) {
        Locator row = page.locator(".review-row").filter(new Locator.FilterOptions().setHasText(DRAFTED));
        row.waitFor();
        return row;
    }

    private static BigDecimal figure(Page page) {
        page.locator(FUNDS).first().waitFor();
        return new BigDecimal(page.locator(FUNDS).first().getAttribute("value"));
    }

    private static Page open(BrowserContext browser, String address) {
        Page page = browser.newPage();
        page.navigate(product.address() + address);
        settle(page);
        return page;
    }

    private static BrowserContext as(String account) {
        BrowserContext browser = newContext(1440, 900);
        try (Visitor visitor = new Visitor(product.address())) {
            visitor.signIn(account, "guatu-demo");
            browser.addCookies(List.of(new Cookie("guatu", visitor.session().orElseThrow()).setUrl(product.address().toString())));
        }
        return browser;
    }
}
