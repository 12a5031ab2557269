package org.guatu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every screen at every size people hold before them: kept as a picture under {@code target/screenshots}, and looked at. */
class ScreensIT extends WatchedJourney {

    /** A tablet held sideways comes last: on it axe looks at the screen too. */
    private static final List<Size> SIZES = List.of(new Size(1920, 1080, false), new Size(1440, 900, false), new Size(1024, 768, true), new Size(820, 1180, true),
            new Size(1180, 820, true));

    private static String project;
    private static String receipt;

    private record Size(int width, int height, boolean touched) {
    }

    /**
     * @param name    of the picture
     * @param account who looks, or null for a stranger
     * @param address where
     * @param fits    whether it must fit on a tablet held sideways without scrolling
     */
    private record Screen(String name, String account, String address, boolean fits) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The address of the project of the pictures, read from the list of its county. */
    private static synchronized String project() {
        if (project == null) {
            try (BrowserContext browser = newContext(1180, 820)) {
                as(browser, "leader");
                Page page = browser.newPage();
                page.navigate("/unit/371525");
                settle(page);
                project = "/" + page.locator(".project-grid a").filter(new Locator.FilterOptions().setHasText("精密镀铝锌板三期")).first()
                        .getAttribute("href").replaceAll("[?].*", "");
                page.navigate(project);
                settle(page);
                receipt = page.locator(".ledger-row[data-receipt]").nth(2).getAttribute("data-receipt");
            }
        }
        return project;
    }

    private static String receipt() {
        project();
        return receipt;
    }

    static Stream<Screen> screens() {
        return Stream.of(new Screen("00-login", null, "/login", true),
                new Screen("01-overview", "leader", "/", true),
                new Screen("01-overview-province", "leader", "/?unit=370000", true),
                new Screen("01-overview-qingdao", "leader", "/?unit=370200", true),
                new Screen("01-overview-lianyungang", "leader", "/?unit=320700", true),
                new Screen("03-unit-guanxian", "leader", "/unit/371525", false),
                new Screen("03-unit-west-coast", "leader", "/unit/370211", false),
                new Screen("03-unit-yiyuan-zone", "leader", "/unit/370323K1", false),
                new Screen("04-project", "leader", project(), false),
                new Screen("04-project-of-the-source", "leader", "/project/1", false),
                new Screen("05-explanation", "leader", "/?explain=FUNDS.371500.2024", false),
                new Screen("05-explanation-without-target", "leader", "/unit/370211?explain=SIGN_1YI.370211.2024", false),
                new Screen("05-entries", "leader", "/entries", false),
                new Screen("05-receipt", "leader", project() + "?receipt=" + receipt(), false),
                new Screen("09-entry", "clerk", "/entry?month=2024-06", true),
                new Screen("09-entry-returned", "clerk", "/entry?month=2024-06&show=returned", false),
                new Screen("09-entry-ledger", "clerk", "/entry?month=2024-06&show=ledger", false),
                new Screen("09-entry-evidence", "clerk", "/entry?month=2024-06&show=evidence", false),
                new Screen("10-review", "reviewer", "/review-queue", true),
                new Screen("10-review-evidence", "reviewer", "/review-queue?view=evidence", true),
                new Screen("10-review-county", "checker", "/review-queue", true),
                new Screen("09-error", "leader", "/nowhere", true));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void a_screen_is_whole_at_every_size_and_open_to_all(Screen screen) {
        open(screen);
        List<String> found = new ArrayList<>();
        for (Size size : SIZES) {
            if (size.width() == 1024 && !screen.fits()) {
                continue; // the smallest tablet: what need not fit is not arranged for it
            }
            picture(screen.name(), size.width(), size.height());
            boolean fits = screen.fits() && (size.width() == 1180 || size.width() == 1024);
            Look.at(page, fits, size.touched()).forEach(what -> found.add(size.width() + "×" + size.height() + " " + what));
        }
        Look.forAll(page).forEach(what -> found.add("axe " + what));
        assertThat(found).as(screen.name()).isEmpty();
    }

    @Test
    void the_overview_is_whole_in_the_dark_too() {
        page.context().addCookies(List.of(new Cookie("guatu-theme", "dark").setUrl(Product.running().address().toString())));
        open(screens().skip(1).findFirst().orElseThrow());
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        picture("01-overview-dark", 1180, 820);
        List<String> found = new ArrayList<>(Look.at(page, true, true));
        found.addAll(Look.forAll(page));
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/unit/371525", "/unit/370211", "/entries", "/?explain=FUNDS.371500.2024"})
    void a_screen_is_whole_in_english_too(String address) {
        page.context().addCookies(List.of(new Cookie("guatu-language", "en").setUrl(Product.running().address().toString())));
        signIn("office");
        visit(address);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        picture("08-english" + address.replaceAll("\\W+", "-"), 1180, 820);
        assertThat(Look.at(page, false, true)).isEmpty();
    }

    /** Keeps a picture; waits only as long as the charts need to measure themselves and draw. */
    private void picture(String name, int width, int height) {
        page.setViewportSize(width, height);
        settle();
        page.waitForTimeout(250);
        chartsDrawn(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + "-" + width + "x" + height + ".png")));
    }

    private void open(Screen screen) {
        if (screen.account() != null) {
            as(screen.account());
        }
        visit(screen.address());
    }
}
