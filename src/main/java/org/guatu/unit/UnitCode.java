package org.guatu.unit;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Code of a unit: six digits of GB/T 2260, or six digits and a suffix for zones that have no official code (370323K1).
 *
 * @param value six digits and up to six capitals or digits; anything else is refused
 */
public record UnitCode(String value) implements Comparable<UnitCode> {

    private static final Pattern FORM = Pattern.compile("\\d{6}[A-Z0-9]{0,6}");

    public UnitCode {
        Objects.requireNonNull(value, "a unit has a code");
        if (!isCode(value)) {
            throw new IllegalArgumentException("not a unit code: " + value);
        }
    }

    public static UnitCode of(String value) {
        return new UnitCode(value);
    }

    /** Whether a text has the form of a code; says nothing about whether such a unit exists. */
    public static boolean isCode(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
