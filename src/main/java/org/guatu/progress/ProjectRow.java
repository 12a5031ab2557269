package org.guatu.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import org.guatu.indicator.Light;
import org.guatu.project.Stage;
import org.guatu.unit.UnitCode;

/**
 * A project as it stands in a list: how much of its plan is in place.
 *
 * @param unit         the unit it stood in on the as-of day
 * @param stage        the stage it is in on the as-of day, or null when none is known
 * @param planYear     planned for the year, in yuan
 * @param due          planned up to the as-of day, a month in proportion to its days
 * @param recognised   recognised in the year by the as-of day
 * @param waiting      submitted and not yet decided
 * @param light        how the recognised money stands against what is due
 * @param updatedOn    when anything was last told of it, or null
 */
public record ProjectRow(long id, String code, String nameZh, String nameEn, UnitCode unit, Stage stage, String sideState, String chainCode,
                         BigDecimal totalInvestment, String leader, String team, LocalDate updatedOn, BigDecimal planYear, BigDecimal due,
                         BigDecimal recognised, BigDecimal waiting, Light light) {

    /** The same in the unit it stood in. */
    public ProjectRow in(UnitCode stoodIn) {
        return stoodIn.equals(unit) ? this : new ProjectRow(id, code, nameZh, nameEn, stoodIn, stage, sideState, chainCode, totalInvestment, leader, team, updatedOn,
                planYear, due, recognised, waiting, light);
    }

    /** Recognised less due: negative when behind. */
    public BigDecimal difference() {
        return recognised.subtract(due);
    }

    /** Days since the last word of it. */
    public Optional<Integer> daysSilent(LocalDate today) {
        return Optional.ofNullable(updatedOn).map(on -> (int) java.time.temporal.ChronoUnit.DAYS.between(on, today));
    }

    /** The name in the reader's language; Chinese where there is no other. */
    public String name(java.util.Locale locale) {
        return "en".equals(locale.getLanguage()) && nameEn != null ? nameEn : nameZh;
    }
}
