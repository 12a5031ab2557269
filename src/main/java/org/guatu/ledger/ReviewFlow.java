package org.guatu.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Role;
import org.guatu.ledger.store.ReviewFlowRows;
import org.guatu.refusal.Refusal;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.UnitKind;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/**
 * Who may take which step: a reviewer of the unit checks, a reviewer of its city recognises, and neither is the submitter. The office
 * may let a unit go without the first check.
 */
@Component
class ReviewFlow {

    static final int TWO = 2;

    private final AccessGuard guard;
    private final Units units;
    private final ReviewFlowRows rows;

    ReviewFlow(AccessGuard guard, Units units, ReviewFlowRows rows) {
        this.guard = guard;
        this.units = units;
        this.rows = rows;
    }

    /** How many look at the unit's receipts, 1 or 2. The city's own need no county check. */
    int levels(UnitCode unit) {
        return recogniser(unit).equals(unit) ? 1 : rows.levels(unit).orElse(TWO);
    }

    /**
     * Whether a line waits for its county's check, money that came and what corrects it alike. What a reviewer proposes comes in as checked, see
     * {@link #first}.
     */
    boolean needsCheck(Receipt line) {
        return line.status() == Receipt.Status.SUBMITTED && levels(line.unit()) == TWO;
    }

    /** The numbers of those of some lines that wait for their county's check. */
    Set<Long> unchecked(Collection<Receipt> lines) {
        Map<UnitCode, Integer> levels = new HashMap<>();
        return lines.stream().filter(line -> line.status() == Receipt.Status.SUBMITTED && levels.computeIfAbsent(line.unit(), this::levels) == TWO)
                .map(Receipt::id).collect(Collectors.toSet());
    }

    /** Where what the present user proposes begins: a clerk's with the county, a reviewer's with the city, for that first look was taken. */
    Receipt.Status first() {
        return guard.may(Role.REVIEWER) ? Receipt.Status.CHECKED : Receipt.Status.SUBMITTED;
    }

    /** The unit whose reviewers recognise: the nearest city above, or the top of the tree. */
    UnitCode recogniser(UnitCode unit) {
        return units.path(unit).reversed().stream().filter(above -> above.kind() == UnitKind.CITY).findFirst()
                .or(() -> units.path(unit).stream().findFirst()).map(Unit::code).orElse(unit);
    }

    /** Whether the present user may check the unit's receipts. */
    boolean mayCheck(UnitCode unit) {
        return guard.may(Role.REVIEWER) && guard.isInScope(unit);
    }

    /** Whether the present user may recognise the unit's receipts. */
    boolean mayRecognise(UnitCode unit) {
        return guard.may(Role.REVIEWER) && guard.isInScope(recogniser(unit));
    }

    Account requireCheck(UnitCode unit) {
        guard.require(Role.REVIEWER);
        return guard.requireUnit(unit);
    }

    Account requireRecognition(UnitCode unit) {
        Account account = requireCheck(unit);
        if (!guard.isInScope(recogniser(unit))) {
            throw new AccessRefusal("ledger.refusal.city-recognises");
        }
        return account;
    }

    static void requireWaiting(Receipt line) {
        if (!line.isWaiting()) {
            throw new Refusal("ledger.refusal.not-waiting");
        }
    }

    /** Whoever sends back or holds is not the submitter; the checker may change his mind. */
    static void requireNotOwn(Account account, Receipt line) {
        if (account.login().equals(line.handling().submitter())) {
            throw new Refusal("ledger.refusal.own-submission");
        }
    }

    /** Nobody checks or recognises the own submission, and of two looks each is another person's. */
    static void requireOther(Account account, Receipt line) {
        if (account.login().equals(line.handling().submitter())) {
            throw new Refusal("ledger.refusal.own-submission");
        }
        if (account.login().equals(line.handling().checker())) {
            throw new Refusal("ledger.refusal.own-check");
        }
    }
}
