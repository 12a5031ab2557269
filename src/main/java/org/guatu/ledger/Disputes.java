package org.guatu.ledger;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.ledger.store.DisputeRows;
import org.guatu.ledger.store.DisputeRows.Row;
import org.guatu.ledger.store.ReceiptWrites;
import org.guatu.project.Shares;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.springframework.stereotype.Service;

/**
 * One money claimed by two units (domain §4). The line that came later is held and the other may count, so that it counts once until it is ruled
 * on: for one unit, or in shares that add to 100. The city's total never doubles.
 */
@Service
public class Disputes {

    private final AccessGuard guard;
    private final ReviewFlow flow;
    private final BusinessClock clock;
    private final ReportingCalendar calendar;
    private final ReceiptWrites writes;
    private final DisputeRows rows;
    private final LedgerBook book;
    private final LedgerTransactions transactions;
    private final SharedMoney shared;
    private final AuditTrail audit;

    Disputes(AccessGuard guard, ReviewFlow flow, BusinessClock clock, ReportingCalendar calendar, ReceiptWrites writes, DisputeRows rows,
             LedgerBook book, LedgerTransactions transactions, SharedMoney shared, AuditTrail audit) {
        this.guard = guard;
        this.flow = flow;
        this.clock = clock;
        this.calendar = calendar;
        this.writes = writes;
        this.rows = rows;
        this.book = book;
        this.transactions = transactions;
        this.shared = shared;
        this.audit = audit;
    }

    /**
     * A dispute without a ruling.
     *
     * @param held    the line that waits for the ruling
     * @param other   the line that may count meanwhile
     * @param raisedBy login of who found it
     */
    public record Dispute(long id, Receipt held, Receipt other, String raisedBy, LocalDateTime raisedAt, String reason) {
    }

    /** Disputes of the reader's units, the oldest first. */
    public List<Dispute> open() {
        guard.require(Role.REVIEWER);
        return rows.open().stream().map(this::dispute).filter(one -> guard.isInScope(one.held().unit()) && guard.isInScope(one.other().unit())).toList();
    }

    /**
     * Says that a line claims the money of another unit's line: it is held until that is ruled on. Refused when both are of one unit, when the
     * line does not wait, when the other was taken back, or when it is disputed already.
     */
    public Dispute raise(long line, int version, long other, String reason) {
        Account account = require(line, other);
        String why = LedgerBook.reason(reason);
        return transactions.run(() -> {
            Receipt before = book.lineIn(line, version);
            Receipt against = book.line(other);
            ReviewFlow.requireOther(account, before);
            if (before.unit().equals(against.unit()) || before.kind() != Receipt.Kind.RECEIPT || against.kind() != Receipt.Kind.RECEIPT) {
                throw new Refusal("recognition.refusal.one-unit");
            }
            if (!before.isWaiting()) {
                throw new Refusal("ledger.refusal.not-waiting");
            }
            if (!against.isWaiting() && against.status() != Receipt.Status.RECOGNISED) {
                throw new Refusal("recognition.refusal.other-gone");
            }
            if (rows.holding(line).isPresent() || rows.holding(other).isPresent()) {
                throw new Refusal("ledger.refusal.already-held");
            }
            if (!before.handling().held()) {
                book.taken(writes.hold(line, version, true, why), line);
                book.happened(Step.Kind.HELD, before, account, null, why, null);
            }
            long id = rows.raise(line, other, account.login(), clock.moment(), why);
            note("held", id, before, Map.of(), Map.of("held", Long.toString(line), "other", Long.toString(other)), why);
            return rows.holding(line).map(this::dispute).orElseThrow();
        });
    }

    /** Rules that the money is one unit's alone. */
    public void ruleFor(long dispute, UnitCode unit, String ruling) {
        rule(dispute, Map.of(unit, BigDecimal.valueOf(100)), ruling);
    }

