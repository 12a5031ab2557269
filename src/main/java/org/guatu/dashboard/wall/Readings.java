package org.guatu.dashboard.wall;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.NamedPeriod;
import org.guatu.progress.Progress;
import org.guatu.progress.Ranking;
import org.guatu.progress.Standing;
import org.guatu.shell.HeaderState;
import org.guatu.shell.ViewState;
import org.guatu.unit.UnitCode;
import org.springframework.stereotype.Component;

/** Reads a unit as the screens read it, for a wall that has no address bar: the year of the as-of day, every default. */
@Component
class Readings {

    private final Progress progress;

    Readings(Progress progress) {
        this.progress = progress;
    }

    /** The reading of a unit. */
    Screen of(UnitCode unit, AsOf asOf) {
        int year = asOf.date().getYear();
        Standing standing = progress.standing(unit, year, asOf);
        NamedPeriod period = standing.period(Integer.toString(year))
                .orElseGet(() -> new NamedPeriod(Period.year(year), Integer.toString(year), Integer.toString(year), null));
        ViewState address = ViewState.DEFAULT.withUnit(unit).withAsOf(asOf.date());
        HeaderState header = HeaderState.of(HeaderState.Place.UNIT, address, unit, List.of(), year, List.of(), period.period().code(), asOf.date(),
                BigDecimal.ZERO);
        return new Screen(address, standing, standing.indicatorOr(null, period.period()), period, header);
    }

    /** The same for another indicator. */
    static Screen of(Screen screen, Indicator indicator) {
        return new Screen(screen.address(), screen.standing(), indicator, screen.period(), screen.header());
    }

    /** The units right below by their rank, those without one last. */
    static List<UnitCode> byRank(Screen screen) {
        Ranking ranking = screen.standing().ranking(screen.indicator(), screen.period().period(), Map.of());
        return ranking.rows().stream().map(row -> UnitCode.of(row.unit().code())).toList();
    }
}
