package org.guatu.dashboard.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The figures of a screen that are reckoned from the number of a unit. Each explains itself: by its rule, its formula and its parts. */
public enum Derived {
    /** Where the period may end. */
    FORECAST,
    /** By how much the target is missed or passed: forecast, or when the period is done or over. */
    AGAINST_TARGET,
    /** What is needed by month or week from now on. */
    REQUIRED,
    /** The mean of the last three whole months. */
    RECENT,
    /** What the units below lack against their pace, together. */
    BEHIND,
    /** The part of one unit in what is lacking. */
    LARGEST,
    /** The units below that have a target. */
    UNITS,
    /** The units below that have none. */
    UNSET,
    /** How far the units below that have a target are together. */
    GROUP,
    /** The difference since the last meeting. */
    CHANGE,
    /** The place among the units beside it. */
    RANK;

    /** As it stands in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of an address. */
    static Optional<Derived> of(String code) {
        return Arrays.stream(values()).filter(derived -> derived.code().equals(code)).findFirst();
    }
}
