package org.guatu.project;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.guatu.unit.UnitCode;

/**
 * A project as the register holds it.
 *
 * @param totalInvestment 计划总投资 in yuan, or null where the source names none
 * @param chainRole       BUILD, EXTEND, MEND or STRENGTHEN (建链、延链、补链、强链), or null
 * @param sideState       HALTED, TERMINATED, or null
 * @param keyLevel        PROVINCE, CITY or COUNTY when it is a key project of that level, else null
 * @param leader          who leads it, as a label and never a person's name
 * @param sourceRef       number of the source's project, or null for demonstration data
 * @param site            where it stands, in words, or null
 * @param note            what else is to be said, or null
 * @param version         counts changes; a save with an old one is refused
 */
public record Project(long id, String code, String nameZh, String nameEn, UnitCode unit, String enterprise, BigDecimal totalInvestment,
                      String chainCode, String chainZh, String chainEn, String chainRole, String industry, String sideState, String keyLevel,
                      String leader, LocalDate leaderSince, String team, Integer teamSize, String scheme, int sitePhotos, String stageNote,
                      String sourceRef, String sourceNote, LocalDate lastUpdateOn, boolean demo, Long enterpriseId,
                      String site, String note, int version) {

    /**
     * As it was known on a day that is past: who leads it only since that day is known, and what carries no day of its own, how far the site
     * is and its photos, is left out. A side state without a line in the log is kept, since nobody knows since when.
     *
     * @param stoodIn   the unit it stood in then
     * @param sideLater whether the side state came after the day
     */
    public Project knownOn(LocalDate day, UnitCode stoodIn, boolean sideLater) {
        boolean led = leaderSince == null || !leaderSince.isAfter(day);
        return new Project(id, code, nameZh, nameEn, stoodIn, enterprise, totalInvestment, chainCode, chainZh, chainEn, chainRole, industry,
                sideLater ? null : sideState, keyLevel, led ? leader : null, led ? leaderSince : null, led ? team : null, led ? teamSize : null, scheme, 0, null,
                sourceRef, sourceNote, lastUpdateOn, demo, enterpriseId, site, note, version);
    }

    /** The name in the reader's language; Chinese where there is no other. */
    public String name(java.util.Locale locale) {
        return "en".equals(locale.getLanguage()) && nameEn != null ? nameEn : nameZh;
    }
}
