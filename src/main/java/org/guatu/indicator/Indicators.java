package org.guatu.indicator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.guatu.indicator.store.IndicatorRows;
import org.guatu.unit.UnitCode;
import org.springframework.stereotype.Service;

/** The catalogue of indicators, their definitions, and what was published about them in earlier years. */
@Service
public class Indicators {

    private final IndicatorRows rows;

    Indicators(IndicatorRows rows) {
        this.rows = rows;
    }

    /** All indicators in the order of their cards. */
    public List<Indicator> all() {
        return rows.indicators();
    }

    /** The indicator of a code, if there is one. */
    public Optional<Indicator> find(String code) {
        return all().stream().filter(indicator -> indicator.code().equals(code)).findFirst();
    }

    /** The definition in force on a day: of several that hold, the latest version. */
    public Optional<IndicatorVersion> versionOn(String indicatorCode, LocalDate date) {
        return rows.versions(indicatorCode).stream().filter(version -> version.holdsOn(date))
                .max(Comparator.comparingInt(IndicatorVersion::versionNo));
    }

    /** Published figures of a unit up to a year, that year included, oldest first: a screen of a past day does not tell of later ones. */
    public List<PublishedFigure> published(UnitCode unit, int through) {
        return rows.published(unit).stream().filter(figure -> figure.firstYear() <= through).toList();
    }
}
