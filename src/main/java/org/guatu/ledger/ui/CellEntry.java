package org.guatu.ledger.ui;

import java.time.LocalDate;
import java.util.Optional;

import org.guatu.calendar.Month;
import org.guatu.ledger.Money;
import org.guatu.ledger.MonthEntries.Row;
import org.guatu.ledger.MonthSheets.Usual;
import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.ui.EntryDesk.Typed;
import org.guatu.refusal.Refusal;

/** What comes of a text in a cell: a new draft, a changed line, or a draft taken back. */
final class CellEntry {

    private final EntryServices services;
    private final Month month;
    private final EntryDesk desk;

    CellEntry(EntryServices services, Month month, EntryDesk desk) {
        this.services = services;
        this.month = month;
        this.desk = desk;
    }

    /** Makes or changes the line of a cell. Refused when the text is no amount, or the cell is not where it is changed. */
    void enter(Row row, Typed cell) {
        Optional<Receipt> line = EntryDesk.soleLine(row);
        if (cell.text().isBlank()) {
            giveUp(row, line, cell);
            return;
        }
        Money money = Money.wan(TypedAmount.wan(cell.text()));
        if (money.yuan().signum() == 0) {
            throw new Refusal(row.lines().isEmpty() ? "entry.refusal.zero" : "entry.refusal.zero-over");
        }
        if (row.lines().isEmpty() && cell.basedOn() < 0) {
            services.submissions().first(fresh(row, money), cell.key());
        } else if (line.isEmpty() || !desk.isTyped(row)) {
            throw new Refusal("entry.refusal.open-lines");
        } else if (line.get().version() != cell.basedOn() || !line.get().money().equals(money)) {
            services.submissions().change(line.get().id(), cell.basedOn(), line.get().entered().with(money));
        }
    }

    /** An emptied cell takes its draft back, unless something hangs on it. */
    private void giveUp(Row row, Optional<Receipt> line, Typed cell) {
        if (line.isEmpty() || !desk.isTyped(row)) {
            return;
        }
        if (line.get().status() != Receipt.Status.DRAFT || !line.get().evidence().isEmpty()) {
            throw new Refusal("entry.refusal.emptied");
        }
        services.submissions().withdraw(line.get().id(), cell.basedOn(), null);
    }

    /** Whether a text says the amount that a line has. */
    static boolean isSame(String typed, Receipt line) {
        try {
            return line.amount().compareTo(Money.wan(TypedAmount.wan(typed)).yuan()) == 0;
        } catch (Refusal e) {
            return false;
        }
    }

    /** A first line of a project: as its money usually is, on the last day of the month that has come. */
    NewReceipt fresh(Row row, Money money) {
        Usual usual = services.sheets().usual(row.projectId());
        LocalDate today = services.clock().today();
        LocalDate on = month.lastDay().isAfter(today) ? today : month.lastDay();
        return new NewReceipt(row.projectId(), month, on, usual.category(), money, usual.origin(), null, null);
    }
}
