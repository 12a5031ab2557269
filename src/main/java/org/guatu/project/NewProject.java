package org.guatu.project;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.guatu.unit.UnitCode;

/**
 * A project as somebody is typing it: any part may still be missing or wrong. {@link ProjectRules} tells the faults, {@link ProjectRegister}
 * refuses what has some.
 *
 * @param enterpriseId    a firm of the register, or null
 * @param newEnterprise   a firm that is not in the register yet, or null; at most one of the two
 * @param totalInvestment yuan, or null where it is unknown
 * @param firstStage      the stage it is in when it is registered, since {@code stageOn}
 * @param site            where it stands, in words
 */
public record NewProject(String code, String name, UnitCode unit, Long enterpriseId, NewEnterprise newEnterprise, BigDecimal totalInvestment,
                         String chainCode, ChainRole chainRole, String industry, Stage firstStage, LocalDate stageOn, String site, String note) {

    public NewProject {
        code = Typed.code(code);
        name = Typed.words(name);
        chainCode = Typed.words(chainCode);
        industry = Typed.words(industry);
        site = Typed.words(site);
        note = Typed.words(note);
    }
}
