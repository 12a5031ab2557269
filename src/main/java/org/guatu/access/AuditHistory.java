package org.guatu.access;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.guatu.access.store.AuditReading;
import org.guatu.calendar.BusinessClock;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the audit trail: the whole of it for administrators and the office, in their scope; the history of one thing for whoever may
 * open that thing.
 */
@Service
public class AuditHistory {

    private static final Role[] READERS = {Role.ADMIN, Role.OFFICE};

    /** Everybody but a screen on the wall. */
    private static final Role[] PEOPLE = {Role.LEADER, Role.CLERK, Role.REVIEWER, Role.OFFICE, Role.ADMIN};

    /** Kept to administrators and the office: who may do what is not everybody's to read. */
    private static final Set<Subject> OFFICES_OWN = Set.of(Subject.ACCOUNT, Subject.SETTING, Subject.RULE);

    /** What belongs to no unit and is open to all the people. */
    private static final Set<Subject> SHARED = Set.of(Subject.ENTERPRISE, Subject.MONTH);

    /** Open to whoever sees the unit's totals. */
    private static final Set<Subject> TOLD_WITH_TOTALS = Set.of(Subject.TARGET, Subject.MONTH);

    private final AuditReading reading;
    private final AccessGuard guard;
    private final Units units;

    AuditHistory(AuditReading reading, AccessGuard guard, Units units) {
        this.reading = reading;
        this.guard = guard;
        this.units = units;
    }

    /**
     * Entries, newest first; those of units outside the reader's scope are left out. Refused to others than ADMIN and OFFICE, and for a
     * unit outside the scope.
     *
     * @param offset of the first, from 0
     * @param limit  how many at most
     */
    @Transactional(readOnly = true)
    public List<AuditLine> search(AuditQuery query, int offset, int limit) {
        return reading.search(query, scope(query), atUtc(query, true), atUtc(query, false), offset, limit);
    }

    /** How many entries {@link #search} would find in all. */
    @Transactional(readOnly = true)
    public long count(AuditQuery query) {
        return reading.count(query, scope(query), atUtc(query, true), atUtc(query, false));
    }

    /**
     * The history of one thing, newest first, at most the 500 newest entries. Refused to whoever may not open it: what belongs to a unit
     * wants the right to its projects (a target and a month: to its totals), accounts, settings and rules want ADMIN or OFFICE.
     */
    @Transactional(readOnly = true)
    public List<AuditLine> historyOf(Subject subject, String subjectId) {
        Account account = guard.require(OFFICES_OWN.contains(subject) ? READERS : PEOPLE);
        List<AuditLine> lines = reading.historyOf(subject, subjectId, 500);
        List<AuditLine> open = lines.stream().filter(line -> mayOpen(account, line)).toList();
        if (open.isEmpty() && !lines.isEmpty()) {
            requireOpen(lines.getFirst());
        }
        return open;
    }

    /**
     * How many entries there are. Whatever may be changed is kept here and numbered in the order of the commits, so who reads a screen after asking this has read
     * all of them: while the number stands, the screen is up to date.
     */
    @Transactional(readOnly = true)
    public long entries() {
        guard.require(PEOPLE);
        return reading.head().entries();
    }

    /** Goes along the whole chain. ADMIN only; reads every entry, so it takes about ten seconds a million. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainReport verify() {
        guard.require(Role.ADMIN);
        return new AuditChain(reading).verify();
    }

    private boolean mayOpen(Account account, AuditLine line) {
        return line.unit() == null ? SHARED.contains(line.subject()) || account.hasAny(READERS)
                : OFFICES_OWN.contains(line.subject()) ? guard.isInScope(line.unit())
                : TOLD_WITH_TOTALS.contains(line.subject()) ? guard.maySeeTotalsOf(line.unit()) : guard.mayOpenProjectsOf(line.unit());
    }

    private void requireOpen(AuditLine line) {
        if (line.unit() == null) {
            guard.require(READERS);
        } else if (OFFICES_OWN.contains(line.subject())) {
            guard.requireUnit(line.unit());
        } else if (TOLD_WITH_TOTALS.contains(line.subject())) {
            guard.requireTotals(line.unit());
        } else {
            guard.requireProjectsOf(line.unit());
        }
    }

    /** The units a search may tell of. */
    private Set<UnitCode> scope(AuditQuery query) {
        Account account = guard.require(READERS);
        if (query.unit() != null) {
            guard.requireUnit(query.unit());
            return units.scope(query.unit());
        }
        return account.scope().units().stream().filter(unit -> units.find(unit).isPresent())
                .flatMap(unit -> units.scope(unit).stream()).collect(Collectors.toSet());
    }

    private static LocalDateTime atUtc(AuditQuery query, boolean beginning) {
        if (beginning) {
            return query.from() == null ? null : utc(query.from().atStartOfDay());
        }
        return query.to() == null ? null : utc(query.to().plusDays(1).atStartOfDay());
    }

    private static LocalDateTime utc(LocalDateTime inChina) {
        return inChina.atZone(BusinessClock.ZONE).withZoneSameInstant(java.time.ZoneOffset.UTC).toLocalDateTime();
    }
}
