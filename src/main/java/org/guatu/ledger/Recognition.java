package org.guatu.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Supplier;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.ledger.ReportingCalendar.Booking;
import org.guatu.ledger.store.DisputeRows;
import org.guatu.ledger.store.ProjectMoney;
import org.guatu.ledger.store.ReceiptWrites;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.springframework.stereotype.Service;

/**
 * Recognition (认定): the one place where money begins to count. A county checks, its city recognises, and nobody looks at the own submission. Each
 * step names the version it was taken on; the second of two reviewers finds the line changed.
 */
@Service
public class Recognition {

    private final AccessGuard guard;
    private final ReviewFlow flow;
    private final BusinessClock clock;
    private final ReportingCalendar calendar;
    private final ReceiptWrites writes;
    private final ProjectMoney money;
    private final LedgerBook book;
    private final LedgerTransactions transactions;
    private final RiskCheck risks;
    private final SharedMoney shared;
    private final DisputeRows disputes;
    private final CountedOnce once;

    Recognition(AccessGuard guard, ReviewFlow flow, BusinessClock clock, ReportingCalendar calendar, ReceiptWrites writes, ProjectMoney money,
                LedgerBook book, LedgerTransactions transactions, RiskCheck risks, SharedMoney shared, DisputeRows disputes, CountedOnce once) {
        this.guard = guard;
        this.flow = flow;
        this.clock = clock;
        this.calendar = calendar;
        this.writes = writes;
        this.money = money;
        this.book = book;
        this.transactions = transactions;
        this.risks = risks;
        this.shared = shared;
        this.disputes = disputes;
        this.once = once;
    }

    /** What the present user may do with a line. */
    public enum Next { NOTHING, CHECK, RECOGNISE }

    /** The step that a line waits for from the present user. */
    public Next next(Receipt line) {
        if (!guard.may(Role.REVIEWER) || !line.isWaiting() || isOwn(line)) {
            return Next.NOTHING;
        }
        if (flow.needsCheck(line)) {
            return flow.mayCheck(line.unit()) ? Next.CHECK : Next.NOTHING;
        }
        return flow.mayRecognise(line.unit()) ? Next.RECOGNISE : Next.NOTHING;
    }

    /** The county's check: the line goes on to the city. */
    public Receipt check(long id, int version) {
        Receipt seen = book.line(id);
        Account account = flow.requireCheck(seen.unit());
        guard.requireUnit(seen.unit());
        return transactions.run(() -> {
            Receipt before = waiting(id, version);
            ReviewFlow.requireOther(account, before);
            if (!flow.needsCheck(before)) {
                throw new Refusal("ledger.refusal.no-check-needed");
            }
            for (Receipt line : book.together(before)) {
                book.taken(writes.check(line.id(), line.version(), LedgerBook.actor(account), clock.today()), line.id());
                book.happened(Step.Kind.CHECKED, line, account, null, null, null);
            }
            return book.line(id);
        });
    }

    /** Recognises a line in full. */
    public Receipt recognise(long id, int version) {
        return recognise(id, version, null);
    }

    /**
     * Recognises a line in full.
     *
     * @param reason why, though a rule that stops asks about it; else it may be null
     */
    public Receipt recognise(long id, int version, String reason) {
        return decide(id, version, before -> before.amount(), reason == null || reason.isBlank() ? null : LedgerBook.reason(reason));
    }

    /**
     * Recognises less than was submitted (核减); both amounts are kept.
     *
     * @param yuan   more than zero and less than submitted
     * @param reason at most 200 characters, must be given
     */
    public Receipt reduce(long id, int version, BigDecimal yuan, String reason) {
        String why = LedgerBook.reason(reason);
        return decide(id, version, before -> {
            if (before.kind() != Receipt.Kind.RECEIPT || yuan.signum() <= 0 || yuan.compareTo(before.amount()) >= 0) {
                throw new Refusal("ledger.refusal.reduction-range");
            }
            return yuan;
        }, why);
    }

    private interface Accepted {
        BigDecimal of(Receipt before);
    }

    private Receipt decide(long id, int version, Accepted accepted, String reason) {
        Receipt seen = book.line(id);
        guard.requireUnit(seen.unit());
        Account account = flow.requireRecognition(seen.unit());
        SortedSet<Long> projects = once.projects(seen);
        try {
            return transactions.run(() -> decided(id, version, accepted, reason, account, projects));
        } catch (CountedOnce.Counted twice) {
            transactions.run(() -> once.list(twice));
            throw twice;
        }
    }

    private Receipt decided(long id, int version, Accepted accepted, String reason, Account account, SortedSet<Long> projects) {
        // first of all: what this transaction reads is then no older than what the one before it left of the projects
        projects.forEach(writes::lockProject);
        Receipt before = waiting(id, version);
        ReviewFlow.requireOther(account, before);
        if (flow.needsCheck(before)) {
            throw new Refusal("ledger.refusal.check-first");
        }
        if (before.receivedOn().isAfter(clock.today())) {
            throw new Refusal("ledger.refusal.not-yet-received", before.receivedOn().toString());
        }
        List<Receipt> together = book.together(before);
        together.forEach(line -> ReviewFlow.requireOther(account, line));
        BigDecimal more = together.size() > 1 ? together.stream().map(Receipt::amount).reduce(BigDecimal.ZERO, BigDecimal::add)
                : accepted.of(before);
        requireRoom(before, more);
        List<DoubleClaims.Twin> twins = more.signum() <= 0 ? List.of()
                : once.require(together.stream().filter(line -> line.amount().signum() > 0).findFirst().orElse(before));
        if (reason == null && risks.stops(before, account.login())) {
            throw new Refusal("recognition.refusal.stop-wants-reason");
        }
        Receipt now = null;
        for (Receipt line : together) {
            BigDecimal amount = line.id() == id && together.size() == 1 ? more : line.amount();
            Receipt recognised = recognised(line, amount, reason, account);
            now = line.id() == id ? recognised : now;
        }
        once.recognised(now, twins);
        return now;
    }

