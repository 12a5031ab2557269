package org.guatu.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

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
