package org.guatu.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.guatu.calendar.Month;
import org.guatu.unit.UnitCode;

/**
 * A line of the ledger (到位资金台账). A recognised line is never changed: what takes it back is a line of its own with a negative amount.
 *
 * @param unit          the unit it counts for
 * @param receivedOn    the day the money came
 * @param month         the month it is booked to
 * @param amount        yuan; negative only for corrections, reductions, withdrawals and moves
 * @param amountForeign in the currency when that is not CNY, else null; with its rate and the day of the rate
 * @param decidedOn     the day it was recognised or refused, or null
 * @param correctsMonth the month of the line it corrects, or null
 */
public record Receipt(long id, long projectId, UnitCode unit, Kind kind, String category, LocalDate receivedOn, Month month, BigDecimal amount,
                      String currency, BigDecimal amountForeign, BigDecimal rate, LocalDate rateOn, String origin, Status status,
                      String submittedBy, LocalDate submittedOn, String checkedBy, LocalDate checkedOn, String decidedBy,
                      LocalDate decidedOn, Long correctsId, Month correctsMonth, String reason, Handling handling, List<Evidence> evidence) {

    /**
     * How it is dealt with on its way.
     *
     * @param version    counts changes; a save with an old one is refused
     * @param submitter  login, or null for lines that came with demonstration data; checker and decider likewise
     * @param claimed    what was submitted when less was recognised (核减), else null
     * @param late       booked after its year was settled (补报)
     * @param held       in dispute: nobody recognises it until that is ruled on
     * @param returnField the field a return points at, or null for the whole
     * @param answerBy   the day by which a returned line is to be answered, or null
     */
    public record Handling(int version, String submitter, String checker, String decider, BigDecimal claimed, String voucherNo, String note,
                           boolean late, boolean held, String returnField, LocalDate answerBy) {
    }

    /** A receipt, or what takes one back. */
    public enum Kind {
        RECEIPT, CORRECTION, REDUCTION, WITHDRAWAL, MOVE;

        /** Key of the word. */
        public String messageKey() {
            return "ledger.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands on its way. Only RECOGNISED counts; what was RULED_OUT counts with another line and is at its end. */
    public enum Status {
        DRAFT, SUBMITTED, CHECKED, RECOGNISED, RETURNED, RULED_OUT, WITHDRAWN;

        /** Whether somebody decided on it. */
        public boolean isDecided() {
            return this == RECOGNISED || this == RETURNED || this == RULED_OUT;
        }

        /** Key of the word. */
        public String messageKey() {
            return "ledger.status." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Receipt {
        evidence = List.copyOf(evidence);
    }

    /** What a save must name to be taken. */
    public int version() {
        return handling.version();
    }

    /** The money of the line. */
    public Money money() {
        return new Money(amount, currency, amountForeign, rate, rateOn);
    }

    /** Whether it waits for a check or for recognition. */
    public boolean isWaiting() {
        return status == Status.SUBMITTED || status == Status.CHECKED;
    }

    /** What was submitted, in yuan: more than the amount where less was recognised (核减). */
    public BigDecimal claimed() {
        return handling.claimed() == null ? amount : handling.claimed();
    }

    /** Whether less was recognised than was submitted (核减). */
    public boolean isReduced() {
        return handling.claimed() != null && status == Status.RECOGNISED;
    }

    /** As it was entered, to be changed and entered again. */
    public NewReceipt entered() {
        return new NewReceipt(projectId, month, receivedOn, category, money(), Origin.valueOf(origin), handling.voucherNo(), handling.note());
    }

    /** Where it stood on a day: recognised lines were waiting until they were decided. */
    public Status statusOn(LocalDate day) {
        boolean undecided = decidedOn == null || decidedOn.isAfter(day);
        return undecided && status.isDecided() ? Status.SUBMITTED : status;
    }

    /** What it came to on a day, in yuan: until less was recognised, all of it waited. */
    public BigDecimal amountOn(LocalDate day) {
        return statusOn(day) == status ? amount : claimed();
    }

    /** Whether it counts on the day. */
    public boolean countsOn(LocalDate day) {
        return statusOn(day) == Status.RECOGNISED;
    }
}
