package org.guatu.dashboard.ui;

import com.vaadin.flow.component.Component;

import org.guatu.calendar.Period;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.Indicator;
import org.guatu.unit.UnitCode;

/** Opens what a number is made of: definition, filled formula, entries (口径、算式、明细). A number that is pressed is passed to it. */
@FunctionalInterface
public interface ExplanationOpener {

    /**
     * Opens the explanation of a number.
     *
     * @param anchor    what was pressed; the explanation stands beside it and gives the focus back to it
     * @param screen    the screen it stands on: its reading is explained, not a newer one
     * @param indicator of the number, which need not be the screen's
     * @param unit      the screen's unit or one right below it
     * @param period    of the number, which need not be the screen's
     */
    void open(Component anchor, Screen screen, Indicator indicator, UnitCode unit, Period period);

    /**
     * Called by a screen once it is shown: opens the explanation its address names ({@code explain=…}), and closes one the address no longer
     * names, as after a step back.
     */
    default void follow(Screen screen) {
    }
}