    /**
     * Rules whose the money is. The line that may count meanwhile counts in full for its unit, and what belongs to the other unit is moved to it
     * when it is recognised, or at once when it is already; the held line ends by the ruling. Where all of it belongs to the held line's unit and
     * nothing was recognised yet, the held line goes on and the other ends.
     *
     * @param percent by unit, of the two alone; refused when they do not add to 100
     */
    public void rule(long dispute, Map<UnitCode, BigDecimal> percent, String ruling) {
        Row row = rows.open().stream().filter(one -> one.id() == dispute).findFirst().orElseThrow(() -> new Refusal("recognition.refusal.ruled"));
        Account account = require(row.held(), row.other());
        String why = LedgerBook.reason(ruling);
        transactions.run(() -> {
            writes.lockProject(book.line(row.other()).projectId());
            Receipt held = book.line(row.held());
            Receipt other = book.line(row.other());
            ReviewFlow.requireOther(account, held);
            if (!Shares.areShares(percent) || !List.of(held.unit(), other.unit()).containsAll(percent.keySet())) {
                throw new Refusal("recognition.refusal.shares");
            }
            Shares shares = new Shares(new TreeMap<>(percent));
            boolean goesOn = percent.size() == 1 && percent.containsKey(held.unit()) && other.status() != Receipt.Status.RECOGNISED;
            if (!rows.rule(dispute, goesOn ? held.id() : other.id(), account.login(), clock.moment(), why)) {
                throw new Refusal("recognition.refusal.ruled");
            }
            if (goesOn) {
                release(held, why, account);
                ruleOut(other, why, account);
            } else {
                ruleOut(held, why, account);
                if (shares.isShared() || percent.containsKey(held.unit())) {
                    rows.share(other.id(), shares);
                }
                if (other.status() == Receipt.Status.RECOGNISED) {
                    shared.settle(other, calendar.booking(other.unit(), other.month()).month(), account);
                }
            }
            Map<String, String> after = new TreeMap<>();
            shares.percent().forEach((unit, part) -> after.put(unit.value(), part.toPlainString()));
            note("ruled", dispute, held, Map.of(), after, why);
            return null;
        });
    }

    /** Rules that both lines are money of their own: the held one goes on, and the two are not listed against each other again. */
    public void setApart(long dispute, String ruling) {
        Row row = rows.open().stream().filter(one -> one.id() == dispute).findFirst().orElseThrow(() -> new Refusal("recognition.refusal.ruled"));
        Account account = require(row.held(), row.other());
        String why = LedgerBook.reason(ruling);
        transactions.run(() -> {
            Receipt held = book.line(row.held());
            ReviewFlow.requireOther(account, held);
            if (!rows.setApart(dispute, account.login(), clock.moment(), why)) {
                throw new Refusal("recognition.refusal.ruled");
            }
            release(held, why, account);
            note("set-apart", dispute, held, Map.of(), Map.of("held", Long.toString(row.held()), "other", Long.toString(row.other())), why);
            return null;
        });
    }

    private void release(Receipt line, String why, Account account) {
        if (line.isWaiting() && line.handling().held()) {
            book.taken(writes.hold(line.id(), line.version(), false, why), line.id());
            book.happened(Step.Kind.RULED, line, account, null, why, null);
        }
    }

    /** The line ends here, also where it had been sent back: there is nothing left to answer. */
    private void ruleOut(Receipt line, String why, Account account) {
        if (line.isWaiting() || line.status() == Receipt.Status.RETURNED) {
            book.taken(writes.ruleOut(line.id(), line.version(), why, LedgerBook.actor(account), clock.today()), line.id());
            book.happened(Step.Kind.RULED_OUT, line, account, null, why, null);
        }
    }

    private Account require(long line, long other) {
        UnitCode second = book.line(other).unit();
        guard.requireUnit(second);
        flow.requireRecognition(second);
        UnitCode first = book.line(line).unit();
        guard.requireUnit(first);
        return flow.requireRecognition(first);
    }

    private Dispute dispute(Row row) {
        return new Dispute(row.id(), book.line(row.held()), book.line(row.other()), row.raisedBy(), row.raisedAt(), row.reason());
    }

    private void note(String action, long dispute, Receipt line, Map<String, String> before, Map<String, String> after, String why) {
        audit.record(new AuditEvent(Subject.DISPUTE, Long.toString(dispute), line.unit(), action, before, after, why));
    }
}
