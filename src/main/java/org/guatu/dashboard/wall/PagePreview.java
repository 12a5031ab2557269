package org.guatu.dashboard.wall;

import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.html.Div;

/** A wall as it stands now, small: the same page drawn by the same hand in a box of 16 to 9, as wide as there is room. */
public class PagePreview extends Div {

    private static final long serialVersionUID = 1L;

    private final WallFrame frame = new WallFrame(false);
    private Consumer<String> pointed;

    public PagePreview() {
        addClassName("wall-preview");
        add(frame);
    }

    /** Shows a page as the wall shows it. */
    public void show(WallPage page, WallBand band) {
        boolean first = frame.views().isEmpty();
        frame.show(List.of(page), band);
        if (first && pointed != null) {
            frame.views().getFirst().onPoint(pointed);
        }
    }

    /** Dark or light, as the wall is. */
    public void theme(String brightness) {
        frame.theme(brightness);
    }

    /** Marks the row of a key as it is marked on the wall, or none with null. */
    public void point(String key) {
        frame.views().forEach(view -> view.point(key));
    }

    /** Tells which row somebody presses, by its key. */
    public void onPoint(Consumer<String> told) {
        pointed = told;
        frame.views().forEach(view -> view.onPoint(told));
    }
}
