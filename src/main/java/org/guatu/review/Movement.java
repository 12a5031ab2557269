package org.guatu.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import org.guatu.calendar.AsOf;

/**
 * How the figure of a decision's subject moved since it was made.
 *
 * @param now   the later day
 * @param moved what came in between, in the unit of the figure; may be below zero. A new year in between does not make it fall. Zero where
 *              there is nothing to compare yet
 */
public record Movement(Decision.Then then, AsOf now, BigDecimal moved, Verdict verdict) {

    /** Whether that is what was expected. */
    public enum Verdict {
        /** At least what was expected. */
        AS_EXPECTED,
        /** Less, and it is due. */
        SHORT,
        /** Less, and not due yet. */
        NOT_YET,
        /** Nothing was expected in figures: only the movement is told. */
        NOTHING_EXPECTED,
        /** What is looked at was frozen before the figure that the decision was made on: there is nothing to compare yet. */
        NOTHING_YET;

        /** Key of the words. */
        public String messageKey() {
            return "meeting.movement." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Movement {
        Objects.requireNonNull(then, "then");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(moved, "moved");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** Of a decision whose figure knows more than what is looked at, by either of the two clocks. */
    static Movement none(Decision.Then then, AsOf now) {
        return new Movement(then, now, BigDecimal.ZERO, Verdict.NOTHING_YET);
    }

    /** Judges a movement of a decision on a day. */
    static Movement of(Decision decision, AsOf now, BigDecimal moved, LocalDate today) {
        Decision.Then then = decision.then().orElseThrow();
        Verdict verdict = decision.expectedEffect() == null ? Verdict.NOTHING_EXPECTED
                : moved.compareTo(decision.expectedEffect()) >= 0 ? Verdict.AS_EXPECTED
                : decision.daysLeft(today) < 0 ? Verdict.SHORT : Verdict.NOT_YET;
        return new Movement(then, now, moved, verdict);
    }
}
