package org.guatu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.util.List;
import org.guatu.BrowserJourney;
import org.guatu.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clerk's month in a real browser, on a product of its own that may be killed: what was typed is there afterwards, here and elsewhere. */
class EntryIT extends BrowserJourney {

    private static final String JULY = "/entry?month=2024-07";
    private static final int LONG = 60_000;

    private static Product product;

    private BrowserContext context;
    private BrowserContext hall;
    private Page desk;

    @BeforeAll
    static void start() {
        product = Product.start("entry");
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @BeforeEach
    void sit_down() {
        context = newContext(1440, 900);
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        desk = signedIn(context);
    }

    @AfterEach
    void get_up() {
        context.close();
    }

    @Test
    void what_was_typed_survives_the_server_and_is_there_on_another_device() {
        Locator first = cell(desk, 0);
        first.click();
        desk.keyboard().type("1,850");
        assertThat(echo(desk, 0)).hasText("0.1850");
        desk.keyboard().press("Enter");
        assertThat(row(desk, 0)).hasAttribute("data-state", "DRAFT");
        assertThat(cell(desk, 1)).isFocused();
        desk.keyboard().type("2,4");
        assertThat(desk.locator(".entry-saved")).not().isEmpty();

        WallWatch wall = wall();
        product.kill();
        desk.keyboard().type("00");
        assertThat(echo(desk, 1)).hasText("0.2400");
        desk.keyboard().press("Enter");
        desk.keyboard().type("９００");
        desk.keyboard().press("Enter");
        desk.keyboard().type("1,3OO");
        assertThat(desk.locator(".entry-offline")).isVisible(new IsVisibleOptions().setTimeout(LONG));
        assertThat(cell(desk, 3)).hasValue("1,3OO");

        assertThat(wall.screen().locator(".connection-bar")).containsText("离线 截至", new ContainsTextOptions().setTimeout(LONG));
        assertThat(wall.screen().locator("guatu-wall")).isVisible();
        product = product.again();
        desk.close();
        desk = signedIn(context);
        assertThat(row(desk, 0)).hasAttribute("data-state", "DRAFT");
        for (int row : new int[] {1, 2}) {
            assertThat(row(desk, row)).hasAttribute("data-state", "DRAFT");
        }
        assertThat(desk.locator("tr[data-state=DRAFT] .c-this input")).hasCount(3);
        assertThat(cell(desk, 1)).hasValue("2,400");
        assertThat(cell(desk, 2)).hasValue("900");
        assertThat(cell(desk, 3)).hasValue("1,3OO");
        assertThat(desk.locator(".under--wrong")).containsText("1,3OO");
        assertThat(desk.locator(".entry-saved")).not().isEmpty();
        try (BrowserContext elsewhere = newContext(1180, 820)) {
            Page tablet = signedIn(elsewhere);
            assertThat(cell(tablet, 3)).hasValue("1,3OO");
            assertThat(cell(tablet, 1)).hasValue("2,400");
        }

        // Nobody touched the wall meanwhile.
        wall.untilShown();
        hall.close();

        submit(desk);
        assertThat(desk.locator(".under--asked")).not().hasCount(0);
        Locator without = desk.locator(".under--asked .entry-act");
        while (without.count() > 0) {
            int left = without.count();
            without.first().click();
            assertThat(without).hasCount(left - 1, new HasCountOptions().setTimeout(LONG));
        }
        submit(desk);
        assertThat(desk.locator("tr[data-state=SUBMITTED]")).hasCount(3);
        assertThat(cell(desk, 0)).hasValue("1,3OO");
    }

    @Test
    void another_password_ends_the_other_sign_ins_and_not_this_one() {
        try (Visitor elsewhere = new Visitor(product.address())) {
            elsewhere.signIn("clerk", "guatu-demo");
            assertTrue(elsewhere.isSignedIn());
            change("guatu-demo", "a-new-horse-7");
            assertFalse(elsewhere.isSignedIn());
            change("a-new-horse-7", "guatu-demo");
        }
    }

    private void change(String old, String fresh) {
        desk.reload();
        settle(desk);
        desk.locator(".avatar").click();
        desk.locator(".user-password").click();
        Locator fields = desk.locator(".own-password-fields input");
        fields.nth(0).fill(old);
        fields.nth(1).fill(fresh);
        fields.nth(2).fill(fresh);
        desk.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").click();
        assertThat(desk.locator("vaadin-dialog[opened] [role=status]")).containsText("密码已修改");
    }

    @Test
    void a_column_out_of_a_spreadsheet_goes_downwards_and_says_what_it_left_out() {
        Page page = desk;
        int from = page.locator("input.cell").count() - 4;
        Locator start = page.locator("input.cell").nth(from);
        start.click();
        page.evaluate("navigator.clipboard.writeText('1,000\\n１２００\\n\\n-5\\n77\\n')");
        page.keyboard().press("Control+v");
        assertThat(page.locator("input.cell").nth(from)).hasValue("1,000");
        assertThat(page.locator("input.cell").nth(from + 1)).hasValue("1,200");
        assertThat(page.locator("input.cell").nth(from + 2)).hasValue("");
        assertThat(page.locator("input.cell").nth(from + 3)).hasValue("-5");
        assertThat(page.locator(".under--wrong").last()).isVisible();
        assertThat(page.locator(".entry-note")).containsText("1");
    }

    @Test
    void while_the_database_is_away_the_text_stays_and_goes_through_when_it_is_back() throws IOException {
        assumeTrue(System.getenv("TEST_MYSQL_URL") != null, "needs a MySQL server: TEST_MYSQL_URL");
        // A browser of its own: cookies know hosts and no ports, and the page of the other product would lose it its session.
        try (BrowserContext browser = newContext(1440, 900); CutDatabase database = new CutDatabase(System.getenv("TEST_MYSQL_URL"));
                Product onMySql = Product.start("entry-mysql", "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.hikari.connection-timeout=1000", "--spring.datasource.hikari.validation-timeout=500")) {
            Page page = signedIn(browser, onMySql);
            database.cut();
            cell(page, 0).click();
            page.keyboard().type("1,850");
            page.keyboard().press("Enter");
            assertThat(page.locator(".under--wrong")).containsText("数据库暂时连不上", new ContainsTextOptions().setTimeout(LONG));
            assertThat(cell(page, 0)).hasValue("1,850");
            database.mend();
            assertThat(row(page, 0)).hasAttribute("data-state", "DRAFT", new HasAttributeOptions().setTimeout(LONG));
            assertThat(page.locator(".under--wrong")).hasCount(0);
        }
    }

    /** A paired screen that shows the wall of the same product. */
    private WallWatch wall() {
        try (BrowserContext office = newContext(1180, 820)) {
            Page screens = office.newPage();
            screens.navigate(product.address() + "/login");
            screens.locator("input[name=username]").fill("office");
            screens.locator("input[name=password]").fill("guatu-demo");
            screens.locator("input[name=password]").press("Enter");
            screens.waitForURL(url -> !url.contains("/login"));
            hall = newContext(1920, 1080);
            return WallWatch.paired(hall, screens, product.address().toString(), "一号厅");
        }
    }

    private static Page signedIn(BrowserContext browser) {
        return signedIn(browser, product);
    }

    private static Page signedIn(BrowserContext browser, Product product) {
        Page page = browser.newPage();
        page.navigate(product.address() + "/login");
        page.locator("input[name=username]").fill("clerk");
        page.locator("input[name=password]").fill("guatu-demo");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(product.address() + JULY);
        settle(page);
        page.locator("input.cell").first().waitFor();
        return page;
    }

    private static void submit(Page page) {
        page.locator(".entry-submit").click();
        settle(page);
    }

    private static Locator row(Page page, int number) {
        return page.locator("tr.entry-row").nth(number);
    }

    private static Locator cell(Page page, int number) {
        return page.locator("input.cell").nth(number);
    }

    private static Locator echo(Page page, int number) {
        return row(page, number).locator("td.echo data");
    }
}
