package org.guatu.intake;

import java.util.Locale;

/** What a file holds. */
public enum ImportKind {
    RECEIPTS, PROJECTS, VISITS, TARGETS;

    /** Key of the word. */
    public String messageKey() {
        return "intake.kind." + key();
    }

    /** The name in the files of columns. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
