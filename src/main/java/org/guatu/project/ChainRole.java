package org.guatu.project;

import java.util.Locale;

/** What a project does for its industry chain (建链、延链、补链、强链). */
public enum ChainRole {
    BUILD, EXTEND, MEND, STRENGTHEN;

    /** Key of the word. */
    public String messageKey() {
        return "register.role." + name().toLowerCase(Locale.ROOT);
    }
}
