package org.guatu.review;

import java.time.LocalDate;

import org.guatu.calendar.AsOf;

/** By what is known a meeting freezes the last complete day when it starts. */
public enum FreezeBy {
    /** What was known that evening: what is recognised since waits. The rule for the first meeting of a day. */
    EVENING,
    /** What is known at this moment. The rule for every later meeting of a day, or it would show the figures of the one before again. */
    NOW;

    /** What a start on a day freezes. */
    AsOf on(LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        return this == NOW ? new AsOf(yesterday, today) : AsOf.of(yesterday);
    }
}
