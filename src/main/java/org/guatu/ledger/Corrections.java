package org.guatu.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
import org.guatu.shell.Formats;
import org.springframework.stereotype.Service;

/**
 * What takes recognised money back or puts it right. The line itself is never touched: a line of its own with the opposite sign is proposed, and
 * somebody else recognises it, by the same steps as the money it is of. While the month is open it is booked there, after it was published to the open month; either way past days show what
 * was known on them.
 */
@Service
public class Corrections {

    /** Digits of 万元 that show a cent. */
    private static final int WAN_DIGITS = 6;

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
     * @param refused   why it would be refused, or null
     */
    public record Effect(Receipt line, BigDecimal remaining, Month booked, boolean published, BigDecimal change, BigDecimal after, Refusal refused) {
    }

    /** The effect of a correction to another amount; zero for a withdrawal. */
    public Effect effect(long id, BigDecimal correctedYuan) {
        Receipt line = book.line(id);
        requireProposer(line);
        BigDecimal remaining = remaining(line);
        return effect(line, remaining, correctedYuan.subtract(remaining), null);
    }

    /** The effect of recognising less of a line (核减), by so many yuan. */
    public Effect reduction(long id, BigDecimal byYuan) {
        Receipt line = book.line(id);
        requireProposer(line);
        BigDecimal remaining = remaining(line);
        return effect(line, remaining, byYuan.negate(), beyond(byYuan, remaining));
    }

    private Effect effect(Receipt line, BigDecimal remaining, BigDecimal change, Refusal beyond) {
        Booking booking = calendar.booking(line.unit(), line.month());
        BigDecimal after = total(line).add(change);
        Refusal refused = Stream.of(Optional.ofNullable(standing(line, remaining)), Optional.ofNullable(beyond), Optional.ofNullable(belowZero(line, change)))
                .flatMap(Optional::stream).findFirst().orElse(null);
        return new Effect(line, remaining, booking.month(), !booking.month().equals(line.month()), change, after, refused);
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
            require(belowZero(line, corrected.money().yuan().subtract(remaining)));
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
            require(beyond(byYuan, remaining(line)));
            require(belowZero(line, byYuan.negate()));
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
            BigDecimal remaining = remaining(line);
            require(belowZero(line, remaining.negate()));
            return propose(line, Receipt.Kind.WITHDRAWAL, line.money().withYuan(remaining).negated(), line.entered(), account, why);
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
        require(standing(line, remaining(line)));
        return line;
    }

    private static void require(Refusal refused) {
        if (refused != null) {
            throw refused;
        }
    }

    /** Why nothing can be taken from a line now, or null. */
    private Refusal standing(Receipt line, BigDecimal remaining) {
        if (rows.correcting(line.id()).stream().anyMatch(Receipt::isWaiting)) {
            return new Refusal("ledger.refusal.correction-waits");
        }
        return remaining.signum() == 0 ? new Refusal("ledger.refusal.nothing-left") : null;
    }

    private static Refusal beyond(BigDecimal byYuan, BigDecimal remaining) {
        return byYuan.signum() > 0 && byYuan.compareTo(remaining) < 0 ? null
                : new Refusal("correction.refusal.reduction-range", Formats.decimalAtMost(remaining.divide(Money.WAN), WAN_DIGITS));
    }

    /** A project's cumulative stays at zero or above. */
    private Refusal belowZero(Receipt line, BigDecimal change) {
        return change.signum() < 0 && total(line).add(change).signum() < 0 ? new Refusal("ledger.refusal.below-zero") : null;
    }

    private BigDecimal total(Receipt line) {
        return money.of(line.projectId(), line.month(), 0).total();
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
