package org.guatu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A screen that speaks what Flow's client speaks, without drawing: it loads the page, opens a route and the connection, and hears what is pushed. */
class ProtocolScreen {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern PUSH = Pattern.compile("\"Vaadin-Push-ID\":\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");

    private final HttpClient client;
    private final URI home;
    private final AtomicInteger failed;
    private final Consumer<String> pushed;
    private String session;
    private WebSocket connection;

    /**
     * @param session the cookie of a signed-in session as {@code name=value}, or "" for none yet
     * @param failed  counts answers that were errors and requests that got none
     * @param pushed  is handed each message of the server
     */
    ProtocolScreen(HttpClient client, URI home, String session, AtomicInteger failed, Consumer<String> pushed) {
        this.client = client;
        this.home = home;
        this.session = session;
        this.failed = failed;
        this.pushed = pushed;
    }

    /**
     * Opens a route and its connection.
     *
     * @param route without a leading slash
     * @param sign  what the drawn screen must contain
     * @return the page it was in; null when something was not answered
     */
    final String open(String route, String sign) {
        HttpResponse<String> page = get("/" + route);
        HttpResponse<String> init = page == null || page.statusCode() != 200 ? null
                : get("/?v-r=init&location=" + route + "&query=&v-sh=1080&v-sw=1920&v-wh=1080&v-ww=1920&v-bh=1080&v-bw=1920&v-curdate=1&v-tzo=-480&v-dstd=0&v-rtzo=-480"
                        + "&v-dston=false&v-tzid=Asia%2FShanghai&v-wn=v-" + hashCode() + "&v-td=false&v-pr=1");
        if (init == null || init.statusCode() != 200) {
            return null;
        }
        String ui = found(UI, init.body());
        HttpResponse<String> shown = send(HttpRequest.newBuilder(home.resolve("/?v-r=uidl&v-uiId=" + ui)).header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"","appShellTitle":"",\
                        "historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}""".formatted(found(KEY, init.body()), route))));
        if (shown == null || shown.statusCode() != 200 || !shown.body().contains(sign)) {
            if (shown != null) {
                Told.tell("not what was asked for: %s", shown.body().substring(0, Math.min(300, shown.body().length())));
            }
            return null;
        }
        connect(ui, found(PUSH, init.body()));
        return page.body();
    }

    final void leave() {
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
                    .buildAsync(URI.create(address), new Ear()).get(30, TimeUnit.SECONDS);
        } catch (Exception notOpened) {
            failed.incrementAndGet();
        }
    }

    final HttpResponse<String> get(String path) {
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

    /** What the browser would send along; "" for nothing. */
    String cookies() {
        return session;
    }

    static String found(Pattern what, String text) {
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

    /** Hears what is pushed, a message at a time. */
    private final class Ear implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                pushed.accept(message.toString());
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
