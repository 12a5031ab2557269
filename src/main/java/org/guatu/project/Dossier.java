package org.guatu.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.guatu.calendar.Month;

/**
 * Everything the register knows of a project, now or as it stood on a day.
 *
 * @param needs   as they are now: the register keeps no history of them
 * @param plan planned funds by month, in yuan
 * @param investments versions of the total investment that were known, the first one first; none where it was never changed
 */
public record Dossier(Project project, List<StageDate> stages, SortedMap<Month, BigDecimal> plan, List<FactorNeed> needs, List<Blocker> blockers,
                      List<InvestmentVersion> investments) {

    /** The stage it is in on the day: the furthest one that was accepted and not gone back behind. */
    public Optional<StageDate> currentStage(LocalDate on) {
        return stages.stream().filter(stage -> stage.holdsOn(on)).reduce((one, next) -> next);
    }
}
