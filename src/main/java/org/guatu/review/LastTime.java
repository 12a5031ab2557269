package org.guatu.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was decided about a unit the last time, the first line of it at the next meeting.
 *
 * @param meeting   the meeting before, of several on its day the last; empty before the first
 * @param decisions of the meetings of that day and the instructions since: the overdue first, then the owed, then the done
 * @param earlier   owed from meetings before that, the first due first
 */
public record LastTime(Optional<Meeting> meeting, List<Line> decisions, List<Line> earlier) {

    /** A decision and how its figure moved, where it has one. */
    public record Line(Decision decision, Optional<Movement> movement) {
    }

    public LastTime {
        decisions = List.copyOf(decisions);
        earlier = List.copyOf(earlier);
    }

    /** How many of them a leader wrote between meetings (批示); they count with the meeting's. */
    public int instructions() {
        return (int) decisions.stream().filter(line -> line.decision().origin() == Decision.Origin.INSTRUCTION).count();
    }

    /** How many of the last meeting's are done. */
    public int done() {
        return (int) decisions.stream().filter(line -> line.decision().isDone()).count();
    }

    /** How many of the last meeting's are overdue on a day. */
    public int overdue(LocalDate on) {
        return (int) decisions.stream().filter(line -> line.decision().isOverdue(on)).count();
    }
}
