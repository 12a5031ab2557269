package org.guatu.project;

import java.util.Locale;

/** The fields of a project that people fill in; a refusal names the one it is about. */
public enum ProjectField {
    CODE, NAME, UNIT, ENTERPRISE, CREDIT_CODE, FIRM_CLASS, INVESTMENT, CHAIN, CHAIN_ROLE, INDUSTRY, STAGE, STAGE_ON, SITE, NOTE;

    /** Key of the word. */
    public String messageKey() {
        return "register.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
