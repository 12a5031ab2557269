package org.guatu.ledger;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.guatu.access.Account;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.store.DisputeRows;
import org.guatu.ledger.store.ReceiptWrites;
import org.guatu.project.ProjectMoves;
import org.guatu.project.Shares;
import org.guatu.shell.KeptSentence;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/**
 * Money that units share. The line counts in full for its unit; what belongs to another is moved by a pair of lines of their own (单位调整), minus
 * here and plus there, in the same transaction: each unit has its part, and the city gains exactly the line.
 */
@Component
class SharedMoney {

    private static final int REASON = 200;

    private final Units units;
    private final DisputeRows disputes;
    private final ProjectMoves projects;
    private final ReceiptWrites writes;
    private final BusinessClock clock;
    private final LedgerBook book;

    SharedMoney(Units units, DisputeRows disputes, ProjectMoves projects, ReceiptWrites writes, BusinessClock clock, LedgerBook book) {
        this.units = units;
        this.disputes = disputes;
        this.projects = projects;
        this.writes = writes;
        this.clock = clock;
        this.book = book;
    }

    /**
     * Moves what belongs to other units, after a line, or a correction of one, was recognised or its shares were ruled. What every unit has of the
     * line afterwards is its share of what stands of it, so that rounding never adds up over corrections.
     *
     * @param month the month the moves are booked to
     */
    void settle(Receipt recognised, Month month, Account by) {
        Receipt root = recognised.correctsId() == null ? recognised : book.line(recognised.correctsId());
        Shares shares = disputes.shares(root.id()).orElseGet(() -> projects.sharesOn(root.projectId(), root.receivedOn()));
        SortedMap<UnitCode, BigDecimal> moved = disputes.moved(root.id());
        if (moved.isEmpty() && !isShared(root, shares)) {
            return;
        }
        SortedMap<UnitCode, BigDecimal> parts = shares.split(disputes.standing(root.id()));
        TreeSet<UnitCode> units = new TreeSet<>(parts.keySet());
        units.addAll(moved.keySet());
        units.remove(root.unit());
        for (UnitCode unit : units) {
            BigDecimal more = parts.getOrDefault(unit, BigDecimal.ZERO).subtract(moved.getOrDefault(unit, BigDecimal.ZERO));
            if (more.signum() != 0) {
                String reason = reason(root, shares);
                line(root, root.unit(), more.negate(), month, reason, by);
                line(root, unit, more, month, reason, by);
            }
        }
    }

    /** Who has how much, by name, and on what ground it was ruled, as far as there is room. */
    private String reason(Receipt root, Shares shares) {
        String parts = KeptSentence.either(parts(shares, Texts.CHINESE), parts(shares, Texts.ENGLISH));
        return disputes.ruling(root.id()).map(ruling -> KeptSentence.of(REASON, "recognition.rule.moved", parts, ruling))
                .orElseGet(() -> KeptSentence.of(REASON, "recognition.rule.moved-parts", parts));
    }

    private String parts(Shares shares, Locale locale) {
        return shares.percent().entrySet().stream().map(share -> units.byCode(share.getKey()).shortName(locale) + " "
                + share.getValue().stripTrailingZeros().toPlainString() + "%").collect(Collectors.joining(" / "));
    }

    /** A project that moved to another unit is no shared one: what came before stays where it was booked. */
    private boolean isShared(Receipt root, Shares shares) {
        return shares.isShared() || disputes.shares(root.id()).isPresent();
    }

    private void line(Receipt root, UnitCode unit, BigDecimal amount, Month month, String reason, Account by) {
        Money money = root.money().withYuan(amount);
        NewReceipt as = new NewReceipt(root.projectId(), month, root.receivedOn(), root.category(), money.yuan().signum() < 0 ? money.negated() : money,
                Origin.valueOf(root.origin()), root.handling().voucherNo(), null);
        long id = writes.insert(new ReceiptWrites.Insert(as, unit, Receipt.Kind.MOVE, money, Receipt.Status.SUBMITTED, LedgerBook.actor(by), clock.today(),
                root.handling().late(), root.id(), reason, null));
        Receipt before = book.line(id);
        book.taken(writes.recognise(id, before.version(), money, null, month, root.handling().late(), reason, LedgerBook.actor(by), clock.today()), id);
        book.happened(Step.Kind.RECOGNISED, before, by, null, reason, null);
    }
}
