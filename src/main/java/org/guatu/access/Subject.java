package org.guatu.access;

import java.util.Locale;

/** The kinds of things whose changes the audit trail keeps. */
public enum Subject {
    RECEIPT, PROJECT, ENTERPRISE, STAGE, VISIT, TARGET, ACCOUNT, SETTING, MONTH, IMPORT, DISPUTE, RULE, MEETING, DECISION;

    /** Key of the word. */
    public String messageKey() {
        return "audit.subject." + name().toLowerCase(Locale.ROOT);
    }
}
