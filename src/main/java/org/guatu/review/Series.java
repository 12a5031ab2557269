package org.guatu.review;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;

/**
 * A weekly meeting of a unit; its next one plans itself.
 *
 * @param id      0 for one that is not kept yet
 * @param name    1 to 60 characters
 * @param active  whether meetings are planned from it
 * @param version counts changes
 */
public record Series(long id, UnitCode unit, String name, DayOfWeek day, LocalTime startsAt, boolean active, int version) {

    private static final int NAME = 60;

    public Series {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(startsAt, "startsAt");
        name = name == null ? "" : name.strip();
        if (name.isEmpty() || name.length() > NAME) {
            throw new Refusal("meeting.refusal.name");
        }
    }

    /** The first day of the series after a day. */
    public LocalDate nextAfter(LocalDate date) {
        return date.with(TemporalAdjusters.next(day));
    }
}
