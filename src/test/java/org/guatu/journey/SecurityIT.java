package org.guatu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.guatu.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The doors, tried from outside on the packaged product. */
class SecurityIT extends WatchedJourney {

    /** Words that only the inside of a program says. */
    private static final List<String> INSIDE = List.of("Exception", "org.guatu", "java.lang", "org.springframework", "\tat ", "Whitelabel");

    @Test
    void a_page_says_what_it_may_load_and_that_nobody_may_frame_it() {
        try (Visitor visitor = new Visitor(Product.running().address())) {
            HttpHeaders headers = visitor.get("/login").headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'",
                    "form-action 'self'").containsPattern("script-src 'self' 'unsafe-eval' 'nonce-[A-Za-z0-9+/=]{20,}'");
            assertThat(policy.replaceAll(".*script-src ([^;]*).*", "$1")).doesNotContain("unsafe-inline").doesNotContain("http");
            assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()", "microphone=()", "geolocation=()");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void each_page_has_a_nonce_of_its_own() {
        try (Visitor visitor = new Visitor(Product.running().address())) {
            assertThat(policy(visitor.get("/login"))).isNotEqualTo(policy(visitor.get("/login")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/icons/guatu.svg", "/styles/tokens.css", "/actuator/health", "/error"})
    void what_is_no_page_carries_the_headers_too(String address) {
        try (Visitor visitor = new Visitor(Product.running().address())) {
            HttpHeaders headers = visitor.get(address).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'").doesNotContain("unsafe-eval");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        try (Visitor visitor = new Visitor(Product.running().address())) {
            assertThat(visitor.get("/login").headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith("guatu="))
                    .hasSize(1).allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax")
                            .contains("Path=/"));
        }
    }

    @Test
    void behind_a_proxy_with_tls_the_session_cookie_goes_by_tls_alone_and_the_browser_is_told_to_stay_there() {
        try (Visitor plain = new Visitor(Product.running().address()); Visitor tls = new Visitor(Product.running().address())) {
            HttpHeaders open = plain.get("/login").headers();
            assertThat(sessionCookie(open)).doesNotContainIgnoringCase("; Secure");
            assertThat(open.firstValue("Strict-Transport-Security")).isEmpty();
            HttpHeaders safe = tls.getThroughTls("/login").headers();
            assertThat(sessionCookie(safe)).containsIgnoringCase("; Secure").containsIgnoringCase("; HttpOnly");
            assertThat(safe.firstValue("Strict-Transport-Security").orElse("")).contains("max-age=31536000");
        }
    }

    private static String sessionCookie(HttpHeaders headers) {
        return headers.allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("guatu=")).findFirst().orElseThrow();
    }

    @Test
    void signing_in_changes_the_session_and_signing_out_ends_it() {
        try (Visitor visitor = new Visitor(Product.running().address())) {
            String token = Visitor.token(visitor.get("/login").body());
            String before = visitor.session().orElseThrow();
            visitor.post("/login", Map.of("username", "leader", "password", "guatu-demo", "_csrf", token));
            assertThat(visitor.isSignedIn()).isTrue();
            assertThat(visitor.session().orElseThrow()).isNotEqualTo(before);

            visitor.get("/logout");
            assertThat(visitor.isSignedIn()).as("after a mere link to the sign-out").isTrue();
            visitor.post("/logout", Map.of());
            assertThat(visitor.isSignedIn()).as("after a forged sign-out").isTrue();
            visitor.post("/logout", Map.of("_csrf", Visitor.token(visitor.get("/").body())));
            assertThat(visitor.isSignedIn()).isFalse();
        }
    }

    @Test
    void a_sign_in_form_from_elsewhere_does_not_sign_in() {
        try (Visitor visitor = new Visitor(Product.running().address())) {
            visitor.get("/login");
            HttpResponse<String> answer = visitor.post("/login", Map.of("username", "leader", "password", "guatu-demo"));
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?error=stale");
            assertThat(visitor.isSignedIn()).isFalse();
        }
        visit("/login?error=stale");
        page.getByText("请再输入一次").waitFor();
    }

    @Test
    void the_fifth_wrong_password_closes_the_login_for_a_while_and_says_so() {
        try (Visitor visitor = new Visitor(Product.running().address())) {
            for (int i = 0; i < 4; i++) {
                assertThat(visitor.signIn("nobody-at-all", "wrong").headers().firstValue("Location").orElse("")).endsWith("?error=wrong");
            }
            assertThat(visitor.signIn("nobody-at-all", "wrong").headers().firstValue("Location").orElse(""))
                    .contains("/login?error=wait&minutes=15");
        }
        visit("/login?error=wait&minutes=15");
        page.getByText("请在 15 分钟后再试").waitFor();
        visit("/login?error=wait&minutes=<b>x");
        page.getByText("请在 1 分钟后再试").waitFor();
    }

    @Test
    void a_wrong_password_is_answered_as_an_unknown_login() {
        try (Visitor visitor = new Visitor(Product.running().address())) {
            assertThat(visitor.signIn("wall", "wrong").headers().firstValue("Location"))
                    .isEqualTo(visitor.signIn("nobody-else", "wrong").headers().firstValue("Location"));
            assertThat(visitor.signIn("wall", "guatu-demo").headers().firstValue("Location").orElse("")).doesNotContain("error");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?unit=370000", "/unit/371525", "/project/1", "/entries", "/nowhere", "/evidence/" + "a" + "0",
            "/actuator/env", "/actuator", "/actuator/heapdump", "/h2-console"})
    void strangers_are_led_to_the_sign_in(String address) {
        try (Visitor visitor = new Visitor(Product.running().address())) {
            HttpResponse<String> answer = visitor.get(address);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        }
    }

    @Test
    void of_the_operators_pages_only_the_health_is_offered_even_to_those_signed_in() {
        try (Visitor visitor = new Visitor(Product.running().address())) {
            visitor.signIn("admin", "guatu-demo");
            assertThat(visitor.get("/actuator/health").body()).contains("UP").doesNotContain("components");
            for (String page : List.of("env", "beans", "heapdump", "loggers", "metrics", "flyway", "configprops", "threaddump", "mappings")) {
                HttpResponse<String> answer = visitor.get("/actuator/" + page);
                assertThat(answer.body()).as(page).doesNotContain("contexts").doesNotContain("\"names\"").doesNotContain("threads");
            }
        }
    }

    @Test
    void after_the_sign_in_one_stands_where_one_wanted_to_go() {
        page.navigate("/unit/371522?asOf=2024-05-31&indicator=START_1YI");
        page.waitForURL(url -> url.contains("/login"));
        page.locator("input[name=username]").fill("leader");
        page.locator("input[name=password]").fill("guatu-demo");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> url.contains("/unit/371522") && url.contains("asOf=2024-05-31") && !url.contains("continue"));
    }

    @Test
    void an_ended_session_leads_to_the_sign_in() {
        signIn("office");
        page.locator(".avatar").click();
        page.locator(".user-out").click();
        page.waitForURL(url -> url.contains("/login"));
        page.goBack();
        page.reload();
        page.waitForURL(url -> url.contains("/login"));
    }

    @Test
    void garbage_in_the_address_gets_a_sentence_and_no_word_from_the_inside() {
        signIn("leader");
        String before = Product.running().log();
        for (String address : List.of("/unit/xyz", "/unit/999999", "/unit/%3Cscript%3Ealert(1)%3C", "/unit/371525%27--",
                "/project/999999", "/project/abc", "/project/-1", "/project/99999999999999999999", "/nowhere/at/all",
                "/?asOf=garbage", "/?asOf=2999-01-01", "/?asOf=2024-02-31", "/?period=evil", "/?period=2024Q9", "/?period=1%3BDROP",
                "/?indicator=%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/?indicator=NO_SUCH", "/?unit=000000", "/?unit=%00",
                "/?sort=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "/unit/371525?stage=NOPE&sort=-nothing", "/?asOf=2024-06-01&asOf=2024-05-01")) {
            visit(address);
            Locator body = page.locator("body");
            assertThat(body.innerText()).as(address).isNotBlank().doesNotContain(INSIDE);
            assertThat(page.locator("h1, h2, .notice:visible").count()).as("something said at " + address).isPositive();
            assertThat(page.locator("script:text('alert(1)'), img[src=x]").count()).as(address).isZero();
        }
        assertThat(Product.running().log().substring(before.length())).as("the log").doesNotContain("\tat ");
        // A page that does not exist is said so by its status too, which the browser notes.
        witness.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/evidence/xyz", "/evidence/..%2F..%2Fetc%2Fpasswd", "/evidence/0000000000000000000000000000000000000000000000000000000000000000",
            "/styles/../../application.properties", "/VAADIN/nothing", "/error", "/login?error=%3Cscript%3E"})
    void garbage_asked_for_without_a_browser_shows_nothing_from_the_inside(String address) {
        try (Visitor visitor = new Visitor(Product.running().address())) {
            visitor.signIn("leader", "guatu-demo");
            HttpResponse<String> answer = visitor.get(address);
            assertThat(answer.statusCode()).isLessThan(address.equals("/error") ? 501 : 500).isNotEqualTo(address.startsWith("/evidence") ? 200 : 0);
            assertThat(answer.body()).doesNotContain(INSIDE).doesNotContain("root:").doesNotContain("spring.datasource");
        }
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
