package org.guatu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A screen that speaks what the page in {@code frontend/shell/connection.ts} and Flow's client speak, without drawing: it asks whether the server
 * is alive, backs off as the page does, and when the server is another one it takes its turn, loads the page, opens the screen and the connection.
 */
final class StormScreen {

    private static final Pattern SERVER = Pattern.compile("\"server\":\"([^\"]+)\"");
    private static final Pattern WAIT = Pattern.compile("\"waitMillis\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern PUSH = Pattern.compile("\"Vaadin-Push-ID\":\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final int BEAT = 10_000;
    private static final int LONGEST = 30_000;

    private final HttpClient client;
    private final URI home;
    private final String token;
    private final AtomicInteger failed;
    private String session = "";
    private String server = "";
    private WebSocket connection;

    /** @param failed counts answers that were errors and requests that got none while the server was up */
    StormScreen(HttpClient client, URI home, String token, AtomicInteger failed) {
        this.client = client;
        this.home = home;
        this.token = token;
        this.failed = failed;
    }

    /** Loads the wall and opens its connection; whether all of it was answered. */
    boolean load() {
        HttpResponse<String> page = get("/wall");
        HttpResponse<String> init = page == null || page.statusCode() != 200 ? null
                : get("/?v-r=init&location=wall&query=&v-sh=1080&v-sw=1920&v-wh=1080&v-ww=1920&v-bh=1080&v-bw=1920&v-curdate=1&v-tzo=-480&v-dstd=0&v-rtzo=-480"
                        + "&v-dston=false&v-tzid=Asia%2FShanghai&v-wn=v-" + token.hashCode() + "&v-td=false&v-pr=1");
        if (init == null || init.statusCode() != 200) {
            return false;
        }
        String ui = found(UI, init.body());
        HttpResponse<String> shown = send(HttpRequest.newBuilder(home.resolve("/?v-r=uidl&v-uiId=" + ui)).header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"wall","query":"","appShellTitle":"",\
                        "historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}""".formatted(found(KEY, init.body())))));
        if (shown == null || shown.statusCode() != 200 || !shown.body().contains("guatu-wall")) {
            if (shown != null) {
                Told.tell("not the wall: %s", shown.body().substring(0, Math.min(300, shown.body().length())));
            }
            return false;
        }
        server = found(Pattern.compile("&quot;server&quot;:&quot;([^&]+)&quot;|server\":\"([^\"]+)\""), page.body());
        connect(ui, found(PUSH, init.body()));
        return true;
    }

    /** Lives as the page does until it is back at a server that is another than before. */
    void untilBack(AtomicInteger up) throws InterruptedException {
        String before = server;
        for (int failures = 0; ; ) {
            Thread.sleep(failures == 0 ? (long) (BEAT * ThreadLocalRandom.current().nextDouble(0.9, 1.1))
                    : (long) (Math.min(LONGEST, 1000L << (failures - 1)) * ThreadLocalRandom.current().nextDouble(0.5, 1)));
            HttpResponse<String> alive = quietly("/alive", up);
            if (alive == null || alive.statusCode() != 200) {
                failures = Math.min(10, failures + 1);
                continue;
            }
            failures = 0;
            if (!found(SERVER, alive.body()).equals(before)) {
                break;
            }
        }
        for (int tries = 0; ; tries++) {
            takeTurn();
            HttpResponse<String> there = get("/wall");
            if (there != null && there.statusCode() == 200 && load()) {
                return;
            }
            Thread.sleep((long) (Math.min(LONGEST, 1000L << Math.min(tries, 10)) * ThreadLocalRandom.current().nextDouble(0.5, 1)));
        }
    }

    private void takeTurn() throws InterruptedException {
        while (true) {
            HttpResponse<String> turn = get("/alive?back=1");
            long wait = turn == null || turn.statusCode() != 200 ? ThreadLocalRandom.current().nextLong(2000, 5000) : Long.parseLong("0" + found(WAIT, turn.body()));
            if (wait == 0) {
                return;
            }
            Thread.sleep(wait);
        }
    }

    void leave() {
        if (connection != null) {
            connection.abort();
        }
    }

    private void connect(String ui, String push) {
        String address = home.toString().replaceFirst("http", "ws") + "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + push
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.0-javascript&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                + "&Content-Type=application%2Fjson%3B%20charset%3DUTF-8&X-atmo-protocol=true";
        try {
            connection = client.newWebSocketBuilder().header("Cookie", cookies()).header("Origin", home.toString())
                    .buildAsync(URI.create(address), new WebSocket.Listener() { }).get(30, TimeUnit.SECONDS);
        } catch (Exception notOpened) {
            failed.incrementAndGet();
        }
    }

    /** A question whose failure says nothing while the server is down. */
    private HttpResponse<String> quietly(String path, AtomicInteger up) {
        int before = failed.get();
        boolean isUp = up.get() > 0;
        HttpResponse<String> answer = get(path);
        if (!isUp && answer == null) {
            failed.set(before);
        }
        return answer;
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(home.resolve(path)).header("Accept", "text/html,*/*;q=0.8"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.header("Cookie", cookies()).timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("guatu="))
                    .forEach(cookie -> session = cookie.substring(0, cookie.indexOf(';')));
            if (answer.statusCode() >= 400) {
                failed.incrementAndGet();
            }
            return answer;
        } catch (IOException e) {
            failed.incrementAndGet();
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private String cookies() {
        return "guatu-screen=" + token + (session.isEmpty() ? "" : "; " + session);
    }

    private static String found(Pattern what, String text) {
        Matcher match = what.matcher(text);
        if (!match.find()) {
            return "";
        }
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return "";
    }
}
