package org.guatu.indicator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.guatu.access.AccessGuard;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.indicator.store.TargetWrites;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the office sets targets. A target that changes gets a new revision with its document; what it was stays readable for every past day. */
@Service
public class TargetOffice {

    private final AccessGuard guard;
    private final TargetWrites writes;
    private final AuditTrail trail;
    private final BusinessClock clock;

    TargetOffice(AccessGuard guard, TargetWrites writes, AuditTrail trail, BusinessClock clock) {
        this.guard = guard;
        this.writes = writes;
        this.trail = trail;
        this.clock = clock;
    }

    /** The target of an indicator, unit and period in its newest revision, if there is one; for the office of the unit. */
    @Transactional(readOnly = true)
    public Optional<Target> newest(String indicatorCode, UnitCode unit, String periodCode) {
        guard.require(Role.OFFICE);
        guard.requireUnit(unit);
        return writes.newest(indicatorCode, unit, periodCode);
    }

    /**
     * Sets a target, or revises the one there is. Refused: another operator or nature than it had (that is another target), a revision that
     * would hold from an earlier day than the present one.
     */
    @Transactional
    public void set(NewTarget wanted) {
        guard.require(Role.OFFICE);
        guard.requireUnit(wanted.unit());
        Optional<Target> known = writes.newest(wanted.indicatorCode(), wanted.unit(), wanted.periodCode());
        if (known.isEmpty()) {
            long id = writes.insert(wanted);
            writes.revision(id, 1, wanted, null, clock.today());
            record(id, "created", wanted, Map.of());
            return;
        }
        Target target = known.get();
        if (target.operator() != null && target.operator() != wanted.operator() || target.nature() != wanted.nature()) {
            throw new Refusal("indicator.refusal.other-target", target.ref());
        }
        if (wanted.effectiveFrom().isBefore(target.effectiveFrom())) {
            throw new Refusal("indicator.refusal.revision-earlier", wanted.effectiveFrom().toString(), target.effectiveFrom().toString());
        }
        if (target.operator() == null) {
            writes.operator(target.id(), wanted.operator());
        }
        writes.revision(target.id(), target.revisionNo() + 1, wanted, wanted.sentence(), clock.today());
        record(target.id(), "revised", wanted, values(target.amount() == null ? null : target.amount().toPlainString(), target.documentNo()));
    }

    private void record(long id, String action, NewTarget now, Map<String, String> before) {
        Map<String, String> after = values(now.amount().toPlainString(), now.documentNo());
        after.put("indicator", now.indicatorCode());
        after.put("period", now.periodCode());
        after.put("effective-from", now.effectiveFrom().toString());
        trail.record(new AuditEvent(Subject.TARGET, Long.toString(id), now.unit(), action, before, after, null));
    }

    private static Map<String, String> values(String amount, String documentNo) {
        Map<String, String> values = new TreeMap<>();
        values.put("amount", amount);
        values.put("document-no", documentNo);
        return values;
    }
}
