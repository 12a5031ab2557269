package org.guatu.dashboard;

import java.util.ArrayList;
import java.util.List;

import org.guatu.calendar.AsOf;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.NamedPeriod;
import org.guatu.progress.Figure;
import org.guatu.progress.Standing;
import org.guatu.shell.HeaderState;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;

/**
 * A leader's screen of a unit, resolved: what the address says with every default filled in, and the one reading all its figures come from.
 *
 * @param address   what the address says; links are made from it
 * @param standing  how the unit and those below it stand
 * @param indicator the indicator shown
 * @param period    the period shown
 * @param header    what the layout shows above
 */
public record Screen(ViewState address, Standing standing, Indicator indicator, NamedPeriod period, HeaderState header) {

    /** What the address asks for and there is not, in sentences: what is shown instead is said, never silently put in its place. */
    public List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        if (address.period() != null && !address.period().equals(period.period().code())) {
            unknown.add(Texts.text("dashboard.address.unknown-period", address.period(), period.name(Texts.locale())));
        }
        if (address.indicator() != null && !address.indicator().equals(indicator.code())) {
            unknown.add(Texts.text("dashboard.address.unknown-indicator", address.indicator(), indicator.shortName(Texts.locale())));
        }
        return unknown;
    }

    /** Whether an address shows the same, whatever lies open over it. */
    public boolean isSameBut(ViewState other) {
        return address.withOver(null).equals(other.withOver(null));
    }

    /** The same reading under another address. */
    public Screen withAddress(ViewState other) {
        return new Screen(other, standing, indicator, period, header);
    }

    public Unit unit() {
        return standing.unit();
    }

    public AsOf asOf() {
        return standing.asOf();
    }

    /** The figure of the screen's indicator and period, of the unit or one right below it. */
    public Figure figure(UnitCode of) {
        return standing.figure(indicator, of, period.period());
    }

    /** The figure of the screen's unit, indicator and period. */
    public Figure figure() {
        return figure(unit().code());
    }
}
