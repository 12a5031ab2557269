package org.guatu.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.ReportingCalendar.Booking;
import org.guatu.ledger.store.MonthRows;
import org.guatu.ledger.store.ProjectMoney;
import org.guatu.ledger.store.ReceiptRows;
import org.guatu.ledger.store.ReceiptWrites;
import org.guatu.project.ProjectMoves;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.springframework.stereotype.Service;

/**
 * The way in: a clerk's lines from draft to submitted, for projects of the own unit. Nothing entered here counts; that is for
 * {@link Recognition} to say.
 */
@Service
public class Submissions {

    private final AccessGuard guard;
    private final BusinessClock clock;
    private final ReportingCalendar calendar;
    private final ReceiptRows rows;
    private final ReceiptWrites writes;
    private final ProjectMoney money;
    private final MonthRows months;
    private final LedgerBook book;
    private final LedgerTransactions transactions;
    private final SubmissionBatch batch;
    private final ProjectMoves moves;
    private final CountedOnce once;

    Submissions(AccessGuard guard, BusinessClock clock, ReportingCalendar calendar, ReceiptRows rows, ReceiptWrites writes, ProjectMoney money,
                MonthRows months, LedgerBook book, LedgerTransactions transactions, SubmissionBatch batch, ProjectMoves moves, CountedOnce once) {
        this.guard = guard;
        this.clock = clock;
        this.calendar = calendar;
        this.rows = rows;
        this.writes = writes;
        this.money = money;
        this.months = months;
        this.book = book;
        this.transactions = transactions;
        this.batch = batch;
        this.moves = moves;
        this.once = once;
    }

    /**
     * Keeps a new line as a draft; its amount may still be zero.
     *
     * @param requestKey names this very request, at most 64 characters; sent again it answers with the line it made the first time. May be null
     */
    public Receipt draft(NewReceipt entered, String requestKey) {
        return draft(entered, requestKey, false);
    }

    /**
     * Keeps the first line of a project in a month, as an empty cell is filled. Refused as {@link StaleEdit} with the last line there is when somebody
     * entered one meanwhile: two who fill the same cell must not add up unseen.
     *
     * @param requestKey as for {@link #draft}
     */
    public Receipt first(NewReceipt entered, String requestKey) {
        return draft(entered, requestKey, true);
    }

    private Receipt draft(NewReceipt entered, String requestKey, boolean first) {
        Account account = requireEntry(entered.projectId());
        return transactions.run(() -> {
            // first of all, so that of two at once the second reads what the first has left
            writes.lockProject(entered.projectId());
            Optional<Receipt> before = rows.ofRequest(requestKey);
            if (before.isPresent()) {
                return before.get();
            }
            if (first) {
                rows.lastOf(entered.projectId(), entered.month()).ifPresent(line -> {
                    throw new StaleEdit(line);
                });
            }
            Receipt line = book.line(insert(entered, Receipt.Status.DRAFT, account, requestKey));
            book.noted("drafted", null, line, null);
            return line;
        });
    }

    /**
     * Changes a line that is a draft, was sent back, or waits unchecked. Refused as {@link StaleEdit} when it was changed since the version, and
     * when it is no longer the clerk's to change. The values before stay in its history.
     */
    public Receipt change(long id, int version, NewReceipt entered) {
        Account account = requireEntryOf(id);
        return transactions.run(() -> {
            Receipt before = book.lineIn(id, version);
            if (before.projectId() != entered.projectId()) {
                throw new IllegalArgumentException("a line stays with its project");
            }
            requireChangeable(before);
            book.taken(writes.change(id, version, entered, unitOf(entered)), id);
            if (before.status() == Receipt.Status.SUBMITTED) {
                return book.happened(Step.Kind.AMENDED, before, account, null, null, null);
            }
            Receipt now = book.line(id);
            book.noted("changed", before, now, null);
            return now;
        });
    }

    /** What is unlikely about an entry: the questions to confirm before it is submitted. */
    public List<Doubt> doubts(NewReceipt entered, Long lineId) {
        requireEntry(entered.projectId());
        return Sanity.of(entered, money.of(entered.projectId(), entered.month(), lineId == null ? 0 : lineId), clock.today(),
                calendar.booking(unitOf(entered), entered.month()));
    }

