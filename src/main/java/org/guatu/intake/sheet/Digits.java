package org.guatu.intake.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as a spreadsheet shows them: it reckons in binary and writes 1.1000000000000001 for what was typed as 1.1, and itself shows 15 digits.
 */
final class Digits {

    private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int LONGEST = 30;

    private Digits() {
    }

    /** The number in plain digits; what is none, or too large to be a figure, comes back as it is. */
    static String plain(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            if (Math.abs((long) number.precision() - number.scale()) > LONGEST || Math.abs((long) number.scale()) > 400) {
                return raw;
            }
            BigDecimal shown = number.round(FIFTEEN).stripTrailingZeros();
            return shown.signum() == 0 ? "0" : shown.toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }
}
