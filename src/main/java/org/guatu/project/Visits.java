package org.guatu.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.guatu.access.AccessGuard;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.project.store.VisitRows;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits to firms (登门招商). A visit counts from the day it is entered; the firm, not the visit, is what is counted. */
@Service
public class Visits {

    private static final int NOTE = 200;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final AccessGuard guard;
    private final BusinessClock clock;
    private final VisitRows rows;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    Visits(AccessGuard guard, BusinessClock clock, VisitRows rows, AuditTrail trail, ApplicationEventPublisher events) {
        this.guard = guard;
        this.clock = clock;
        this.rows = rows;
        this.trail = trail;
        this.events = events;
    }

    /**
     * A visit to be entered.
     *
     * @param enterpriseId a firm of the register
     * @param unit         the unit that went
     * @param note         at most 200 characters, or null
     */
    public record NewVisit(long enterpriseId, UnitCode unit, LocalDate visitedOn, String note) {
    }

    /** That a firm was visited by a unit on a day: the same visit is entered once. */
    public record Visited(long enterpriseId, UnitCode unit, LocalDate visitedOn) {
    }

    /** The visits to these firms by units of the reader's scope between two days, both included. */
    @Transactional(readOnly = true)
    public Set<Visited> known(Collection<Long> enterprises, LocalDate from, LocalDate to) {
        guard.require(Role.CLERK, Role.OFFICE);
        return enterprises.isEmpty() ? Set.of() : rows.known(enterprises, from, to).stream().filter(one -> guard.isInScope(one.unit()))
                .collect(Collectors.toSet());
    }

    /** Enters visits, all or none, and has them counted in the same transaction. Refused: a unit out of scope, a day ahead or long past. */
    @Transactional
    public void enter(List<NewVisit> visits) {
        guard.require(Role.CLERK, Role.OFFICE);
        visits.stream().map(NewVisit::unit).distinct().forEach(guard::requireUnit);
        LocalDate today = clock.today();
        for (NewVisit visit : visits) {
            if (visit.visitedOn().isAfter(today) || visit.visitedOn().isBefore(EARLIEST)) {
                throw new Refusal("register.refusal.visit-day", visit.visitedOn().toString());
            }
            if (visit.note() != null && visit.note().length() > NOTE) {
                throw new Refusal("register.refusal.too-long", Integer.toString(NOTE));
            }
        }
        List<Long> ids = new ArrayList<>(rows.insert(visits, today));
        for (int i = 0; i < ids.size(); i++) {
            NewVisit visit = visits.get(i);
            trail.record(new AuditEvent(Subject.VISIT, ids.get(i).toString(), visit.unit(), "created", Map.of(),
                    Map.of("enterprise", Long.toString(visit.enterpriseId()), "visited-on", visit.visitedOn().toString()), null));
        }
        if (!ids.isEmpty()) {
            events.publishEvent(new VisitsAccepted(ids));
        }
    }
}
