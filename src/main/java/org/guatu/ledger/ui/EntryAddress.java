package org.guatu.ledger.ui;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guatu.calendar.Month;
import org.guatu.ledger.UnitLedger.Filter;
import org.guatu.unit.UnitCode;

/** The addresses of the clerk's screens: {@code entry/371525?month=2024-06}. */
final class EntryAddress {

    private static final Pattern MONTH = Pattern.compile("(20\\d\\d)-(0[1-9]|1[0-2])");

    private EntryAddress() {
    }

    /** The month that an address names; empty when it is no month. */
    static Optional<Month> month(String text) {
        Matcher parts = MONTH.matcher(text);
        return parts.matches() ? Optional.of(Month.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))) : Optional.empty();
    }

    /** A month of a unit. */
    static String of(UnitCode unit, Month month) {
        return "entry/" + unit + "?month=" + dashed(month);
    }

    /** A project's row in a month, with what is asked about what was sent back there. */
    static String row(UnitCode unit, Month month, long project) {
        return of(unit, month) + "&row=" + project;
    }

    /** One of the tabs beside the month. */
    static String tab(UnitCode unit, Month month, EntryHead.Tab tab) {
        return tab == EntryHead.Tab.MONTH ? of(unit, month) : of(unit, month) + "&show=" + tab.word();
    }

    /** The ledger of a unit, as far as a filter lets it through. */
    static String ledger(UnitCode unit, Month month, Filter filter) {
        return tab(unit, month, EntryHead.Tab.LEDGER) + (filter.project() == null ? "" : "&project=" + filter.project())
                + (filter.status() == null ? "" : "&state=" + filter.status().name()) + (filter.month() == null ? "" : "&booked=" + dashed(filter.month()));
    }

    /** The files of a unit that show one thing. */
    static String evidence(UnitCode unit, Month month, String purpose) {
        return tab(unit, month, EntryHead.Tab.EVIDENCE) + "&purpose=" + purpose;
    }

    private static String dashed(Month month) {
        String digits = month.toString();
        return digits.substring(0, 4) + "-" + digits.substring(4);
    }
}
