package org.guatu.review;

import java.time.LocalDate;
import java.util.Optional;

import org.guatu.calendar.AsOf;

/** By what is known a meeting freezes the last complete day when it starts. */
public enum FreezeBy {
    /** What was known that evening: what is recognised since waits. The rule for the first meeting of a day. */
    EVENING,
    /** What is known at this moment, and nothing of later that day. The rule for every later meeting of a day, or it would show the figures of the one before again. */
    NOW;

    /**
     * The rule for a start on a day.
     *
     * @param last the last meeting of the unit that was closed
     */
    static FreezeBy usual(Optional<Meeting> last, LocalDate today) {
        return last.filter(meeting -> meeting.heldOn().equals(today)).isPresent() ? NOW : EVENING;
    }

    /**
     * What a start on a day freezes.
     *
     * @param counted the last contribution there is at this moment
     */
    AsOf on(LocalDate today, long counted) {
        LocalDate yesterday = today.minusDays(1);
        return this == NOW ? new AsOf(yesterday, today, counted) : AsOf.of(yesterday);
    }
}
