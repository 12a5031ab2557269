package org.guatu.ledger;

import java.time.LocalDate;
import java.util.Objects;

import org.guatu.calendar.Month;
import org.guatu.refusal.Refusal;

/**
 * Money in place as a clerk enters it.
 *
 * @param month      the month it is to be booked to
 * @param receivedOn the day the money came, 2000 to 2099; its year may differ from the month's only for late entries
 * @param category   a word of the dictionary of categories, at most 40 characters
 * @param money      zero or more: zero is a draft whose amount is still to come
 * @param voucherNo  number of the bank's voucher, at most 60 characters, or null
 * @param note       at most 200 characters, or null
 */
public record NewReceipt(long projectId, Month month, LocalDate receivedOn, String category, Money money, Origin origin, String voucherNo,
                         String note) {

    /** No money that is entered is older, and none is of another century: what lies outside is a slip of the keyboard. */
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int CATEGORY = 40;
    private static final int VOUCHER = 60;
    private static final int NOTE = 200;

    public NewReceipt {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(receivedOn, "receivedOn");
        Objects.requireNonNull(money, "money");
        Objects.requireNonNull(origin, "origin");
        if (category == null || category.isBlank() || category.length() > CATEGORY) {
            throw new Refusal("ledger.refusal.category");
        }
        requireDay(receivedOn, "ledger.refusal.date-range");
        if (month.year() < FIRST_YEAR || month.year() > LAST_YEAR) {
            throw new Refusal("ledger.refusal.month-range", month.written());
        }
        if (money.yuan().signum() < 0) {
            throw new Refusal("ledger.refusal.negative");
        }
        voucherNo = blankToNull(voucherNo);
        note = blankToNull(note);
        if (voucherNo != null && voucherNo.length() > VOUCHER) {
            throw new Refusal("ledger.refusal.voucher-length", Integer.toString(VOUCHER));
        }
        if (note != null && note.length() > NOTE) {
            throw new Refusal("ledger.refusal.note-length", Integer.toString(NOTE));
        }
    }

    /** The same with other money. */
    public NewReceipt with(Money other) {
        return new NewReceipt(projectId, month, receivedOn, category, other, origin, voucherNo, note);
    }

    static void requireDay(LocalDate day, String refusal) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Refusal(refusal, day.toString());
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
