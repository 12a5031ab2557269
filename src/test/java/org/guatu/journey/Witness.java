package org.guatu.journey;

import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guatu.Product;

/** Stands beside every page of a browser and remembers what must never happen: requests to another host, errors in the console. */
final class Witness {

    private final List<String> strangers = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** Watches all pages that a browser opens from now on. */
    void watch(BrowserContext context) {
        String home = Product.running().address().getAuthority();
        context.onRequest(request -> {
            URI to = URI.create(request.url().replaceAll("[#?].*", ""));
            boolean own = home.equals(to.getAuthority());
            if (!own && !List.of("data", "blob", "about").contains(String.valueOf(to.getScheme()))) {
                strangers.add(request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " @ " + message.location());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
    }

    /** Addresses on other hosts that were asked for. */
    List<String> requestsElsewhere() {
        return List.copyOf(strangers);
    }

    /** What the console called an error, and scripts that failed. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Forgets what was seen so far. */
    void forget() {
        complaints.clear();
    }
}
