package org.guatu.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.indicator.store.TargetRows;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;

/** What is wanted of whom by when, at what pace, and how it is judged; always as it stood on an as-of date. */
@Service
public class Targets {

    private final TargetRows rows;
    private final Units units;

    Targets(TargetRows rows, Units units) {
        this.rows = rows;
        this.units = units;
    }

    /** The targets of these units whose period lies in the year, in the revision in force on the as-of date. */
    public List<Target> of(Collection<UnitCode> of, int year, AsOf asOf) {
        return of.isEmpty() ? List.of() : rows.targets(of, year, asOf.date());
    }

    /** The years for which any of the units has a target. */
    public List<Integer> years(Collection<UnitCode> of) {
        return of.isEmpty() ? List.of() : rows.years(of);
    }

    /** The year's own period, its quarters, and the campaigns that begin in it and concern the unit or one around it. */
    public List<NamedPeriod> periods(UnitCode unit, int year) {
        return rows.periods(year).stream()
                .filter(named -> named.unit() == null || units.contains(named.unit(), unit) || units.contains(unit, named.unit()))
                .toList();
    }

    /** The period of a code, if there is one. */
    public Optional<NamedPeriod> period(String code) {
        return rows.period(code);
    }

    /** The pace curve of a target: its own where one was set, equal months else. */
    public PaceCurve pace(String indicatorCode, UnitCode unit, Period period) {
        SortedMap<Integer, Share> points = new TreeMap<>(rows.pacePoints(indicatorCode, unit, period.code()));
        return points.isEmpty() ? PaceCurve.EQUAL_MONTHS : PaceCurve.through(period.months().size(), points);
    }

    /** Which of the units have a pace curve of their own for an indicator and period, in one reading. */
    public List<OwnPace> ownPaces(Collection<UnitCode> of, int year) {
        return of.isEmpty() ? List.of() : rows.ownPaces(of, year);
    }

    /** That an indicator, unit and period have an own pace curve. */
    public record OwnPace(String indicatorCode, UnitCode unit, String periodCode) {
    }

    /** The light rules of a unit: its own, else those of the nearest unit above, else those of all. */
    public LightRules lightRules(UnitCode unit) {
        List<Unit> path = units.path(unit);
        for (int i = path.size() - 1; i >= 0; i--) {
            List<LightRule> own = rows.lightRules(path.get(i).code());
            if (!own.isEmpty()) {
                return new LightRules(own);
            }
        }
        return new LightRules(rows.lightRules(null));
    }

    /** Last year's cumulative figure by month end, in stored units; empty where it is not known. */
    public SortedMap<Month, java.math.BigDecimal> lastYear(String indicatorCode, UnitCode unit, int year) {
        return rows.history(indicatorCode, unit, year - 1);
    }
}
