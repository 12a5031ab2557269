package org.guatu.access;

/** The kinds of things whose changes the audit trail keeps. */
public enum Subject {
    RECEIPT, PROJECT, ENTERPRISE, STAGE, VISIT, TARGET, ACCOUNT, SETTING, MONTH, IMPORT, DISPUTE, RULE
}