    private Receipt recognised(Receipt line, BigDecimal amount, String reason, Account account) {
        boolean reduced = amount.compareTo(line.amount()) != 0;
        ReportingCalendar.State state = calendar.state(line.unit(), line.month());
        Booking booking = state == ReportingCalendar.State.SETTLED ? calendar.booking(line.unit(), line.month())
                : new Booking(line.month(), line.handling().late());
        book.taken(writes.recognise(line.id(), line.version(), reduced ? line.money().withYuan(amount) : line.money(), reduced ? line.amount() : null,
                booking.month(), booking.late(), reason, LedgerBook.actor(account), clock.today()), line.id());
        Receipt now = book.happened(reduced ? Step.Kind.REDUCED : Step.Kind.RECOGNISED, line, account, null, reason, null);
        shared.settle(now, now.month(), account);
        return now;
    }

    /** A project's cumulative stays at zero or above, and above its investment nothing is recognised. */
    private void requireRoom(Receipt line, BigDecimal more) {
        ProjectMoney.Sums sums = money.of(line.projectId(), line.month(), line.id());
        BigDecimal then = sums.total().add(more);
        if (then.signum() < 0) {
            throw new Refusal("ledger.refusal.below-zero");
        }
        if (more.signum() > 0 && sums.investment() != null && then.compareTo(sums.investment()) > 0) {
            throw new Refusal("ledger.refusal.over-investment", wan(then), wan(sums.investment()));
        }
    }

    /**
     * Sends a line back with a reason.
     *
     * @param field the field that is wrong: amount, receivedOn, category, origin, evidence; or null for the whole line
     */
    public Receipt sendBack(long id, int version, String reason, String field) {
        UnitCode unit = book.line(id).unit();
        guard.requireUnit(unit);
        Account account = flow.requireCheck(unit);
        String why = LedgerBook.reason(reason);
        return transactions.run(() -> {
            Receipt before = book.lineIn(id, version);
            ReviewFlow.requireWaiting(before);
            ReviewFlow.requireNotOwn(account, before);
            for (Receipt line : book.together(before)) {
                book.taken(writes.sendBack(line.id(), line.version(), why, field, calendar.answerBy(clock.today()), LedgerBook.actor(account),
                        clock.today()), line.id());
                book.happened(Step.Kind.RETURNED, line, account, field, why, null);
            }
            return book.line(id);
        });
    }

    /** Holds a line as disputed (争议): nobody recognises it until that is ruled on. */
    public Receipt hold(long id, int version, String reason) {
        return hold(id, version, true, reason, Step.Kind.HELD);
    }

    /** Rules on a dispute: the line may be recognised again, or is sent back by its own step. */
    public Receipt release(long id, int version, String reason) {
        return hold(id, version, false, reason, Step.Kind.RULED);
    }

    private Receipt hold(long id, int version, boolean held, String reason, Step.Kind kind) {
        UnitCode unit = book.line(id).unit();
        guard.requireUnit(unit);
        Account account = flow.requireRecognition(unit);
        String why = LedgerBook.reason(reason);
        return transactions.run(() -> {
            Receipt before = book.lineIn(id, version);
            ReviewFlow.requireWaiting(before);
            ReviewFlow.requireNotOwn(account, before);
            if (!held && disputes.holding(id).isPresent()) {
                throw new Refusal("recognition.refusal.rule-on-it");
            }
            if (before.handling().held() == held) {
                throw new Refusal(held ? "ledger.refusal.already-held" : "ledger.refusal.not-held");
            }
            for (Receipt line : book.together(before)) {
                book.taken(writes.hold(line.id(), line.version(), held, why), line.id());
                book.happened(kind, line, account, null, why, null);
            }
            return book.line(id);
        });
    }

    /** A line in the version its reader saw. */
    public record Seen(long id, int version) {
    }

    /** What became of many: those that were taken, and why the others were not. */
    public record Batch(List<Receipt> taken, List<Refused> refused) {

        /** A line that was not taken. */
        public record Refused(long id, Refusal why) {
        }
    }

    /** Takes the next step of many lines, each for itself: one that is refused leaves the others taken. */
    public Batch takeAll(Collection<Seen> lines) {
        guard.require(Role.REVIEWER);
        List<Receipt> taken = new ArrayList<>();
        List<Batch.Refused> refused = new ArrayList<>();
        for (Seen line : lines) {
            try {
                Supplier<Receipt> step = next(book.line(line.id())) == Next.CHECK ? () -> check(line.id(), line.version())
                        : () -> recognise(line.id(), line.version());
                taken.add(step.get());
            } catch (Refusal e) {
                refused.add(new Batch.Refused(line.id(), e));
            }
        }
        return new Batch(taken, refused);
    }

    private Receipt waiting(long id, int version) {
        Receipt before = book.lineIn(id, version);
        ReviewFlow.requireWaiting(before);
        if (before.handling().held() || disputes.holding(id).isPresent()) {
            throw new Refusal("ledger.refusal.held");
        }
        return before;
    }

    private boolean isOwn(Receipt line) {
        String me = guard.require(Role.REVIEWER).login();
        return me.equals(line.handling().submitter()) || me.equals(line.handling().checker());
    }

    private static String wan(BigDecimal yuan) {
        return yuan.divide(Money.WAN).stripTrailingZeros().toPlainString();
    }
}
