package org.guatu.ledger;

import java.time.LocalDate;
import java.util.Objects;

import org.guatu.calendar.Month;
import org.guatu.refusal.Refusal;

/**
 * Money in place as a clerk enters it.
 *
 * @param month      the month it is to be booked to
 * @param receivedOn the day the money came; its year may differ from the month's only for late entries
 * @param category   a word of the dictionary of categories, at most 40 characters
 * @param money      zero or more: zero is a draft whose amount is still to come
 * @param voucherNo  number of the bank's voucher, at most 60 characters, or null
 * @param note       at most 200 characters, or null
 */
public record NewReceipt(long projectId, Month month, LocalDate receivedOn, String category, Money money, Origin origin, String voucherNo,
                         String note) {

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

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
