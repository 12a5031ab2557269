package org.guatu.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;

/**
 * A decision as it is taken: three taps and a sentence.
 *
 * @param matter         what is to be done, 1 to 200 characters
 * @param owner          who answers, 1 to 60 characters
 * @param ownerUnit      whose people answer; null: those of the unit it concerns
 * @param expectedEffect yuan, above zero, or null
 * @param meetingId      the running meeting that takes it; null: an instruction of a leader (批示)
 */
public record NewDecision(DecisionSubject subject, String matter, String owner, UnitCode ownerUnit, LocalDate dueOn, BigDecimal expectedEffect,
                          Long meetingId) {

    private static final BigDecimal TOO_MUCH = new BigDecimal("10000000000000");

    public NewDecision {
        Objects.requireNonNull(subject, "subject");
        matter = text(matter, Decision.MATTER, "meeting.refusal.matter");
        owner = text(owner, Decision.OWNER, "meeting.refusal.owner");
        if (dueOn == null) {
            throw new Refusal("meeting.refusal.due");
        }
        if (expectedEffect != null && (expectedEffect.signum() <= 0 || expectedEffect.compareTo(TOO_MUCH) >= 0 || expectedEffect.stripTrailingZeros().scale() > 2)) {
            throw new Refusal("meeting.refusal.effect");
        }
    }

    /** Where it comes from. */
    public Decision.Origin origin() {
        return meetingId == null ? Decision.Origin.INSTRUCTION : Decision.Origin.MEETING;
    }

    private static String text(String text, int most, String refusal) {
        String words = text == null ? "" : text.strip();
        if (words.isEmpty() || words.length() > most) {
            throw new Refusal(refusal, Integer.toString(most));
        }
        return words;
    }
}
