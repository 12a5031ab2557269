package org.guatu.review;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * A reminder of a decision that is owed.
 *
 * @param dueOn the due date it was made for; a new one is reminded of anew
 */
public record Reminder(long id, Decision decision, Moment moment, LocalDate dueOn) {

    /** When it is given. */
    public enum Moment {
        /** Two days before the due date at the earliest. */
        BEFORE,
        /** Once the due date has passed. */
        AFTER;

        /** Key of the sentence. */
        public String messageKey() {
            return "meeting.reminder." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The way it goes. */
    public enum Channel {
        /** Stands on the owner's screen. */
        PRODUCT,
        /** To the address of the owner's unit. */
        MAIL,
        /** To a robot of WeCom or DingTalk. */
        WEBHOOK
    }

    /** How many days before the due date the first is given. */
    public static final int DAYS_BEFORE = 2;

    public Reminder {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(moment, "moment");
        Objects.requireNonNull(dueOn, "dueOn");
    }
}
