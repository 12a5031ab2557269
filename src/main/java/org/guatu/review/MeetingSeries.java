package org.guatu.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.refusal.Refusal;
import org.guatu.review.store.SeriesRows;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Weekly meetings, kept by the office. */
@Service
@Transactional(readOnly = true)
public class MeetingSeries {

    private final AccessGuard guard;
    private final AuditTrail audit;
    private final Units units;
    private final SeriesRows rows;
    private final SeriesPlan plan;

    MeetingSeries(AccessGuard guard, AuditTrail audit, Units units, SeriesRows rows, SeriesPlan plan) {
        this.guard = guard;
        this.audit = audit;
        this.units = units;
        this.rows = rows;
        this.plan = plan;
    }

    /** The series of a unit and all below it. */
    public List<Series> of(UnitCode unit) {
        guard.requireTotals(unit);
        return rows.of(units.scope(unit));
    }

    /** Keeps a series, a new one when its id is 0, and plans its next meeting. A meeting that is planned already stays where it is. */
    @Transactional
    public Series save(Series series) {
        guard.require(Role.OFFICE);
        Optional<Series> before = series.id() == 0 ? Optional.empty() : rows.find(series.id());
        guard.requireUnit(before.map(Series::unit).orElse(series.unit()));
        long id = series.id();
        if (before.isEmpty()) {
            id = rows.insert(series);
        } else if (!rows.update(series)) {
            throw new Refusal("meeting.refusal.changed-series");
        }
        Series now = rows.find(id).orElseThrow();
        audit.record(new AuditEvent(Subject.MEETING, "series-" + id, now.unit(), "series-saved", before.map(MeetingSeries::fields).orElse(Map.of()),
                fields(now), null));
        plan.plan(id);
        return now;
    }

    private static Map<String, String> fields(Series series) {
        return Map.of("name", series.name(), "day", series.day().name(), "starts_at", series.startsAt().toString(), "active", Boolean.toString(series.active()));
    }
}
