package org.guatu.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The day up to which a figure is told (数据截至), that day included. Each indicator has its own: FDI to May stands beside
 * funds to June and each prints its date.
 *
 * <p>There are two clocks (design §4). A past day shows what was known on that day. The screen of now tells the last complete day by what
 * is known at this moment: June's receipts that are recognised on the first of July are in June's figure at once.
 *
 * @param date    the day up to which things happened and are booked, and at which the pace is read
 * @param knownBy the day up to which recognitions are known; never before {@code date}
 */
public record AsOf(LocalDate date, LocalDate knownBy) implements Comparable<AsOf> {

    public AsOf {
        Objects.requireNonNull(date, "a figure without an as-of date is not a figure");
        Objects.requireNonNull(knownBy, "a figure is known by some day");
        if (knownBy.isBefore(date)) {
            throw new IllegalArgumentException("a figure as of " + date + " cannot be known by " + knownBy);
        }
    }

    /** As it stood at the end of a day. */
    public static AsOf of(LocalDate date) {
        return new AsOf(date, date);
    }

    /** As it stood at the end of a day. */
    public static AsOf of(int year, int month, int day) {
        return of(LocalDate.of(year, month, day));
    }

    /** The month the day lies in. */
    public Month month() {
        return Month.of(date);
    }

    /** The later of a month and the as-of month is not told: what is booked after the day waits for its turn. */
    public Month atMost(Month month) {
        return month.isAfter(month()) ? month() : month;
    }

    /** The earlier of a day and the as-of day. */
    public LocalDate atMost(LocalDate day) {
        return day.isAfter(date) ? date : day;
    }

    @Override
    public int compareTo(AsOf other) {
        int byDate = date.compareTo(other.date);
        return byDate != 0 ? byDate : knownBy.compareTo(other.knownBy);
    }

    /** ISO date, as in an address. */
    @Override
    public String toString() {
        return date.toString();
    }
}
