package org.guatu.dashboard.wall;

import java.util.List;
import java.util.Optional;

import org.guatu.review.Drive;
import org.guatu.review.Meeting;
import org.guatu.review.PageRef;
import org.guatu.review.Snapshot;
import org.guatu.unit.Unit;

/**
 * What a wall shows: its script, and where its pages come from. Each page is read when it is turned to.
 *
 * @param unit   the wall's
 * @param byRank pages of the units below by rank, whom the digits call
 * @param frozen the meeting and what it froze; empty for the figures of now
 * @param drive  what a tablet shows on it; empty while none drives
 * @param notice what the reader must know of it, or null
 */
record WallProgram(Unit unit, WallScript script, List<PageRef> byRank, Optional<Frozen> frozen, Optional<Drive> drive, String notice) {

    /** What a meeting froze. */
    record Frozen(Meeting meeting, Snapshot snapshot) {
    }

    WallProgram {
        byRank = List.copyOf(byRank);
    }

    /** Whether a tablet decides what is shown. */
    boolean isDriven() {
        return drive.isPresent();
    }
}
