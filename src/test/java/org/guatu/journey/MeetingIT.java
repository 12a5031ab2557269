package org.guatu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guatu.BrowserJourney;
import org.guatu.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A Monday's meeting in real browsers, on a product of its own that may be killed: two tablets, a wall, and everything that goes away meanwhile. */
class MeetingIT extends BrowserJourney {

    private static final int LONG = 60_000;
    private static final String GUANXIAN = "371525";
    private static final String MATTER = "先交二期 20 亩净地";
    private static final List<String> SEEN_AGAIN = List.of("overview", "ranking", GUANXIAN, "decisions");

    private static Product product;

    private final List<String> shutOut = new ArrayList<>();

    @BeforeAll
    static void start() {
        product = Product.start("meeting");
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_meeting_outlives_network_server_and_late_receipts_and_is_seen_again_as_it_was() throws IOException {
        try (BrowserContext hall = newContext(1920, 1080); BrowserContext first = as("office"); BrowserContext second = as("leader")) {
            Page office = open(first, "/meeting");
            Page wall = paired(hall, office);
            office.locator(".plan-start").click();
            office.locator(".tablet").waitFor();
            shows(wall, "overview");
            String before = words(wall);
            everybodySees(office, "/meeting");

            Page leader = open(second, "/meeting");
            pressNextAtOnce(office, leader);
            for (Page each : List.of(wall, office, leader)) {
                shows(each, "ranking");
            }
            Page driving = isWatching(office) ? leader : office;
            Page watching = driving == office ? leader : office;
            assertThat(watching.locator(".driver")).isVisible();
            assertThat(watching.locator(".turn-next")).isDisabled();
            watching.locator(".driver-take").click();
            assertThat(driving.locator(".driver")).isVisible();
            assertThat(watching.locator(".driver")).isHidden();
            if (watching == leader) {
                office.locator(".driver-take").click();
                assertThat(leader.locator(".driver")).isVisible();
            }
            shows(wall, "ranking");

            pointAndDecide(office, wall);
            theNetworkGoes(office, List.of(hall, second), List.of(wall, leader));
            second.close();
            theServerGoes(office, wall);

            shows(wall, "overview");
            try (BrowserContext city = as("reviewer")) {
                recognise(city);
            }
            assertThat(office.locator(".waiting")).containsText(Pattern.compile("冻结后 1 笔 [+]\\d"), new ContainsTextOptions().setTimeout(LONG));
            assertThat(words(wall)).as("the frozen overview").isEqualTo(before);
            office.locator(".waiting-look").click();
            office.locator(".refresh-go").waitFor();
            office.keyboard().press("Escape");
            assertThat(office.locator("vaadin-dialog[opened]")).hasCount(0);

            Map<String, String> shown = new LinkedHashMap<>();
            for (String page : SEEN_AGAIN) {
                jump(office, page);
                shows(wall, page);
                shown.put(page, words(wall));
            }
            assertThat(shown).containsEntry("overview", before);
            theMeetingEnds(office, shown);
            assertThat(wall.locator("guatu-wall:not([driven])")).hasCount(1);
        }
        assertThat(shutOut).isEmpty();
    }

    /** A screen that nobody knows is paired from the tablet by the code it shows. */
    private static Page paired(BrowserContext hall, Page tablet) {
        Page screen = hall.newPage();
        screen.navigate(product.address() + "/wall");
        String code = screen.locator(".pair-code[data-code]").getAttribute("data-code");
        tablet.locator(".meeting-walls").click();
        Locator fields = tablet.locator("vaadin-dialog[opened] input");
        fields.first().fill(code);
        fields.first().press("Tab");
        tablet.locator("vaadin-dialog[opened] .button--primary").click();
        screen.locator("guatu-wall").waitFor(new Locator.WaitForOptions().setTimeout(LONG));
        assertThat(tablet.locator("vaadin-dialog[opened]")).hasCount(0);
        return screen;
    }

    /** Nobody drives yet, so both may; their fingers come down in the same millisecond. */
    private static void pressNextAtOnce(Page one, Page other) {
        double then = ((Number) other.evaluate("() => Date.now()")).doubleValue() + 400;
        for (Page tablet : List.of(one, other)) {
            tablet.evaluate("then => { setTimeout(() => { document.querySelector('.turn-next').click(); window.pressed = true; }, then - Date.now()); }", then);
        }
        for (Page tablet : List.of(one, other)) {
            tablet.waitForFunction("() => window.pressed");
        }
        one.waitForCondition(() -> isWatching(one) != isWatching(other));
        settle(one);
        settle(other);
    }

    private static void pointAndDecide(Page tablet, Page wall) {
        jump(tablet, GUANXIAN);
        shows(wall, GUANXIAN);
        Locator row = tablet.locator(".wall-preview .wl-project[data-key]").first();
        String key = row.getAttribute("data-key");
        row.click();
        assertThat(wall.locator(".is-pointed")).hasAttribute("data-key", key);
        row.click();
        assertThat(wall.locator(".is-pointed")).hasCount(0);
        tablet.locator(".decide-matter input").fill(MATTER);
        tablet.locator(".decide-chips button").first().click();
        tablet.locator(".decide-save").dblclick();
        assertThat(wall.locator(".wall-page")).containsText(MATTER);
        assertThat(tablet.locator(".decide-matter input")).hasValue("");
        assertThat(tablet.locator(".decide-save[aria-busy]")).hasCount(0);
        assertThat(tablet.locator(".decide-form .refusal")).isHidden();
    }

    /** The page that was there stays and says how old it is; what was turned meanwhile is there when the network is. */
    private static void theNetworkGoes(Page driving, List<BrowserContext> lost, List<Page> pages) {
        lost.forEach(browser -> browser.setOffline(true));
        for (Page page : pages) {
            assertThat(page.locator(".connection-bar")).containsText(Pattern.compile("离线 截至 \\d\\d:\\d\\d"), new ContainsTextOptions().setTimeout(LONG));
        }
        jump(driving, "ranking");
        for (Page page : pages) {
            shows(page, GUANXIAN);
        }
        lost.forEach(browser -> browser.setOffline(false));
        for (Page page : pages) {
            shows(page, "ranking");
            assertThat(page.locator(".connection-bar")).hasCount(0, new HasCountOptions().setTimeout(LONG));
        }
    }

    /** As a loss of power would take it. The wall comes back by itself; on the tablet its person signs in on the spot and goes on driving. */
    private static void theServerGoes(Page tablet, Page wall) {
        product.kill();
        assertThat(wall.locator(".connection-bar")).containsText("离线 截至", new ContainsTextOptions().setTimeout(LONG));
        shows(wall, "ranking");
        product = product.again();
        tablet.locator(".connection-bar button").click(new Locator.ClickOptions().setTimeout(LONG));
        tablet.locator(".connection-sign-in input[name=password]").fill("guatu-demo");
        tablet.locator(".connection-sign-in input[name=password]").press("Enter");
        assertThat(tablet.locator(".connection-bar")).hasCount(0, new HasCountOptions().setTimeout(LONG));
        shows(tablet, "ranking");
        shows(wall, "ranking");
        assertThat(tablet.locator(".driver")).isHidden();
        jump(tablet, "overview");
        assertThat(wall.locator(".connection-bar")).hasCount(0, new HasCountOptions().setTimeout(LONG));
    }

    private void theMeetingEnds(Page tablet, Map<String, String> shown) throws IOException {
        tablet.locator(".meeting-end").click();
        tablet.locator(".meeting-end-yes").click();
        assertThat(tablet.locator(".minutes-paper")).containsText(MATTER);
        everybodySees(tablet, "/minutes");
        Download word = tablet.waitForDownload(() -> tablet.locator(".minutes-word").click());
        try (InputStream file = word.createReadStream()) {
            assertThat(word.suggestedFilename()).endsWith(".docx");
            assertThat(file.readNBytes(2)).as("a Word file is a zip file").containsExactly('P', 'K');
        }
        tablet.locator(".minutes-tools a").first().click();
        shows(tablet, "overview");
        for (Map.Entry<String, String> page : shown.entrySet()) {
            jump(tablet, page.getKey());
            assertThat(words(tablet)).as("seen again: " + page.getKey()).isEqualTo(page.getValue());
        }
        tablet.navigate(product.address() + "/decisions");
        settle(tablet);
        assertThat(tablet.locator(".decision-row").filter(new Locator.FilterOptions().setHasText(MATTER))).hasCount(1);
        everybodySees(tablet, "/decisions");
    }

    /** The reviewer of the city recognises a receipt that waits and is not doubted. */
    private static void recognise(BrowserContext city) {
        Page queue = open(city, "/review-queue");
        queue.locator(".review-row").filter(new Locator.FilterOptions().setHasText("无风险提示")).first().click();
        settle(queue);
        queue.keyboard().press("a");
        queue.locator(".review-done").first().waitFor();
    }

    private static void jump(Page tablet, String page) {
        tablet.locator(".agenda-row[data-page='" + page + "']").click();
        shows(tablet, page);
    }

    private static void shows(Page page, String wanted) {
        assertThat(page.locator(".wall-page").first()).hasAttribute("data-shown", wanted, new HasAttributeOptions().setTimeout(LONG));
    }

    private static boolean isWatching(Page tablet) {
        return tablet.locator(".driver").isVisible();
    }

    /** All words of the page on a wall, or small on a tablet, and the exact values of its figures. */
    private static String words(Page page) {
        return (String) page.locator(".wall-page").first().evaluate("page => [page.textContent, ...[...page.querySelectorAll('data')].map(figure => figure.value)].join(' ')");
    }

    private void everybodySees(Page page, String where) {
        settle(page);
        Look.forAll(page).forEach(what -> shutOut.add(where + " " + what));
    }

    private static Page open(BrowserContext browser, String address) {
        Page page = browser.newPage();
        page.navigate(product.address() + address);
        settle(page);
        return page;
    }

    private static BrowserContext as(String account) {
        BrowserContext browser = newContext(1180, 820);
        try (Visitor visitor = new Visitor(product.address())) {
            visitor.signIn(account, "guatu-demo");
            browser.addCookies(List.of(new Cookie("guatu", visitor.session().orElseThrow()).setUrl(product.address().toString())));
        }
        return browser;
    }
}
