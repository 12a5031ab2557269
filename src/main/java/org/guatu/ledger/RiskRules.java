package org.guatu.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.guatu.access.AccessGuard;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.ledger.risk.RiskName;
import org.guatu.ledger.store.RiskRuleRows;
import org.guatu.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules reviewers are warned by, and their switches. */
@Service
public class RiskRules {

    private final AccessGuard guard;
    private final BusinessClock clock;
    private final RiskRuleRows rows;
    private final AuditTrail audit;

    RiskRules(AccessGuard guard, BusinessClock clock, RiskRuleRows rows, AuditTrail audit) {
        this.guard = guard;
        this.clock = clock;
        this.rows = rows;
        this.audit = audit;
    }

    /** What a rule does when it finds something. */
    public enum Level {
        /** It asks. The line is left out of the batch. */
        WARN,
        /** It asks, and the line is recognised with a reason only. */
        STOP
    }

    /**
     * A rule with its switch.
     *
     * @param number what people call it by
     * @param since  the day it was last switched
     */
    public record Rule(int number, RiskName name, Level level, boolean active, LocalDate since, int version) {
    }

    /** All rules by number. */
    public List<Rule> all() {
        guard.require(Role.REVIEWER, Role.OFFICE, Role.ADMIN);
        return rows.all();
    }

    /** Switches a rule; its old and new level stand in the audit trail. Refused when somebody switched it since the version. */
    @Transactional
    public Rule set(int number, int version, Level level, boolean active) {
        guard.require(Role.OFFICE, Role.ADMIN);
        Rule before = byNumber(number);
        if (!rows.set(number, version, level, active, clock.today())) {
            throw new Refusal("recognition.refusal.rule-changed");
        }
        audit.record(new AuditEvent(Subject.RULE, before.name().name(), null, "switched", fields(before.level(), before.active()),
                fields(level, active), null));
        return byNumber(number);
    }

    private Rule byNumber(int number) {
        return rows.all().stream().filter(rule -> rule.number() == number).findFirst()
                .orElseThrow(() -> new Refusal("recognition.refusal.rule-unknown", Integer.toString(number)));
    }

    private static Map<String, String> fields(Level level, boolean active) {
        return Map.of("level", level.name(), "active", Boolean.toString(active));
    }
}
