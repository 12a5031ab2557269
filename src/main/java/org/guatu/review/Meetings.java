package org.guatu.review;

import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.calendar.AsOf;
import org.guatu.review.store.MeetingRows;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Review meetings held. */
@Service
@Transactional(readOnly = true)
public class Meetings {

    private final AccessGuard guard;
    private final Units units;
    private final MeetingRows rows;

    Meetings(AccessGuard guard, Units units, MeetingRows rows) {
        this.guard = guard;
        this.units = units;
        this.rows = rows;
    }

    /** The last meeting of the unit, or of one above it, that saw figures of a day before the as-of day. */
    public Optional<Meeting> lastBefore(UnitCode unit, AsOf asOf) {
        guard.requireTotals(unit);
        return rows.lastBefore(units.path(unit).stream().map(Unit::code).toList(), asOf.date());
    }
}
