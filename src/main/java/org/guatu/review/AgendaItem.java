package org.guatu.review;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A page of a meeting's script.
 *
 * @param no      1 upward
 * @param page    a whole one: the parts of a list are turned through at its place
 * @param minutes 0 to 240; 0 for a page that is passed by
 * @param reasons why the proposal gave it more time, the heaviest first; empty where there is nothing to say
 */
public record AgendaItem(int no, PageRef page, int minutes, List<Reason> reasons) {

    /** The most minutes an item can have. */
    public static final int MOST_MINUTES = 240;

    /** Why a page deserves time. */
    public enum Why {
        /** Behind its pace; the figure is yuan, below zero. */
        GAP,
        /** Decisions past their due date; how many. */
        OVERDUE,
        /** Projects that nothing was told of for long; how many. */
        STALLED,
        /** The month that just ended is not reported; the month as yyyymm. */
        LATE_REPORT;

        /** Key of the sentence. */
        public String messageKey() {
            return "meeting.reason." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One reason with its figure. */
    public record Reason(Why why, BigDecimal figure) {

        public Reason {
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(figure, "figure");
        }
    }

    public AgendaItem {
        Objects.requireNonNull(page, "page");
        reasons = List.copyOf(reasons);
        if (no < 1 || page.part() > 1 || minutes < 0 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("not an item of an agenda: " + no + ", " + minutes + " minutes");
        }
    }

    /** The same item in another place. */
    public AgendaItem at(int place) {
        return new AgendaItem(place, page, minutes, reasons);
    }

    /** The same item with other minutes. */
    public AgendaItem lasting(int other) {
        return new AgendaItem(no, page, other, reasons);
    }

    /** The same item for other reasons. */
    public AgendaItem because(List<Reason> others) {
        return new AgendaItem(no, page, minutes, others);
    }

    /** The reasons as a table keeps them. */
    public String reasonsText() {
        return reasons.stream().map(reason -> reason.why() + "=" + reason.figure().toPlainString()).collect(Collectors.joining(";"));
    }

    /** Reads {@link #reasonsText}. */
    public static List<Reason> reasons(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(";")).map(one -> one.split("="))
                .map(parts -> new Reason(Why.valueOf(parts[0]), new BigDecimal(parts[1]))).toList();
    }
}
