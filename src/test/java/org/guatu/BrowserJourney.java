package org.guatu;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base of the browser journeys ({@code *IT}): Chromium on a tablet held sideways (1180×820, touch), looking at the
 * packaged {@link Product} with the demonstration data. Each test gets a page without cookies. Browser and product
 * are started once for all journeys.
 */
public abstract class BrowserJourney {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage");
    private static final int PATIENCE_MILLIS = 20_000;

    private static Playwright playwright;
    private static Browser browser;

    /** The page of this test. */
    protected Page page;

    private BrowserContext context;

    @BeforeEach
    void open() {
        context = newContext(1180, 820);
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    /**
     * @param width of the window in CSS pixels
     * @param height of the window in CSS pixels
     * @return a browser without cookies, as a second person would use it; the caller closes it
     */
    protected static BrowserContext newContext(int width, int height) {
        BrowserContext context = browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height)
                .setHasTouch(true).setLocale("zh-CN").setTimezoneId("Asia/Shanghai")
                .setBaseURL(Product.running().address().toString()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /**
     * Opens an address of the product and waits until Vaadin has nothing more to do.
     *
     * @param address below the product's own, as {@code /unit/371500}
     */
    protected void visit(String address) {
        page.navigate(address);
        settle();
    }

    /** Waits until Vaadin has nothing more to do. */
    protected void settle() {
        settle(page);
    }

    /** @param page waits until Vaadin has nothing more to do there */
    protected static void settle(Page page) {
        page.waitForFunction("""
                () => window.Vaadin?.Flow?.clients
                    && Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())
                    && !document.querySelector('vaadin-connection-indicator[loading]')""");
    }

    /**
     * Signs in with a demonstration account and waits for the first screen.
     *
     * @param account as {@code leader}
     */
    protected void signIn(String account) {
        signIn(page, account);
    }

    /**
     * @param page where to sign in
     * @param account as {@code leader}
     */
    protected static void signIn(Page page, String account) {
        page.navigate("/login");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("guatu-demo");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        settle(page);
    }

    /**
     * Keeps a picture of the page as {@code target/screenshots/NAME-WIDTHxHEIGHT.png}; the window keeps the size.
     *
     * @param name of the screen, as {@code 01-overview}
     * @param width of the window in CSS pixels
     * @param height of the window in CSS pixels
     * @return the file
     */
    protected Path screenshot(String name, int width, int height) {
        page.setViewportSize(width, height);
        settle();
        page.waitForTimeout(700); // charts measure themselves and draw after a change of size
        Path file = Path.of("target", "screenshots", name + "-" + width + "x" + height + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS)
                    .setExecutablePath(chromium()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> playwright.close()));
        }
        return browser;
    }

    private static Path chromium() {
        return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(Objects::nonNull).filter(path -> !path.isBlank()).map(Path::of).filter(Files::isExecutable)
                .findFirst().orElseThrow(() -> new IllegalStateException(
                        "no Chromium: install it, or name its program in the environment variable CHROMIUM"));
    }

    /** Pastes a block as a spreadsheet copies it; {@code \\n} and {@code \\t} are written as in JavaScript. */
    protected static void paste(Page page, String block) {
        page.evaluate("navigator.clipboard.writeText('" + block + "')");
        page.keyboard().press("Control+v");
    }
}
