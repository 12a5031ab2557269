package org.guatu.review;

import java.time.LocalDate;
import java.util.Map;

import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.review.store.MeetingRows;
import org.guatu.review.store.SeriesRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Plans the next meeting of every series: after one was held, or when nobody planned it. One that nobody started moves on to the next day of the
 * series; its agenda, if somebody arranged it, moves with it. It asks no guard, since nobody need be signed in when the clock runs.
 */
@Component
class SeriesPlan {

    private final AuditTrail audit;
    private final BusinessClock clock;
    private final SeriesRows rows;
    private final MeetingRows meetings;
    private final MeetingTransactions transactions;
    private final ApplicationEventPublisher events;

    SeriesPlan(AuditTrail audit, BusinessClock clock, SeriesRows rows, MeetingRows meetings, MeetingTransactions transactions,
               ApplicationEventPublisher events) {
        this.audit = audit;
        this.clock = clock;
        this.rows = rows;
        this.meetings = meetings;
        this.transactions = transactions;
        this.events = events;
    }

    /** Looks at every series. */
    void planAll() {
        rows.active().forEach(series -> transactions.run(() -> {
            plan(series.id());
            return null;
        }));
    }

    /** Plans the next meeting of a series, if there is none ahead; in the caller's transaction. */
    void plan(long id) {
        rows.lock(id);
        Series series = rows.find(id).filter(Series::active).orElse(null);
        if (series == null) {
            return;
        }
        LocalDate today = clock.today();
        LocalDate yesterday = today.minusDays(1);
        LocalDate after = rows.lastHeld(id).filter(held -> held.isAfter(yesterday)).orElse(yesterday);
        LocalDate next = series.nextAfter(after);
        SeriesRows.Planned planned = rows.planned(id).orElse(null);
        if (planned == null) {
            told(meetings.insert(id, series.unit(), series.name(), next, series.startsAt()), "meeting-planned", null, next);
        } else if (planned.on().isBefore(today) && meetings.replan(planned.id(), planned.version(), next, series.startsAt())) {
            told(planned.id(), "meeting-replanned", planned.on(), next);
        }
    }

    private void told(long id, String action, LocalDate before, LocalDate on) {
        Meeting meeting = meetings.find(id).orElseThrow();
        audit.record(new AuditEvent(Subject.MEETING, Long.toString(id), meeting.unit(), action, before == null ? Map.of() : Map.of("held_on", before.toString()),
                Map.of("held_on", on.toString()), null));
        events.publishEvent(new MeetingMoved(meeting));
    }
}
