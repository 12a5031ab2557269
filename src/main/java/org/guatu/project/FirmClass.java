package org.guatu.project;

import java.util.Locale;

/** How well known a firm is; some indicators count only visits to one class. */
public enum FirmClass {
    TOP500, WELL_KNOWN, ORDINARY;

    /** Key of the word. */
    public String messageKey() {
        return "register.firm." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
