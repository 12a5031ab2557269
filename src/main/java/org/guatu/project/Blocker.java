package org.guatu.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.guatu.unit.UnitCode;

/**
 * A problem on a project (难点堵点) with its owner and due date.
 *
 * @param assignedOn   the review meeting that assigned it (交办), or null
 * @param resolvedOn   the day it was solved, or null
 * @param effectAmount yuan it holds up, or null
 */
public record Blocker(long id, long projectId, String projectName, UnitCode unit, Factor factor, String matter, String owner, LocalDate raisedOn,
                      LocalDate assignedOn, LocalDate dueOn, LocalDate resolvedOn, String progressNote, String effectLabel,
                      BigDecimal effectAmount) {

    /**
     * As it was known on a day: empty before it was raised, without the meeting that took it up and the solution that came later. What was noted
     * on the way has no day of its own and is left out with them.
     */
    public Optional<Blocker> knownOn(LocalDate day) {
        if (raisedOn.isAfter(day)) {
            return Optional.empty();
        }
        boolean assigned = assignedOn != null && !assignedOn.isAfter(day);
        boolean resolved = resolvedOn != null && !resolvedOn.isAfter(day);
        boolean dealtLater = assignedOn != null && !assigned || resolvedOn != null && !resolved;
        return Optional.of(!dealtLater ? this : new Blocker(id, projectId, projectName, unit, factor, matter, owner, raisedOn, assigned ? assignedOn : null,
                dueOn, resolved ? resolvedOn : null, null, effectLabel, effectAmount));
    }

    /**
     * What was said of a problem until it was dealt with.
     *
     * @param assignedOn   the meeting that had taken it up, or null
     * @param resolvedOn   the day it had been solved, or null; it may have been opened again
     * @param progressNote how far it was, or null
     */
    public record Said(LocalDate assignedOn, LocalDate dueOn, LocalDate resolvedOn, String progressNote) {
    }

    /** The same with what was said of it then. */
    Blocker saying(Said then) {
        return new Blocker(id, projectId, projectName, unit, factor, matter, owner, raisedOn, then.assignedOn(), then.dueOn(), then.resolvedOn(), then.progressNote(), effectLabel, effectAmount);
    }

    /** The same in the unit its project stood in. */
    Blocker in(UnitCode stoodIn) {
        return new Blocker(id, projectId, projectName, stoodIn, factor, matter, owner, raisedOn, assignedOn, dueOn, resolvedOn, progressNote, effectLabel, effectAmount);
    }

    /** Whether it is unsolved on the day. */
    public boolean isOpen(LocalDate on) {
        return resolvedOn == null || resolvedOn.isAfter(on);
    }

    /** Days until it is due; negative when overdue. */
    public int daysLeft(LocalDate on) {
        return (int) ChronoUnit.DAYS.between(on, dueOn);
    }

    /** Whether it is unsolved and past its due date. */
    public boolean isOverdue(LocalDate on) {
        return isOpen(on) && daysLeft(on) < 0;
    }
}
