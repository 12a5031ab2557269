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
 * <p>A meeting freezes in the middle of a day: of what was recognised on {@code knownBy} it knows what was counted by then and nothing of
 * later, however late it is read again.
 *
 * @param date    the day up to which things happened and are booked, and at which the pace is read
 * @param knownBy the day up to which recognitions are known; never before {@code date}
 * @param counted of what was recognised on {@code knownBy}, the number of the last contribution that is known; {@link #WHOLE_DAY} for all of it
 */
public record AsOf(LocalDate date, LocalDate knownBy, long counted) implements Comparable<AsOf> {

    /** All that was recognised on the day by which it is known. */
    public static final long WHOLE_DAY = Long.MAX_VALUE;

    public AsOf {
        Objects.requireNonNull(date, "a figure without an as-of date is not a figure");
        Objects.requireNonNull(knownBy, "a figure is known by some day");
        if (knownBy.isBefore(date)) {
            throw new IllegalArgumentException("a figure as of " + date + " cannot be known by " + knownBy);
        }
        if (counted < 0) {
            throw new IllegalArgumentException("contributions are numbered from 1 upward: " + counted);
        }
    }

    /** By all that is recognised on a day. */
    public AsOf(LocalDate date, LocalDate knownBy) {
        this(date, knownBy, WHOLE_DAY);
    }

    /** As it stood at the end of a day. */
    public static AsOf of(LocalDate date) {
        return new AsOf(date, date);
    }

    /** As it stood at the end of a day. */
    public static AsOf of(int year, int month, int day) {
        return of(LocalDate.of(year, month, day));
    }

    /** Another day, by the same knowledge. */
    public AsOf on(LocalDate day) {
        return new AsOf(day, knownBy, counted);
    }

    /** Whether it was frozen in the middle of the day by which it is known. */
    public boolean isWithinDay() {
        return counted != WHOLE_DAY;
    }

    /** Whether nothing that the other knows is later than what this one knows, by either clock. */
    public boolean covers(AsOf other) {
        return !date.isBefore(other.date) && (knownBy.isAfter(other.knownBy) || knownBy.equals(other.knownBy) && counted >= other.counted);
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
        int byKnowledge = byDate != 0 ? byDate : knownBy.compareTo(other.knownBy);
        return byKnowledge != 0 ? byKnowledge : Long.compare(counted, other.counted);
    }

    /** ISO date, as in an address. */
    @Override
    public String toString() {
        return date.toString();
    }
}