    /**
     * The same question for many entries, as a file brings them a chunk at a time, answered for each in their order: each project is looked up once, and
     * what was asked about before counts as waiting with what comes after it.
     */
    public Function<List<NewReceipt>, List<List<Doubt>>> doubting() {
        guard.require(Role.CLERK, Role.OFFICE);
        Doubting doubting = new Doubting(money, moves, calendar, clock.today());
        return entered -> {
            doubting.unitsOf(entered).forEach(guard::requireUnit);
            return entered.stream().map(doubting::of).toList();
        };
    }

    /**
     * Sends a draft or a line that was sent back to the reviewers. Refused: no amount, terminated project, a doubt that was not confirmed
     * ({@link Unconfirmed}). For a month that was closed meanwhile it is booked to the open one, which is a doubt to confirm.
     */
    public Receipt submit(long id, int version, Set<Doubt.Kind> confirmed) {
        Account account = requireEntryOf(id);
        return transactions.run(() -> {
            Receipt before = book.lineIn(id, version);
            once.requireNotRuledOut(id);
            if (before.status() != Receipt.Status.DRAFT && before.status() != Receipt.Status.RETURNED) {
                throw new Refusal("ledger.refusal.already-submitted");
            }
            if (before.kind() != Receipt.Kind.RECEIPT) {
                throw new Refusal("ledger.refusal.propose-again");
            }
            NewReceipt entered = before.entered();
            Sanity.requireWhole(entered, clock.today(), money.of(entered.projectId(), entered.month(), 0).sideState());
            List<Doubt> raised = doubts(entered, id);
            List<Doubt> open = raised.stream().filter(doubt -> !confirmed.contains(doubt.kind())).toList();
            if (!open.isEmpty()) {
                throw new Unconfirmed(open);
            }
            Booking booking = calendar.booking(before.unit(), entered.month());
            if (before.status() == Receipt.Status.RETURNED) {
                book.keepPast(before);
            }
            book.taken(writes.submit(id, version, booking.month(), booking.late(), LedgerBook.actor(account), clock.today()), id);
            months.takeBackNoChange(entered.projectId(), booking.month());
            months.reported(before.unit(), booking.month(), clock.today(), false);
            book.happened(before.status() == Receipt.Status.RETURNED ? Step.Kind.RESUBMITTED : Step.Kind.SUBMITTED, before, account, null,
                    null, names(raised.stream().map(Doubt::kind).collect(Collectors.toSet())));
            once.cameIn(List.of(id));
            return book.line(id);
        });
    }

    /** Submits many new lines in one go, all or none; see {@link #submitting}. */
    public List<Long> submitAll(Collection<NewReceipt> entered, Set<Doubt.Kind> confirmed) {
        return submitting(confirmed).apply(List.copyOf(entered));
    }

    /**
     * Submits many new lines a chunk at a time, as an import does within one transaction: each project is looked up once for all chunks. Doubts are for
     * the dry run to show; what is refused for one line refuses its chunk. Clerks and the office.
     *
     * @param confirmed the kinds of doubt that were confirmed for all together; each line keeps those it really raised
     */
    public Function<List<NewReceipt>, List<Long>> submitting(Set<Doubt.Kind> confirmed) {
        Account account = guard.require(Role.CLERK, Role.OFFICE);
        Doubting doubting = new Doubting(money, moves, calendar, clock.today());
        return entered -> {
            doubting.unitsOf(entered).forEach(guard::requireUnit);
            return transactions.run(() -> {
                List<String> said = entered.stream().map(line -> {
                    doubting.requireWhole(line);
                    return names(doubting.of(line).stream().map(Doubt::kind).filter(confirmed::contains).collect(Collectors.toSet()));
                }).toList();
                List<Long> ids = batch.submit(entered, doubting::unitOf, account, said);
                once.cameIn(ids);
                return ids;
            });
        };
    }

