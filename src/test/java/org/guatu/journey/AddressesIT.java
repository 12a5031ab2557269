package org.guatu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All of a screen's state stands in its address: steps back and forth, copies, past days, other periods, what lies open over a screen. */
class AddressesIT extends WatchedJourney {

    @Test
    void back_and_forward_show_again_what_was_seen() {
        as("leader");
        visit("/?asOf=2024-05-31");
        String city = page.locator(FUNDS).first().innerText();
        page.locator("tr[data-unit='371525'] a").click();
        page.waitForURL(url -> url.contains("/unit/371525"));
        arrived();
        assertThat(page.url()).contains("asOf=2024-05-31");
        String county = page.locator(FUNDS).first().innerText();
        page.goBack();
        page.locator(".overview").waitFor();
        arrived();
        assertThat(page.locator(FUNDS).first().innerText()).isEqualTo(city);
        page.goForward();
        page.locator(".project-grid").waitFor();
        arrived();
        assertThat(page.locator(FUNDS).first().innerText()).isEqualTo(county);
    }

    @Test
    void an_address_copied_into_another_browser_opens_the_same_screen() {
        as("leader");
        List<String> addresses = new ArrayList<>(List.of("/?unit=370200&period=2024Q1&asOf=2024-03-31", "/unit/371525?period=2024Q2&asOf=2024-06-15&sort=name",
                "/?explain=START_1YI.371500.2024", "/entries?unit=371525&asOf=2024-04-30"));
        openProject(page);
        addresses.add(page.url());
        for (String address : addresses) {
            visit(address);
            chartsDrawn(page);
            String here = seen(page);
            try (BrowserContext other = newContext(1180, 820)) {
                as(other, "leader");
                Page copy = other.newPage();
                copy.navigate(page.url());
                settle(copy);
                chartsDrawn(copy);
                assertThat(seen(copy)).as(address).isEqualTo(here);
            }
        }
    }

    @Test
    void a_past_day_shows_the_city_as_it_stood_then() {
        as("leader");
        visit("/?asOf=2024-06-24");
        assertThat(exact(page.locator(FUNDS))).isEqualByComparingTo(Pictures.cityYuan("atLastMeeting"));
        assertThat(page.locator(".asof").innerText()).contains("2024-06-24");
        page.locator(".asof-button").click();
        page.locator(".asof-chooser button.button--primary").click();
        page.waitForURL(url -> !url.contains("asOf"));
        arrived();
        assertThat(exact(page.locator(FUNDS))).isEqualByComparingTo(Pictures.cityYuan("recognised"));
    }

    @Test
    void another_period_has_its_own_light() {
        as("leader");
        visit("/");
        assertThat(page.locator("nav.segment .segment-entry[aria-current] .light--warn").count()).isPositive();
        assertThat(page.locator("[data-indicator=FUNDS] .ic-light.light--warn").count()).isOne();
        page.locator("nav.segment .segment-entry").filter(new Locator.FilterOptions().setHasText("百日")).click();
        page.waitForURL(url -> url.contains("period="));
        arrived();
        assertThat(page.locator("[data-indicator=FUNDS] .ic-light.light--ok").count()).isOne();
    }

    @Test
    void english_and_the_dark_are_chosen_in_the_menu_and_stay() {
        signIn("office");
        visit("/");
        page.locator(".avatar").click();
        page.getByText("深色").click();
        page.waitForFunction("() => document.documentElement.dataset.theme === 'dark'");
        page.keyboard().press("Escape");
        page.locator(".avatar").click();
        page.locator(".user-content").getByText("English").click();
        page.waitForFunction("() => document.documentElement.lang.startsWith('en')");
        arrived();
        page.reload();
        arrived();
        assertThat(page.locator("html").getAttribute("lang")).startsWith("en");
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        assertThat(page.locator(".crumb--here").innerText()).contains("Liaocheng");
        assertThat(page.locator(".indicator-card").allInnerTexts().toString()).doesNotContainPattern("\\p{IsHan}");
        assertThat(page.locator(".panel-finding").allInnerTexts().toString()).doesNotContainPattern("[亿个家序]");
        screenshot("01-overview-english-dark", 1180, 820);
    }

    @Test
    void closing_what_lies_open_leaves_no_step_that_changes_nothing() {
        as("leader");
        visit("/unit/371525");
        page.locator("nav.crumbs a.crumb--above").click();
        page.locator(".overview").waitFor();
        arrived();
        int steps = steps();
        for (int i = 0; i < 3; i++) {
            page.locator("[data-indicator=FUNDS] .ic-number > .number-button").click();
            page.locator(".explanation-content").waitFor();
            page.waitForURL(url -> url.contains("explain="));
            page.locator(".over-close").click();
            page.waitForURL(url -> !url.contains("explain"));
            page.locator(".explanation-content").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            arrived();
        }
        assertThat(page.evaluate("() => document.activeElement.className").toString()).as("the focus is where it was").contains("number-button");
        page.goBack();
        page.waitForURL(url -> url.contains("unit/371525"));
        arrived();
        page.goForward();
        page.locator(".overview").waitFor();
        arrived();
        assertThat(steps()).as("steps of the browser").isLessThanOrEqualTo(steps + 1);
    }

    @Test
    void a_line_of_the_ledger_that_is_closed_leaves_no_step_either() {
        as("leader");
        openProject(page);
        String project = page.url();
        page.locator(".ledger-row[data-receipt] a").first().click();
        page.locator("[data-receipt-open]").waitFor();
        page.locator(".over-close").click();
        page.waitForURL(project);
        page.locator("[data-receipt-open]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        arrived();
        page.goBack();
        page.waitForURL(url -> url.contains("unit/371525"));
        arrived();
    }

    private int steps() {
        return ((Number) page.evaluate("() => history.length")).intValue();
    }

    /** All figures on a screen, exact and printed, which together are the screen. */
    private static String seen(Page page) {
        return page.evaluate("() => [...document.querySelectorAll('data')].map(d => d.value + '=' + d.textContent).sort().join(' ')").toString()
                + page.title();
    }
}
