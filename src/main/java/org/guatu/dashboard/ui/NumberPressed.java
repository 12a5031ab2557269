package org.guatu.dashboard.ui;

import java.util.Objects;

import com.vaadin.flow.component.Component;

import org.guatu.calendar.Period;
import org.guatu.indicator.Indicator;
import org.guatu.unit.UnitCode;

/**
 * A number was pressed.
 *
 * @param anchor what was pressed
 * @param part   which figure reckoned from the number ({@link Derived#code()}), or the day of a month's end at which it is asked for, or null for
 *               the number itself
 */
public record NumberPressed(Component anchor, Indicator indicator, UnitCode unit, Period period, String part) {

    public NumberPressed {
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(period, "period");
    }

    /** The number itself. */
    public NumberPressed(Component anchor, Indicator indicator, UnitCode unit, Period period) {
        this(anchor, indicator, unit, period, null);
    }

    /** A number of a sentence about the screen's own number. */
    static NumberPressed of(Component anchor, org.guatu.dashboard.Screen screen, Derived derived) {
        return new NumberPressed(anchor, screen.indicator(), screen.unit().code(), screen.period().period(), derived == null ? null : derived.code());
    }
}
