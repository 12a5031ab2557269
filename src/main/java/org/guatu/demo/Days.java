package org.guatu.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days of the demonstration year: offices are closed on weekends and over the Spring Festival. */
final class Days {

    /** The day on which the demonstration is looked at. */
    static final LocalDate BUSINESS = LocalDate.of(2024, 7, 1);
    /** The last day of which anything is known. */
    static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);
    /** The last review meeting before it, a Monday. */
    static final LocalDate LAST_MEETING = LocalDate.of(2024, 6, 24);
    /** The as-of day of the last published board. */
    static final LocalDate BULLETIN = LocalDate.of(2024, 5, 31);

    private static final LocalDate FESTIVAL_FIRST = LocalDate.of(2024, 2, 9);
    private static final LocalDate FESTIVAL_LAST = LocalDate.of(2024, 2, 17);

    private Days() {
    }

    static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(2024, month, dayOfMonth);
    }

    static boolean isOpen(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && (date.isBefore(FESTIVAL_FIRST) || date.isAfter(FESTIVAL_LAST));
    }

    /** The day itself or the next one on which offices are open. */
    static LocalDate open(LocalDate date) {
        LocalDate found = date;
        while (!isOpen(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** So many open days later, and never after the latest. */
    static LocalDate later(LocalDate date, int openDays, LocalDate latest) {
        LocalDate found = date;
        for (int i = 0; i < openDays; i++) {
            found = open(found.plusDays(1));
        }
        return found.isAfter(latest) ? latest : found;
    }

    /** An open day of a month of 2024 between two days of the month. */
    static LocalDate openIn(int month, int from, int to, Dice dice) {
        LocalDate found = open(day(month, dice.between(from, to)));
        while (found.getMonthValue() != month || found.getDayOfMonth() > to) {
            found = found.minusDays(1);
            while (!isOpen(found)) {
                found = found.minusDays(1);
            }
        }
        return found;
    }
}
