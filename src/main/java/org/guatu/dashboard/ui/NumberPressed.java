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
 */
public record NumberPressed(Component anchor, Indicator indicator, UnitCode unit, Period period) {

    public NumberPressed {
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(period, "period");
    }
}
