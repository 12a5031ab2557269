package org.guatu.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A paired screen that speaks what the page in {@code frontend/shell/connection.ts} speaks, without drawing: it asks whether the server is alive,
 * backs off as the page does, and when the server is another one it takes its turn, loads the page, opens the screen and the connection.
 */
final class StormScreen extends ProtocolScreen {

    private static final Pattern SERVER = Pattern.compile("\"server\":\"([^\"]+)\"");
    private static final Pattern ON_PAGE = Pattern.compile("&quot;server&quot;:&quot;([^&]+)&quot;|server\":\"([^\"]+)\"");
    private static final Pattern WAIT = Pattern.compile("\"waitMillis\":(\\d+)");
    private static final int BEAT = 10_000;
    private static final int LONGEST = 30_000;

    private final String token;
    private final AtomicInteger failed;
    private String server = "";

    /** @param failed counts answers that were errors and requests that got none while the server was up */
    StormScreen(HttpClient client, URI home, String token, AtomicInteger failed) {
        super(client, home, "", failed, message -> { });
        this.token = token;
        this.failed = failed;
    }

    /** Loads the wall and opens its connection; whether all of it was answered. */
    boolean load() {
        String page = open("wall", "guatu-wall");
        if (page == null) {
            return false;
        }
        server = found(ON_PAGE, page);
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

    @Override
    String cookies() {
        return "guatu-screen=" + token + (super.cookies().isEmpty() ? "" : "; " + super.cookies());
    }
}
