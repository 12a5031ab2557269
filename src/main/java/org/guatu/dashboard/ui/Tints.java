package org.guatu.dashboard.ui;

import java.util.Locale;

import org.guatu.chart.Tint;
import org.guatu.indicator.Light;

/** The colour of a light, for charts and for differences. */
final class Tints {

    private Tints() {
    }

    static Tint of(Light light) {
        return switch (light) {
            case OK -> Tint.OK;
            case WARN -> Tint.WARN;
            case BAD -> Tint.BAD;
            case DONE -> Tint.DONE;
            case NONE -> Tint.NONE;
        };
    }

    /** The class that colours a difference as the light does. */
    static String gapClass(Light light) {
        return "gap--" + light.name().toLowerCase(Locale.ROOT);
    }
}
