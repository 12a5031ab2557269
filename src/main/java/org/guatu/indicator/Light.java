package org.guatu.indicator;

import java.util.Locale;

/** The five lights. Each has a shape and a word, so that colour never speaks alone. */
public enum Light {

    /** No light: no target, not reported, or too early in the period to judge. */
    NONE('○'),
    /** The target is reached. */
    DONE('◆'),
    /** On or above pace. */
    OK('●'),
    /** Somewhat below pace (略欠). */
    WARN('▲'),
    /** Far below pace (滞后). */
    BAD('■');

    private final char shape;

    Light(char shape) {
        this.shape = shape;
    }

    /** The shape that is printed before the word. */
    public char shape() {
        return shape;
    }

    /** Key of the word. */
    public String messageKey() {
        return "indicator.light." + name().toLowerCase(Locale.ROOT);
    }
}
