package org.guatu.dashboard.ui;

import java.util.List;
import java.util.Objects;

/**
 * How a figure of a screen is reckoned, told above the number it is reckoned from.
 *
 * @param label  what it is
 * @param result the figure as the screen shows it
 * @param unit   read after it, or empty
 * @param rule   in words how it is reckoned
 * @param filled the formula with its numbers, or null where the parts are the formula
 * @param parts  what it is made of; may be empty
 */
record Derivation(Finding label, Finding.Number result, String unit, String rule, Finding filled, List<Part> parts) {

    /**
     * One part.
     *
     * @param filled its own formula, or null
     * @param amount with its sign where signs matter
     * @param href   where it leads, or null
     */
    record Part(Finding label, Finding filled, Finding.Number amount, String unit, String href) {

        Part {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(amount, "amount");
        }

        static Part of(Finding label, Finding.Number amount, String unit) {
            return new Part(label, null, amount, unit, null);
        }
    }

    Derivation {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(rule, "rule");
        parts = List.copyOf(parts);
    }

    private static final String KEY = "dashboard-figure.";

    /** Words of the message file of figures. */
    static Finding words(String key, Object... arguments) {
        return Finding.of(KEY + key, arguments);
    }

    /** A name, as it is. */
    static Finding plain(String name) {
        return words("plain", name);
    }

    /** The rule of a figure. */
    static String rule(String key) {
        return org.guatu.shell.Texts.text(KEY + "rule." + key);
    }
}
