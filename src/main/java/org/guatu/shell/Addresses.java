package org.guatu.shell;

import org.guatu.calendar.Month;
import org.guatu.unit.UnitCode;

/** The addresses of the leaders' screens, in one place. Period, indicator and as-of date travel along; a list's order does not. */
public final class Addresses {

    private Addresses() {
    }

    /**
     * The overview of a unit.
     *
     * @param home the reader's own unit, which needs no mention in the address
     */
    public static String overview(UnitCode unit, UnitCode home, ViewState from) {
        return from.withUnit(unit.equals(home) ? null : unit).href("");
    }

    /** The screen of one unit. */
    public static String unit(UnitCode unit, ViewState from) {
        return from.withUnit(null).href("unit/" + unit);
    }

    /** The screen of one project. */
    public static String project(Object id, ViewState from) {
        return from.withUnit(null).withPeriod(null).href("project/" + id);
    }

    /** The screen of one project with a line of its ledger open. */
    public static String receipt(Object project, long receipt, ViewState from) {
        return from.withUnit(null).withPeriod(null).withOver(new ViewState.ReceiptOpen(receipt)).href("project/" + project);
    }

    /** Who has reported a month, in the reader's own unit. */
    public static String reporting(Month month) {
        return "reporting?month=%d-%02d".formatted(month.year(), month.monthOfYear());
    }

    /** Who has reported a month in a unit. */
    public static String reporting(Month month, UnitCode unit) {
        return reporting(month) + "&unit=" + unit;
    }

    /** All entries that make a number; up to an earlier month where the address the number stands at says so. */
    public static String entries(UnitCode unit, String indicator, String period, ViewState from) {
        return from.withUnit(unit).withPeriod(period).withIndicator(indicator).withFilter("through", from.filter("through").orElse(null)).href("entries");
    }
}
