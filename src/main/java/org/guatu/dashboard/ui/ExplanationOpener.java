package org.guatu.dashboard.ui;

import org.guatu.dashboard.Screen;

/** Opens what a number is made of: definition, filled formula, entries (口径、算式、明细). A number that is pressed is passed to it. */
@FunctionalInterface
public interface ExplanationOpener {

    /**
     * Opens the explanation of a number.
     *
     * @param screen  the screen it stands on: its reading is explained, not a newer one
     * @param pressed its unit is the screen's or one right below it; the explanation stands beside what was pressed and gives the focus back to it
     */
    void open(Screen screen, NumberPressed pressed);

    /**
     * Called by a screen once it is shown: opens the explanation its address names ({@code explain=…}), and closes one the address no longer
     * names, as after a step back.
     */
    default void follow(Screen screen) {
    }

    /** Called by a screen that was read anew while it stands: an explanation that is open tells of the new reading, and stays where it is. */
    default void refresh(Screen screen) {
    }
}
