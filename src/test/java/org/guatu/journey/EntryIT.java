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
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.Base64;
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
    private static final String JUNE = "/entry?month=2024-06";
    /** A picture of one point. */
    private static final FilePayload SLIP = new FilePayload("slip.png", "image/png", Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
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
    void several_receipts_with_evidence_and_a_correction_whose_effect_is_seen_before_it_is_sent() {
        desk.navigate(product.address() + JUNE);
        Locator row = desk.locator("tr.entry-row").filter(new Locator.FilterOptions().setHasText("鲁西冷链物流枢纽"));
        row.locator("input.cell").click();
        Locator more = desk.locator(".line-more");
        more.click();
        Locator amount = desk.locator("[data-draft=amount] input");
        amount.fill("600");
        desk.locator("vaadin-select[data-draft=origin]").click();
        desk.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("境外")).click();
        desk.locator("[data-draft=receivedOn] input").fill("2024-06-27");
        desk.keyboard().press("Enter");
        desk.waitForFunction("() => Object.values(JSON.parse(localStorage['guatu.typed.clerk'])).some(f => f.origin?.sent && f.receivedOn?.sent)");
        desk.reload();
        row.locator("input.cell").click();
        more.click();
        assertThat(desk.locator("vaadin-dialog[opened]")).containsText("鲁西冷链物流枢纽");
        assertThat(desk.locator(".kept-form")).isVisible();
        assertThat(amount).hasValue("600");
        assertThat(desk.locator("vaadin-select[data-draft=origin]")).containsText("境外");
        save();
        more.click();
        amount.fill("400");
        save();
        assertThat(row.locator(".cell-open")).containsText("2,850");
        assertThat(desk.locator(".entry-lines .line")).hasCount(3);

        attach(1);
        assertThat(desk.locator(".evidence-notice")).isHidden();
        closeDialog();
        attach(2);
        assertThat(desk.locator(".evidence-notice")).containsText("同一文件已用于");
        closeDialog();

        Locator recognised = desk.locator("tr.entry-row").filter(new Locator.FilterOptions().setHasText("高速护栏智能工厂"));
        recognised.locator(".cell-open").click();
        desk.locator("[data-draft=amount] input").fill("2,500");
        Locator effect = desk.locator(".correction-effect");
        assertThat(effect).containsText("\u2212300");
        assertThat(effect).containsText("冠县");
        desk.locator("[data-draft=reason] input").fill("回单金额多记");
        desk.getByText("提交更正").click();
        assertThat(effect).hasCount(0);
        assertThat(recognised).hasAttribute("data-state", "SUBMITTED");
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
        int from = desk.locator("input.cell").count() - 4;
        cell(desk, from).click();
        paste(desk, "1,000\\n１２００\\n\\n-5\\n77\\n");
        for (int row = 0; row < 4; row++) {
            assertThat(cell(desk, from + row)).hasValue(List.of("1,000", "1,200", "", "-5").get(row));
        }
        Locator note = desk.locator(".entry-note");
        assertThat(note).containsText("有 1 个数没有对应的行：77");
        paste(desk, "7月新增（亿元）\\n0.21");
        assertThat(cell(desk, from)).hasValue("2,100");
        assertThat(note).containsText("取的是「7月新增（亿元）」一列，单位是亿元，已换算成万元：粘贴了 1 个数，合计 0.2100 亿元");
        paste(desk, "7月新增（千元）\\n5");
        assertThat(note).containsText("看不懂表头「7月新增（千元）」里的单位");
        paste(desk, "1\\t2\\n3\\t4");
        assertThat(note).containsText("第 1 列、第 2 列");
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
            enter(office, "office", product);
            hall = newContext(1920, 1080);
            return WallWatch.paired(hall, office.newPage(), product.address().toString(), "一号厅");
        }
    }

    private static Page signedIn(BrowserContext browser) {
        return signedIn(browser, product);
    }

    private static Page signedIn(BrowserContext browser, Product product) {
        enter(browser, "clerk", product);
        Page page = browser.newPage();
        page.navigate(product.address() + JULY);
        settle(page);
        page.locator("input.cell").first().waitFor();
        return page;
    }

    /** The form to sign in with is looked at elsewhere. */
    private static void enter(BrowserContext browser, String account, Product product) {
        try (Visitor visitor = new Visitor(product.address())) {
            visitor.signIn(account, "guatu-demo");
            browser.addCookies(List.of(new Cookie("guatu", visitor.session().orElseThrow()).setUrl(product.address().toString())));
        }
    }

    private void save() {
        desk.getByText("存为草稿").click();
        assertThat(desk.locator(".receipt-form")).hasCount(0);
    }

    private void attach(int line) {
        desk.locator(".entry-lines .line").nth(line).getByText("佐证", new Locator.GetByTextOptions().setExact(true)).click();
        desk.locator(".evidence-ways input[type=file]").first().setInputFiles(SLIP);
        assertThat(desk.locator(".evidence-thumb img")).hasCount(1);
    }

    private void closeDialog() {
        desk.locator("vaadin-dialog[opened] .button--primary").click();
        assertThat(desk.locator("vaadin-dialog[opened]")).hasCount(0);
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
