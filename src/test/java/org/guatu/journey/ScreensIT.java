package org.guatu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen at every size people hold before them: kept as a picture under {@code target/screenshots}, and looked at. */
class ScreensIT extends WatchedJourney {

    /** A tablet held sideways comes last: on it axe looks at the screen too. */
    private static final List<Size> SIZES = List.of(new Size(1920, 1080, false), new Size(1440, 900, false), new Size(820, 1180, true),
            new Size(1180, 820, true));

    private record Size(int width, int height, boolean touched) {
    }

    /**
     * @param name    of the picture
     * @param account who looks, or null for a stranger
     * @param address where
     * @param fits    whether it must fit on a tablet held sideways without scrolling
     */
    record Screen(String name, String account, String address, boolean fits) {
        @Override
        public String toString() {
            return name;
        }
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
                new Screen("09-error", "leader", "/nowhere", true));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void a_screen_is_whole_at_every_size_and_open_to_all(Screen screen) {
        open(screen);
        List<String> found = new ArrayList<>();
        for (Size size : SIZES) {
            screenshot(screen.name(), size.width(), size.height());
            chartsDrawn(page);
            boolean fits = screen.fits() && size.width() == 1180;
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
        screenshot("01-overview-dark", 1180, 820);
        List<String> found = new ArrayList<>(Look.at(page, true, true));
        found.addAll(Look.forAll(page));
        assertThat(found).isEmpty();
    }

    private void open(Screen screen) {
        if (screen.account() != null) {
            as(screen.account());
        }
        visit(screen.address());
    }
}
