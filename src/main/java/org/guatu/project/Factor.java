package org.guatu.project;

import java.util.Locale;

/** What a project needs to go on (要素保障). */
public enum Factor {
    LAND, ENERGY, FUNDING, APPROVAL, LABOUR, ENVIRONMENT;

    /** Key of the word. */
    public String messageKey() {
        return "project.factor." + name().toLowerCase(Locale.ROOT);
    }
}