    /** Takes a line back that was never recognised; a line that was sent in says why. */
    public Receipt withdraw(long id, int version, String reason) {
        Account account = requireEntryOf(id);
        return transactions.run(() -> {
            Receipt before = book.lineIn(id, version);
            if (before.status() == Receipt.Status.RECOGNISED || before.status() == Receipt.Status.WITHDRAWN) {
                throw new Refusal("ledger.refusal.recognised-is-corrected");
            }
            if (before.status() == Receipt.Status.RULED_OUT) {
                once.requireNotRuledOut(id);
            }
            String why = before.status() == Receipt.Status.DRAFT ? null : LedgerBook.reason(reason);
            for (Receipt line : book.together(before)) {
                book.taken(writes.withdraw(line.id(), line.version(), why), line.id());
                if (before.status() == Receipt.Status.DRAFT) {
                    book.noted("deleted", line, book.line(line.id()), null);
                } else {
                    book.happened(Step.Kind.WITHDRAWN, line, account, null, why, null);
                }
            }
            return book.line(id);
        });
    }

    /** Says that a project had no change in a month (本月无变化). Refused when the month has lines of it, or is not open. */
    public void noChange(long projectId, Month month) {
        Account account = requireEntry(projectId);
        UnitCode unit = presentUnit(projectId);
        transactions.run(() -> {
            if (!calendar.booking(unit, month).month().equals(month)) {
                throw new Refusal("ledger.refusal.month-closed", month.written());
            }
            if (rows.ofMonth(List.of(unit), month).stream().anyMatch(line -> line.projectId() == projectId && line.amount().signum() != 0)) {
                throw new Refusal("ledger.refusal.no-change-with-lines");
            }
            if (!months.isNoChange(projectId, month)) {
                months.noChange(projectId, month, account.login(), account.displayName(), clock.moment());
                book.notedZero(true, projectId, unit, month);
            }
            months.reported(unit, month, clock.today(), true);
            return null;
        });
    }

    /** Takes the zero of a month back. */
    public void takeBackNoChange(long projectId, Month month) {
        requireEntry(projectId);
        UnitCode unit = presentUnit(projectId);
        transactions.run(() -> {
            if (months.takeBackNoChange(projectId, month)) {
                book.notedZero(false, projectId, unit, month);
                months.reported(unit, month, clock.today(), false);
            }
            return null;
        });
    }

    private long insert(NewReceipt entered, Receipt.Status status, Account account, String requestKey) {
        UnitCode unit = unitOf(entered);
        Booking booking = calendar.booking(unit, entered.month());
        return writes.insert(new ReceiptWrites.Insert(entered, unit, Receipt.Kind.RECEIPT, entered.money(), status,
                LedgerBook.actor(account), clock.today(), booking.late(), null, null, requestKey));
    }

    private static void requireChangeable(Receipt line) {
        if (line.kind() != Receipt.Kind.RECEIPT || line.handling().held()
                || !Set.of(Receipt.Status.DRAFT, Receipt.Status.RETURNED, Receipt.Status.SUBMITTED).contains(line.status())) {
            throw new Refusal(line.status() == Receipt.Status.RECOGNISED ? "ledger.refusal.recognised-is-corrected" : "ledger.refusal.not-changeable");
        }
    }

    /** Money of a project is entered for the unit it belongs to now, also what came before it moved there. */
    private Account requireEntry(long project) {
        Account account = guard.require(Role.CLERK, Role.OFFICE);
        guard.requireUnit(presentUnit(project));
        return account;
    }

    /** A line is its unit's to deal with, and that of the unit its project belongs to now. */
    private Account requireEntryOf(long id) {
        Account account = guard.require(Role.CLERK, Role.OFFICE);
        Receipt line = book.line(id);
        if (!guard.isInScope(line.unit())) {
            guard.requireUnit(presentUnit(line.projectId()));
        }
        return account;
    }

    /** What came before a project moved is its old unit's. */
    private UnitCode unitOf(NewReceipt entered) {
        return moves.unitOn(entered.projectId(), entered.receivedOn());
    }

    private UnitCode presentUnit(long project) {
        return rows.unitOfProject(project).orElseThrow(() -> new Refusal("project.refusal.unknown", Long.toString(project)));
    }

    private static String names(Set<Doubt.Kind> confirmed) {
        return confirmed.isEmpty() ? null : confirmed.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }
}
