package org.guatu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.BrowserJourney;
import org.guatu.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A journey during which nothing may be fetched from another host and the browser's console may not complain. */
abstract class WatchedJourney extends BrowserJourney {

    /** The figure of the headline card on any screen. */
    protected static final String FUNDS = "[data-indicator=FUNDS] .ic-number data";
    /** The project of the pictures. */
    protected static final String PROJECT = "精密镀铝锌板三期";

    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    /** What the browser of this test did. */
    protected final Witness witness = new Witness();

    @BeforeEach
    void watch() {
        witness.watch(page.context());
    }

    @AfterEach
    void nothing_came_from_elsewhere_and_nothing_broke() {
        assertThat(witness.requestsElsewhere()).as("requests to other hosts").isEmpty();
        assertThat(witness.complaints()).as("errors in the console").isEmpty();
    }

    /** Goes on as somebody who has signed in before; the sign-in itself is looked at elsewhere and done once. */
    protected void as(String account) {
        as(page.context(), account);
    }

    /** The same in another browser. */
    protected static void as(BrowserContext browser, String account) {
        String session = SESSIONS.computeIfAbsent(account, who -> {
            try (Visitor visitor = new Visitor(Product.running().address())) {
                visitor.signIn(who, "guatu-demo");
                return visitor.session().orElseThrow();
            }
        });
        browser.addCookies(List.of(new Cookie("guatu", session).setUrl(Product.running().address().toString())));
    }

    /** The exact value of the figure there. */
    protected static BigDecimal exact(Locator figure) {
        return new BigDecimal(figure.first().getAttribute("value"));
    }

    /** The exact values of all figures there, in their order. */
    protected static List<BigDecimal> allExact(Locator figures) {
        return figures.all().stream().map(figure -> new BigDecimal(figure.getAttribute("value"))).toList();
    }

    /** Their sum. */
    protected static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Waits until every chart on the page is drawn. */
    protected static void chartsDrawn(Page page) {
        page.waitForFunction("() => [...document.querySelectorAll('guatu-chart')].every(chart => chart.hasAttribute('ready'))");
    }

    /** Waits until the screen is there, charts and all. */
    protected void arrived() {
        settle();
        chartsDrawn(page);
    }

    /** Goes to the project of the pictures by the list of its county. */
    protected static void openProject(Page page) {
        page.navigate("/unit/371525");
        settle(page);
        page.locator(".project-grid").getByText(PROJECT).click();
        page.waitForURL(url -> url.contains("/project/"));
        settle(page);
    }
}
