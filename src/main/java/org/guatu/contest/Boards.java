package org.guatu.contest;

import java.util.List;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.calendar.AsOf;
import org.guatu.contest.store.BoardRows;
import org.guatu.live.Round;
import org.guatu.unit.UnitCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Published contest boards. */
@Service
@Transactional(readOnly = true)
public class Boards {

    private final AccessGuard guard;
    private final BoardRows rows;

    Boards(AccessGuard guard, BoardRows rows) {
        this.guard = guard;
        this.rows = rows;
    }

    /** The last board of a unit that was published by the as-of day, against which a change of rank is told. */
    public Optional<Board> lastPublished(UnitCode unit, String indicator, String period, AsOf asOf) {
        guard.requireTotals(unit);
        return Round.share(List.of("board", unit, indicator, period, asOf), () -> rows.lastPublished(unit, indicator, period, asOf.date()));
    }
}
