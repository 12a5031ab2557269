package org.guatu.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.guatu.unit.UnitCode;

/**
 * What a screen tells the header. Everything here is resolved (defaults filled in); {@code address} is what the address bar says,
 * and links are made from it so that they carry no more than they must.
 *
 * @param place       which sort of screen it is: links to other units lead to the same sort
 * @param address     the state as it stands in the address
 * @param unit        the unit shown
 * @param leaf        a last crumb below the unit, as a project's name, or null
 * @param years       the years to choose from, newest first; without a second one and without further periods the choice is hidden
 * @param year        the year shown
 * @param tabs        year, quarter, campaign with their lights; empty hides the switch
 * @param more        further periods of the year that are not in the switch, offered in the menu of the year
 * @param period      code of the period shown
 * @param asOf        the as-of date shown
 * @param pendingYuan money submitted but not recognised by then, in yuan, or null where the screen has none
 */
public record HeaderState(Place place, ViewState address, UnitCode unit, String leaf, List<Integer> years, int year,
                          List<PeriodTab> tabs, List<PeriodTab> more, String period, LocalDate asOf, BigDecimal pendingYuan) {

    /** The sorts of screens a header stands above. */
    public enum Place {
        /** {@code /}, the unit in the parameters. */
        OVERVIEW,
        /** {@code /unit/CODE}; shows the arrows to the neighbours. */
        UNIT,
        /** Below a unit, as a project. */
        PROJECT
    }

    public HeaderState {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(asOf, "asOf");
        years = List.copyOf(years);
        tabs = List.copyOf(tabs);
        more = List.copyOf(more);
    }

    /** A header for an overview or a unit. */
    public static HeaderState of(Place place, ViewState address, UnitCode unit, List<Integer> years, int year,
                                 List<PeriodTab> tabs, List<PeriodTab> more, String period, LocalDate asOf, BigDecimal pendingYuan) {
        return new HeaderState(place, address, unit, null, years, year, tabs, more, period, asOf, pendingYuan);
    }

    /** The same without further periods. */
    public static HeaderState of(Place place, ViewState address, UnitCode unit, List<Integer> years, int year,
                                 List<PeriodTab> tabs, String period, LocalDate asOf, BigDecimal pendingYuan) {
        return of(place, address, unit, years, year, tabs, List.of(), period, asOf, pendingYuan);
    }

    /** A header for a project of a unit: no switch of periods, the project's name as last crumb. */
    public static HeaderState ofProject(ViewState address, UnitCode unit, String project, LocalDate asOf, BigDecimal pendingYuan) {
        return new HeaderState(Place.PROJECT, address, unit, project, List.of(), asOf.getYear(), List.of(), List.of(), null, asOf, pendingYuan);
    }
}
