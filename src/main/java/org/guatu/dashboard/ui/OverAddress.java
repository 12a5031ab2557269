package org.guatu.dashboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;

/** What lies open over a screen, written into the address without reading the screen anew. */
final class OverAddress {

    /**
     * Closing leads back to the address without it where that is the step before, so that no step is left that changes nothing; the screens know that
     * they stand there still. Where it is not, or the browser does not tell its steps, the address without it takes its place.
     */
    private static final String CLOSE = """
            const bare = $0, here = new URL(location.href);
            const plain = url => { const u = new URL(url); u.searchParams.delete(bare); u.searchParams.sort(); return u.pathname + u.search; };
            if (!here.searchParams.has(bare)) return;
            const steps = window.navigation;
            const before = steps && steps.currentEntry && steps.entries()[steps.currentEntry.index - 1];
            if (before && before.url && !new URL(before.url).searchParams.has(bare) && plain(before.url) === plain(here)) {
              history.back();
            } else {
              here.searchParams.delete(bare);
              history.replaceState(history.state, '', here.pathname + here.search);
            }
            """;

    private OverAddress() {
    }

    /** Opening is a step, so that a step back closes. */
    static void push(String name, String value) {
        UI ui = UI.getCurrent();
        ui.getPage().getHistory().pushState(null, location(ui, parameters(ui).merging(name, value)));
    }

    /** Takes it out of the address, because it was closed. */
    static void without(String name) {
        UI.getCurrent().getPage().executeJs(CLOSE, name);
    }

    private static QueryParameters parameters(UI ui) {
        return ui.getActiveViewLocation().getQueryParameters().excluding("explain", "receipt", "table");
    }

    private static Location location(UI ui, QueryParameters parameters) {
        return new Location(ui.getActiveViewLocation().getPath(), parameters);
    }
}
