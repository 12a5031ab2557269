package org.guatu.ledger.risk;

import java.util.Locale;

/** The rules by name; the numbers people use for them stand in the table of rules. */
public enum RiskName {
    SAME_EVIDENCE, SAME_VOUCHER, OTHER_CLAIM, EVIDENCE_MISSING, EVIDENCE_AMOUNT, BEFORE_STAGE, ALL_ON_DAY_ONE, OVER_INVESTMENT, OVER_PLAN, TEN_TIMES,
    QUARTER_END, ROUND_NUMBER, CONFIRMED_DOUBT, OWN_SUBMISSION;

    /** Key of its word on a tag. */
    public String messageKey() {
        return "recognition.rule." + key() + ".tag";
    }

    /** Key of what it looks for, as a sentence. */
    public String sentenceKey() {
        return "recognition.rule." + key() + ".sentence";
    }

    /** Key of the question with its figures. */
    public String questionKey() {
        return "recognition.rule." + key() + ".question";
    }

    /** Key of what is said when it finds nothing. */
    public String fineKey() {
        return "recognition.rule." + key() + ".fine";
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
