package org.guatu.ledger;

import java.util.List;
import java.util.Locale;

/**
 * A soft stop (domain §4): an entry that is allowed but unlikely, asked back as a question with its figures. Who has looked confirms it by
 * its kind, and the reviewer sees that.
 *
 * @param figures what the question names, in the order of its sentence: amounts in yuan (which the sentence tells in 万元), months, days; the
 *                sentence of {@link Kind#TOO_SMALL} also names the first amount in 亿元, as its fourth
 */
public record Doubt(Kind kind, List<Object> figures) {

    /** What is unlikely. */
    public enum Kind {
        /** More than 1.2 times what the year's plan still leaves. */
        OVER_PLAN,
        /** More than ten times the project's largest month. */
        TEN_TIMES,
        /** Less than 100万 on a project of 1亿 or more: noughts forgotten, or 亿元 typed for 万元. */
        TOO_SMALL,
        /** The project's funds would exceed its total investment. */
        OVER_INVESTMENT,
        /** The day the money came lies ahead. */
        FUTURE_DATE,
        /** The month is closed: it would be booked to the open one. */
        MONTH_CLOSED,
        /** The month's year is settled: it would be booked to the month being reported and kept out of the contest of that year (补报). */
        LATE_ENTRY;

        /** Key of the question. */
        public String messageKey() {
            return "ledger.doubt." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Doubt {
        figures = List.copyOf(figures);
    }
}
