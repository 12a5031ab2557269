package org.guatu.chart;

import java.util.Locale;

/** The five states a figure can be in, as the theme colours them. Blue is never among them: it means recognised money. */
public enum Tint {
    OK,
    WARN,
    BAD,
    DONE,
    NONE;

    /** The code in the theme's tokens, such as {@code warn}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The token for text in this colour. */
    public String text() {
        return "--" + code();
    }

    /** The token for areas in this colour. */
    public String fill() {
        return "--" + code() + "-f";
    }
}
