package org.guatu.progress;

import java.util.Locale;

/** Why a figure has no light; the word beside ○. */
public enum NoLight {

    /** 未下达. */
    NO_TARGET,
    /** The target is zero. */
    ZERO_TARGET,
    /** X月未报: the value is carried, hatched. */
    NOT_REPORTED,
    /** Less of the period has passed than the rule wants for a judgement. */
    TOO_EARLY;

    /** Key of the words. */
    public String messageKey() {
        return "progress.nolight." + name().toLowerCase(Locale.ROOT);
    }
}
