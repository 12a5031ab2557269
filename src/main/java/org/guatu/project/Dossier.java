package org.guatu.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.guatu.calendar.Month;

/**
 * Everything the register knows of a project, as of a day.
 *
 * @param plan planned funds by month, in yuan
 */
public record Dossier(Project project, List<StageDate> stages, SortedMap<Month, BigDecimal> plan, List<FactorNeed> needs, List<Blocker> blockers) {

    /** The stage it is in on the day: the furthest one that was accepted and not gone back behind. */
    public Optional<StageDate> currentStage(LocalDate on) {
        return stages.stream().filter(stage -> stage.holdsOn(on)).reduce((one, next) -> next);
    }

    /**
     * How many of the five ones (五个一) are filled: one project, one leader, one team, one scheme, and one follow-through, which is a leader
     * since a known day.
     */
    public int fiveOnes() {
        int filled = 1;
        filled += project.leader() != null ? 1 : 0;
        filled += project.team() != null ? 1 : 0;
        filled += project.scheme() != null ? 1 : 0;
        return filled + (project.leader() != null && project.leaderSince() != null ? 1 : 0);
    }
}
