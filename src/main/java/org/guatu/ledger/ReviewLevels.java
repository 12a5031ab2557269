package org.guatu.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.guatu.access.AccessGuard;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Account;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.ledger.store.ReviewFlowRows;
import org.guatu.refusal.Refusal;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many look at a unit's receipts before they count: county check and city recognition, or the city alone. The city's office sets it; a line is
 * asked for its step when somebody takes it, so a change holds at once for what waits: a line nobody checked yet goes to the city, or back to the
 * county's check, and one the county has checked stays with the city.
 */
@Service
public class ReviewLevels {

    private final AccessGuard guard;
    private final BusinessClock clock;
    private final Units units;
    private final ReviewFlow flow;
    private final ReviewFlowRows rows;
    private final AuditTrail audit;

    ReviewLevels(AccessGuard guard, BusinessClock clock, Units units, ReviewFlow flow, ReviewFlowRows rows, AuditTrail audit) {
        this.guard = guard;
        this.clock = clock;
        this.units = units;
        this.flow = flow;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * A unit and how its receipts are looked at.
     *
     * @param levels  1 or 2
     * @param waiting lines that were sent in and not checked: they wait elsewhere once the levels are changed
     */
    public record Level(Unit unit, int levels, long waiting) {

        /** Under which name the audit trail keeps the unit's levels. */
        public String subject() {
            return ReviewLevels.subject(unit.code());
        }
    }

    /** The units of the reader's cities, in the order of the tree; a city itself needs no county check and is left out. */
    @Transactional(readOnly = true)
    public List<Level> all() {
        Account reader = guard.require(Role.OFFICE, Role.ADMIN);
        LocalDate today = clock.today();
        List<Unit> all = reader.scope().units().stream().flatMap(top -> units.scope(top).stream()).distinct().map(units::byCode)
                .filter(unit -> unit.existsOn(today) && maySet(unit.code())).toList();
        Map<UnitCode, Long> waiting = rows.unchecked(all.stream().map(Unit::code).toList());
        return all.stream().map(unit -> new Level(unit, flow.levels(unit.code()), waiting.getOrDefault(unit.code(), 0L))).toList();
    }

    /**
     * Sets the levels of a unit; old and new stand in the audit trail.
     *
     * @param seen   the levels its reader saw; refused when somebody changed them since
     * @param levels 1 or 2
     * @param reason at most 200 characters, must be given
     */
    @Transactional
    public void set(UnitCode unit, int seen, int levels, String reason) {
        guard.require(Role.OFFICE, Role.ADMIN);
        guard.requireUnit(unit);
        if (!maySet(unit)) {
            throw new AccessRefusal("recognition.refusal.levels-city");
        }
        if (levels != 1 && levels != ReviewFlow.TWO) {
            throw new Refusal("recognition.refusal.levels-range");
        }
        String why = LedgerBook.reason(reason);
        rows.lock(unit);
        int before = flow.levels(unit);
        if (before != seen) {
            throw new Refusal("recognition.refusal.levels-changed");
        }
        if (before != levels) {
            rows.put(unit, levels);
            audit.record(new AuditEvent(Subject.SETTING, subject(unit), unit, "set", fields(before), fields(levels), why));
        }
    }

    private static String subject(UnitCode unit) {
        return "review.levels." + unit;
    }

    /** The city that recognises says who looks before it: a county does not let itself off. */
    private boolean maySet(UnitCode unit) {
        UnitCode city = flow.recogniser(unit);
        return !city.equals(unit) && guard.isInScope(city);
    }

    private static Map<String, String> fields(int levels) {
        return Map.of("review-levels", Integer.toString(levels));
    }
}
