package org.guatu.ledger;

import java.math.BigDecimal;
import java.util.List;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.ReportingCalendar.Booking;
import org.guatu.ledger.store.ProjectMoney;
import org.guatu.ledger.store.ReceiptRows;
import org.guatu.ledger.store.ReceiptWrites;
import org.guatu.refusal.Refusal;
import org.springframework.stereotype.Service;

/**
 * What takes recognised money back or puts it right. The line itself is never touched: a line of its own with the opposite sign is proposed, and
 * somebody else recognises it, by the same steps as the money it is of. While the month is open it is booked there, after it was published to the open month; either way past days show what
 * was known on them.
 */
@Service
public class Corrections {

    private final AccessGuard guard;
    private final ReviewFlow flow;
    private final BusinessClock clock;
    private final ReportingCalendar calendar;
    private final ReceiptRows rows;
    private final ReceiptWrites writes;
    private final ProjectMoney money;
    private final LedgerBook book;
    private final LedgerTransactions transactions;

    Corrections(AccessGuard guard, ReviewFlow flow, BusinessClock clock, ReportingCalendar calendar, ReceiptRows rows, ReceiptWrites writes, ProjectMoney money,
                LedgerBook book, LedgerTransactions transactions) {
        this.guard = guard;
        this.flow = flow;
        this.clock = clock;
        this.calendar = calendar;
        this.rows = rows;
        this.writes = writes;
        this.money = money;
        this.book = book;
        this.transactions = transactions;
    }

    /**
     * What a correction would do, shown before it is sent.
     *
     * @param remaining what still stands of the line, in yuan, before
     * @param booked    the month it would be booked to
     * @param published whether that is another month than the line's, which is closed
     * @param change    what the project, its unit and the city gain by it, in yuan; negative for a loss
     * @param after     the project's cumulative after it
     */
    public record Effect(Receipt line, BigDecimal remaining, Month booked, boolean published, BigDecimal change, BigDecimal after) {
    }

    /** The effect of a correction to another amount; zero for a withdrawal. */
    public Effect effect(long id, BigDecimal correctedYuan) {
        Receipt line = book.line(id);
        requireProposer(line);
        BigDecimal remaining = remaining(line);
        Booking booking = calendar.booking(line.unit(), line.month());
        BigDecimal change = correctedYuan.subtract(remaining);
        BigDecimal after = money.of(line.projectId(), line.month(), 0).total().add(change);
        return new Effect(line, remaining, booking.month(), !booking.month().equals(line.month()), change, after);
    }

    /**
     * Proposes to replace a recognised line by what should have been entered: its reversal and the new entry, linked, recognised together.
     *
     * @param version the line's version its reader saw
     * @return both lines, the reversal first
     */
    public List<Receipt> correct(long id, int version, NewReceipt corrected, String reason) {
        Receipt seen = book.line(id);
        Account account = requireProposer(seen);
        guard.requireUnit(seen.unit());
        String why = LedgerBook.reason(reason);
        return transactions.run(() -> {
            Receipt line = recognised(seen, version);
            BigDecimal remaining = remaining(line);
            requireChange(corrected.money().yuan().subtract(remaining), line);
            Receipt reversal = propose(line, Receipt.Kind.CORRECTION, line.money().withYuan(remaining).negated(), line.entered(), account, why);
            Receipt replacement = propose(line, Receipt.Kind.CORRECTION, corrected.money(), corrected, account, why);
            return List.of(reversal, replacement);
        });
    }

    /** Proposes to recognise less of a line than was (核减 after the fact). */
    public Receipt reduce(long id, int version, BigDecimal byYuan, String reason) {
        Receipt seen = book.line(id);
        Account account = requireProposer(seen);
        guard.requireUnit(seen.unit());
        String why = LedgerBook.reason(reason);
        return transactions.run(() -> {
            Receipt line = recognised(seen, version);
            if (byYuan.signum() <= 0 || byYuan.compareTo(remaining(line)) >= 0) {
                throw new Refusal("ledger.refusal.reduction-range");
            }
            return propose(line, Receipt.Kind.REDUCTION, line.money().withYuan(byYuan).negated(), line.entered(), account, why);
        });
    }

    /** Proposes to take the recognition of a line back (退回 after the fact). */
    public Receipt withdraw(long id, int version, String reason) {
        Receipt seen = book.line(id);
        Account account = requireProposer(seen);
        guard.requireUnit(seen.unit());
        String why = LedgerBook.reason(reason);
        return transactions.run(() -> {
            Receipt line = recognised(seen, version);
            return propose(line, Receipt.Kind.WITHDRAWAL, line.money().withYuan(remaining(line)).negated(), line.entered(), account, why);
        });
    }

    private Receipt propose(Receipt line, Receipt.Kind kind, Money amount, NewReceipt as, Account account, String reason) {
        Booking booking = calendar.booking(line.unit(), line.month());
        NewReceipt booked = new NewReceipt(line.projectId(), booking.month(), as.receivedOn(), as.category(), as.money(), as.origin(), as.voucherNo(),
                as.note());
        long id = writes.insert(new ReceiptWrites.Insert(booked, line.unit(), kind, amount, flow.first(), LedgerBook.actor(account),
                clock.today(), booking.late(), line.id(), reason, null));
        return book.happened(Step.Kind.SUBMITTED, book.line(id), account, null, reason, null);
    }

    private Receipt recognised(Receipt seen, int version) {
        writes.lockProject(seen.projectId());
        Receipt line = book.lineIn(seen.id(), version);
        if (line.status() != Receipt.Status.RECOGNISED || line.kind() != Receipt.Kind.RECEIPT) {
            throw new Refusal("ledger.refusal.only-recognised");
        }
        if (rows.correcting(line.id()).stream().anyMatch(Receipt::isWaiting)) {
            throw new Refusal("ledger.refusal.correction-waits");
        }
        if (remaining(line).signum() == 0) {
            throw new Refusal("ledger.refusal.nothing-left");
        }
        return line;
    }

    private void requireChange(BigDecimal change, Receipt line) {
        if (change.signum() < 0 && money.of(line.projectId(), line.month(), 0).total().add(change).signum() < 0) {
            throw new Refusal("ledger.refusal.below-zero");
        }
    }

    /** What still stands of a recognised line after all that corrects it. */
    private BigDecimal remaining(Receipt line) {
        return rows.correcting(line.id()).stream().filter(other -> other.status() == Receipt.Status.RECOGNISED && other.kind() != Receipt.Kind.MOVE)
                .map(Receipt::amount).reduce(line.amount(), BigDecimal::add);
    }

    private Account requireProposer(Receipt line) {
        Account account = guard.require(Role.CLERK, Role.REVIEWER);
        guard.requireUnit(line.unit());
        return account;
    }
}
