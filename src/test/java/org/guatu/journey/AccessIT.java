package org.guatu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import org.guatu.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the accounts of the demonstration see, and what they are told where they may not look. */
class AccessIT extends WatchedJourney {

    private static final String OTHER_COUNTY = "371581";

    @Test
    void a_county_leader_begins_at_the_own_county_and_sees_the_totals_of_the_city() {
        signIn("guanxian");
        assertThat(page.url()).contains("/unit/371525");
        assertThat(exact(page.locator("[data-indicator=FUNDS] .ic-number data"))).isEqualByComparingTo("1482000000");
        page.locator("nav.crumbs a.crumb--above").click();
        page.locator(".overview").waitFor();
        settle();
        assertThat(exact(page.locator("[data-indicator=FUNDS] .ic-number data"))).isEqualByComparingTo("23840000000");
        assertThat(page.locator("tr[data-unit]").count()).isEqualTo(11);
    }

    @Test
    void of_another_county_the_same_leader_sees_the_totals_and_a_sentence_instead_of_projects() {
        String foreign = firstProjectOf(OTHER_COUNTY);
        as("guanxian");
        visit("/unit/" + OTHER_COUNTY);
        assertThat(exact(page.locator("[data-indicator=FUNDS] .ic-number data"))).isEqualByComparingTo("3143000000");
        assertThat(page.locator("a[href*='project/']").count()).isZero();
        assertThat(page.locator("main").innerText()).doesNotContain(foreign.substring(foreign.indexOf('|') + 1)).contains("只对本县市区和市级开放");
        for (String address : new String[] {"/project/" + foreign.substring(0, foreign.indexOf('|')), "/entries?unit=" + OTHER_COUNTY}) {
            visit(address);
            assertThat(page.locator(".error-page").count()).as(address).isOne();
            assertThat(page.locator("main").innerText()).as(address).doesNotContain(foreign.substring(foreign.indexOf('|') + 1));
        }
    }

    @Test
    void evidence_of_another_county_is_not_there_for_a_county_leader() {
        String foreign = firstEvidenceOf(OTHER_COUNTY);
        String own = firstEvidenceOf("371525");
        try (Visitor leader = new Visitor(Product.running().address()); Visitor guanxian = new Visitor(Product.running().address())) {
            leader.signIn("leader", "guatu-demo");
            guanxian.signIn("guanxian", "guatu-demo");
            HttpResponse<String> shown = leader.get(foreign);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox").contains("default-src 'none'");
            assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(guanxian.get(foreign).statusCode()).isEqualTo(404);
            assertThat(guanxian.get(own).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"leader, 238.40", "office, 238.40", "reviewer, 238.40", "admin, 238.40", "clerk, 14.82", "checker, 14.82", "clerk2, 14.62", "wall, 238.40"})
    void everybody_who_signs_in_lands_on_a_page_that_says_something(String account, String seen) {
        signIn(account);
        page.locator("main").getByText(seen).or(page.locator(".bar").getByText(seen)).first().waitFor();
        assertThat(page.locator("main").innerText()).isNotBlank();
        if (!account.equals("wall")) {
            assertThat(page.locator(".error-page").count()).as("an error as the first thing").isZero();
        }
    }

    /** Number and name of the first project that the list of a county shows to the city's leader. */
    private static String firstProjectOf(String county) {
        try (BrowserContext browser = newContext(1180, 820)) {
            as(browser, "leader");
            Page page = browser.newPage();
            page.navigate("/unit/" + county);
            settle(page);
            var link = page.locator("a.pl-name").first();
            return link.getAttribute("href").replaceAll(".*project/(\\d+).*", "$1") + "|" + link.innerText().strip();
        }
    }

    /** Address of a piece of evidence of a receipt of a county. */
    private static String firstEvidenceOf(String county) {
        try (BrowserContext browser = newContext(1180, 820)) {
            as(browser, "leader");
            Page page = browser.newPage();
            page.navigate("/project/" + firstProjectOf(county).replaceAll("\\|.*", ""));
            settle(page);
            String receipt = page.locator("a[href*='receipt=']").first().getAttribute("href");
            page.navigate("/" + receipt.replaceAll("^\\.?/", ""));
            settle(page);
            return "/" + page.locator("a[href*='evidence/']").first().getAttribute("href").replaceAll("^\\.?/", "");
        }
    }
}
