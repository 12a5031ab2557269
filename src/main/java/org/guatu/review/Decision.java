package org.guatu.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.guatu.calendar.AsOf;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;

/**
 * A matter given to somebody, in a meeting (交办) or between meetings (批示). It names units and offices, and no person: who did what to it
 * stands in its steps.
 *
 * @param matter         1 to 200 characters
 * @param unit           the unit it concerns, on whose page it stands
 * @param owner          the words for who answers, 1 to 60 characters
 * @param ownerUnit      the unit whose people answer
 * @param expectedEffect yuan it is to bring, above zero, or null
 * @param meetingId      the meeting that made it; null for an instruction
 * @param askedUntil     more time was asked for until this day and nobody answered yet; or null
 * @param settledOn      the day it was done or found not done, or null
 * @param readAt         when the owner first opened it, or null
 * @param then           the figure of its subject when it was made; empty where there was none
 * @param version        counts changes; one that was made on an old version is refused
 */
public record Decision(long id, DecisionSubject subject, String matter, UnitCode unit, String owner, UnitCode ownerUnit, LocalDate dueOn,
                       BigDecimal expectedEffect, Long meetingId, Origin origin, State state, LocalDate askedUntil, LocalDate madeOn,
                       LocalDate settledOn, LocalDateTime readAt, Optional<Then> then, int version) {

    /** The longest matter. */
    public static final int MATTER = 200;
    /** The longest name of an owner. */
    public static final int OWNER = 60;

    /** Where it comes from. */
    public enum Origin {
        /** Made in a meeting (交办). */
        MEETING,
        /** Written by a leader between meetings (批示). */
        INSTRUCTION;

        /** Key of the word. */
        public String messageKey() {
            return "meeting.origin." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands. */
    public enum State {
        /** Being worked on (在办). */
        OPEN,
        /** Done (已办结). */
        DONE,
        /** Looked at in a meeting and found not done (未完成); the owner still owes it. */
        NOT_DONE;

        /** Key of the word. */
        public String messageKey() {
            return "meeting.decision." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The figure of the subject at a moment.
     *
     * @param indicator  whose figure, in whose stored unit the numbers are; that of money for a project
     * @param actual     in the year of the as-of day, up to it
     * @param difference actual less what was due by pace or plan then, rounded to two decimals; null where nothing was due
     * @param knownAt    when it was known, where that is later than the evening of its day: beside it another figure of the same day may stand;
     *                   else null
     */
    public record Then(String indicator, AsOf asOf, BigDecimal actual, BigDecimal difference, LocalDateTime knownAt) {

        public Then {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(asOf, "asOf");
            Objects.requireNonNull(actual, "actual");
        }

        /** A figure that is being read, by the moment of reading. */
        Then(String indicator, AsOf asOf, BigDecimal actual, BigDecimal difference) {
            this(indicator, asOf, actual, difference, null);
        }
    }

    public Decision {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(ownerUnit, "ownerUnit");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(madeOn, "madeOn");
        if (matter == null || matter.isBlank() || matter.length() > MATTER || owner == null || owner.isBlank() || owner.length() > OWNER) {
            throw new IllegalArgumentException("a decision says what and who");
        }
        if (expectedEffect != null && expectedEffect.signum() <= 0) {
            throw new IllegalArgumentException("an expected effect is above zero: " + expectedEffect);
        }
        if ((origin == Origin.MEETING) != (meetingId != null)) {
            throw new IllegalArgumentException("what a meeting made names it, what a leader wrote names none");
        }
        if ((settledOn != null) != (state != State.OPEN)) {
            throw new IllegalArgumentException("what is settled has its day");
        }
    }

    /** Whether the owner still owes it. */
    public boolean isOwed() {
        return state != State.DONE;
    }

    /** Whether it was done. */
    public boolean isDone() {
        return state == State.DONE;
    }

    /** Days until it is due; negative when that has passed. */
    public int daysLeft(LocalDate on) {
        return (int) ChronoUnit.DAYS.between(on, dueOn);
    }

    /** Whether it is owed and its due date has passed. */
    public boolean isOverdue(LocalDate on) {
        return isOwed() && daysLeft(on) < 0;
    }

    /** How many days it is overdue, 0 when it is not. */
    public int daysOverdue(LocalDate on) {
        return isOverdue(on) ? -daysLeft(on) : 0;
    }

    /** Whether the owner opened it. */
    public boolean isRead() {
        return readAt != null;
    }

    /** Opened by its owner; opened again it stays as it is. */
    Decision read(LocalDateTime at) {
        return isRead() ? this : with(dueOn, state, askedUntil, settledOn, at);
    }

    /** More time is asked for; only while it is owed, and until a day after the present due date. */
    Decision asked(LocalDate until) {
        requireOwed();
        if (until == null || !until.isAfter(dueOn)) {
            throw new Refusal("meeting.refusal.until", dueOn.toString());
        }
        return with(dueOn, state, until, settledOn, readAt);
    }

    /** More time is granted, until the day asked for or another; it is open again. */
    Decision granted(LocalDate until) {
        requireAsked();
        if (until == null || !until.isAfter(dueOn)) {
            throw new Refusal("meeting.refusal.until", dueOn.toString());
        }
        return with(until, State.OPEN, null, null, readAt);
    }

    /** No more time is granted. */
    Decision refused() {
        requireAsked();
        return with(dueOn, state, null, settledOn, readAt);
    }

    /** Done on a day; what waited for an answer needs none any more. */
    Decision done(LocalDate on) {
        requireOwed();
        return with(dueOn, State.DONE, null, on, readAt);
    }

    /** Looked at and found not done. */
    Decision notDone(LocalDate on) {
        if (state != State.OPEN) {
            throw new Refusal("meeting.refusal.settled");
        }
        return with(dueOn, State.NOT_DONE, askedUntil, on, readAt);
    }

    /** Taken up again after it was settled, by the same day or a new one. */
    Decision reopened(LocalDate due) {
        if (state == State.OPEN) {
            throw new Refusal("meeting.refusal.open");
        }
        return with(due == null ? dueOn : due, State.OPEN, askedUntil, null, readAt);
    }

    /** Refused when nothing is owed any more. */
    void requireOwed() {
        if (!isOwed()) {
            throw new Refusal("meeting.refusal.done");
        }
    }

    private void requireAsked() {
        if (askedUntil == null) {
            throw new Refusal("meeting.refusal.not-asked");
        }
    }

    private Decision with(LocalDate due, State to, LocalDate asked, LocalDate settled, LocalDateTime read) {
        return new Decision(id, subject, matter, unit, owner, ownerUnit, due, expectedEffect, meetingId, origin, to, asked, madeOn, settled, read,
                then, version);
    }
}
