package org.guatu.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which days are worked: Monday to Friday, but for the days that are kept otherwise.
 *
 * @param otherwise the days on which the rule of the week does not hold, and whether they are worked
 */
public record WorkingCalendar(Map<LocalDate, Boolean> otherwise) {

    public WorkingCalendar {
        otherwise = Map.copyOf(otherwise);
    }

    /** Whether a day is worked. */
    public boolean isWorked(LocalDate day) {
        return otherwise.getOrDefault(day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /** The day itself when it is worked, else the next that is: where a deadline moves to. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate worked = day;
        while (!isWorked(worked)) {
            worked = worked.plusDays(1);
        }
        return worked;
    }

    /** So many working days later; the day itself does not count. */
    public LocalDate plus(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; left--) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }
}
