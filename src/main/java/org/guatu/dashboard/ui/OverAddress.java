package org.guatu.dashboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;

/** What lies open over a screen, written into the address without reading the screen anew. */
final class OverAddress {

    private OverAddress() {
    }

    /** Opening is a step, so that a step back closes. */
    static void push(String name, String value) {
        UI ui = UI.getCurrent();
        ui.getPage().getHistory().pushState(null, location(ui, parameters(ui).merging(name, value)));
    }

    /** Closing writes the address without it in place of the one with it. */
    static void without(String name) {
        UI ui = UI.getCurrent();
        ui.getPage().getHistory().replaceState(null, location(ui, parameters(ui).excluding(name)));
    }

    private static QueryParameters parameters(UI ui) {
        return ui.getActiveViewLocation().getQueryParameters().excluding("explain", "receipt");
    }

    private static Location location(UI ui, QueryParameters parameters) {
        return new Location(ui.getActiveViewLocation().getPath(), parameters);
    }
}
