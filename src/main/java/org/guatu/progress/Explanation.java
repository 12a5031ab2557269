package org.guatu.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.guatu.calendar.Month;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.IndicatorVersion;
import org.guatu.indicator.NamedPeriod;
import org.guatu.indicator.Target;
import org.guatu.unit.Unit;

/**
 * What a number opens into (picture 05): its definition, the figures of its formula, and the entries that make it.
 *
 * @param version       the definition in force on the as-of day
 * @param entries       how many entries make it
 * @param total         the sum of all of them, reckoned from the entries and not from the figure
 * @param projects      how many projects they belong to
 * @param waiting       what is submitted beside it and not counted
 * @param latest        the latest entries; empty when they may not be opened
 * @param mayOpen       whether the reader may open the entries
 * @param lastRecognised the last day anything was recognised
 * @param footnotes     what was put right after the month it is about was told
 */
public record Explanation(Indicator indicator, Unit unit, NamedPeriod period, Figure figure, Optional<Target> target,
                          Optional<IndicatorVersion> version, int entries, BigDecimal total, int projects, Standing.Waiting waiting,
                          List<Entry> latest, boolean mayOpen, Optional<LocalDate> lastRecognised,
                          List<Footnote> footnotes) {

    /**
     * A footnote that writes itself: lines booked to one month that correct another. What was published of that month stands.
     *
     * @param quantity in the indicator's stored unit
     */
    public record Footnote(Bridge.Kind kind, Month corrected, Month booked, BigDecimal quantity, int entries) {
    }


    /** Whether the entries add to the number, to the cent. */
    public boolean addsUp() {
        return total.compareTo(figure.actual()) == 0;
    }
}
