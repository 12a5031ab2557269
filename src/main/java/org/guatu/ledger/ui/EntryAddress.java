package org.guatu.ledger.ui;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guatu.calendar.Month;
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

    /** What was sent back to a unit. */
    static String returned(UnitCode unit, Month month) {
        return of(unit, month) + "&show=returned";
    }

    private static String dashed(Month month) {
        String digits = month.toString();
        return digits.substring(0, 4) + "-" + digits.substring(4);
    }
}
