package org.guatu.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who speaks HTTP with a product and keeps its cookies, without a browser. Redirects are told, not followed. */
public final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(10)).build();
    private final URI home;

    /** @param home address of the product */
    public Visitor(URI home) {
        this.home = home;
    }

    /** Asks for a page as a browser does. */
    public HttpResponse<String> get(String address) {
        return send(page(address));
    }

    /** Asks for a page through a proxy on this machine that speaks TLS with the browser. */
    public HttpResponse<String> getThroughTls(String address) {
        return send(page(address).header("X-Forwarded-Proto", "https"));
    }

    private HttpRequest.Builder page(String address) {
        return HttpRequest.newBuilder(home.resolve(address)).header("Accept", "text/html,*/*;q=0.8");
    }

    /** Sends a form. */
    public HttpResponse<String> post(String address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(home.resolve(address)).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Fills in and sends the sign-in form, with the token of the sign-in page. */
    public HttpResponse<String> signIn(String login, String password) {
        return post("/login", Map.of("username", login, "password", password, "_csrf", token(get("/login").body())));
    }

    /** The token against forged requests that a page carries, or nothing. */
    public static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    /** Whether the product shows this visitor its screens. */
    public boolean isSignedIn() {
        return get("/").statusCode() == 200;
    }

    /** The product's session cookie. */
    public Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("guatu"))
                .map(HttpCookie::getValue).findFirst();
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
