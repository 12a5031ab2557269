package org.guatu.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month to which entries are booked, kept as one number such as 202406 so that it sorts, indexes and compares as it reads.
 *
 * @param yyyymm year times 100 plus month, 190001 to 299912; anything else is refused
 */
public record Month(int yyyymm) implements Comparable<Month> {

    public Month {
        int month = yyyymm % 100;
        if (yyyymm < 190001 || yyyymm > 299912 || month < 1 || month > 12) {
            throw new IllegalArgumentException("not a month of the form yyyymm: " + yyyymm);
        }
    }

    /** The month a day lies in. */
    public static Month of(LocalDate date) {
        return of(date.getYear(), date.getMonthValue());
    }

    /** The month of a year, 1 to 12. */
    public static Month of(int year, int monthOfYear) {
        if (monthOfYear < 1 || monthOfYear > 12) {
            throw new IllegalArgumentException("not a month of a year: " + monthOfYear);
        }
        return new Month(year * 100 + monthOfYear);
    }

    /** The calendar year. */
    public int year() {
        return yyyymm / 100;
    }

    /** The month within its year, 1 to 12. */
    public int monthOfYear() {
        return yyyymm % 100;
    }

    /** The month after this one; December is followed by January of the next year. */
    public Month next() {
        return plus(1);
    }

    /** The month before this one. */
    public Month previous() {
        return minus(1);
    }

    /** The month so many months later; a negative number goes back. */
    public Month plus(int months) {
        YearMonth moved = yearMonth().plusMonths(months);
        return of(moved.getYear(), moved.getMonthValue());
    }

    /** The month so many months earlier. */
    public Month minus(int months) {
        return plus(-months);
    }

    /** How many months lie from here to the other one: 0 for the same month, negative when the other is earlier. */
    public int monthsUntil(Month other) {
        return (other.year() - year()) * 12 + other.monthOfYear() - monthOfYear();
    }

    /** The first day. */
    public LocalDate firstDay() {
        return LocalDate.of(year(), monthOfYear(), 1);
    }

    /** The last day, 28 to 31. */
    public LocalDate lastDay() {
        return yearMonth().atEndOfMonth();
    }

    /** How many days the month has. */
    public int days() {
        return yearMonth().lengthOfMonth();
    }

    /** Whether the day lies in this month. */
    public boolean contains(LocalDate date) {
        return equals(of(date));
    }

    public boolean isBefore(Month other) {
        return compareTo(other) < 0;
    }

    public boolean isAfter(Month other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Month other) {
        return Integer.compare(yyyymm, other.yyyymm);
    }

    /** The six digits, as they are stored. */
    @Override
    public String toString() {
        return Integer.toString(yyyymm);
    }

    /** As people write it: 2024-06. */
    public String written() {
        return yearMonth().toString();
    }

    private YearMonth yearMonth() {
        return YearMonth.of(year(), monthOfYear());
    }
}
