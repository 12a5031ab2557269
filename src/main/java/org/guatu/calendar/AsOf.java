package org.guatu.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The day up to which a figure is told (数据截至), that day included. Each indicator has its own: FDI to May stands beside
 * funds to June and each prints its date.
 */
public record AsOf(LocalDate date) implements Comparable<AsOf> {

    public AsOf {
        Objects.requireNonNull(date, "a figure without an as-of date is not a figure");
    }

    public static AsOf of(LocalDate date) {
        return new AsOf(date);
    }

    public static AsOf of(int year, int month, int day) {
        return new AsOf(LocalDate.of(year, month, day));
    }

    /** The month the day lies in. */
    public Month month() {
        return Month.of(date);
    }

    @Override
    public int compareTo(AsOf other) {
        return date.compareTo(other.date);
    }

    /** ISO date, as in an address. */
    @Override
    public String toString() {
        return date.toString();
    }
}
