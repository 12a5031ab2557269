package org.guatu.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

import org.guatu.calendar.Month;

/**
 * Something that happened to a line of the ledger (经过), with the values the line had from then on.
 *
 * @param version   the version of the line that it made
 * @param label     who, as it is printed
 * @param field     the field a return points at, or null
 * @param confirmed names of the doubts that the sender looked at and confirmed, or null
 */
public record Step(int version, Kind kind, LocalDateTime at, String label, BigDecimal amount, LocalDate receivedOn, Month month, String field,
                   String reason, String confirmed) {

    /** What happened. */
    public enum Kind {
        SUBMITTED, CHECKED, RECOGNISED, REDUCED, RETURNED, RESUBMITTED, WITHDRAWN, HELD, RULED, RULED_OUT, AMENDED;

        /** Key of the word. */
        public String messageKey() {
            return "ledger.step." + name().toLowerCase(Locale.ROOT);
        }
    }
}
