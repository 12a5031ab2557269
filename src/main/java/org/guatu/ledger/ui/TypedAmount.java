package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

import org.guatu.refusal.Refusal;

/**
 * Reads an amount of 万元 as clerks type and paste it: full-width digits, a comma per thousand, blanks around it. Whatever is not exactly a number
 * is refused and never guessed at: no unit is read, no letter taken for a digit.
 */
final class TypedAmount {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}(\\.\\d+)?");
    private static final Pattern WITH_COMMAS = Pattern.compile("-?\\d{1,3}(,\\d{3}){1,4}(\\.\\d+)?");
    /** A cent in 万元. */
    private static final int DIGITS = 6;

    private TypedAmount() {
    }

    /** So many 万元; refused when it is no number, negative, or finer than a cent. */
    static BigDecimal wan(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('\u2212', '-').strip();
        if (!PLAIN.matcher(text).matches() && !WITH_COMMAS.matcher(text).matches()) {
            throw new Refusal("entry.refusal.not-a-number", typed.strip());
        }
        BigDecimal wan = new BigDecimal(text.replace(",", ""));
        if (wan.signum() < 0) {
            throw new Refusal("ledger.refusal.negative");
        }
        if (wan.stripTrailingZeros().scale() > DIGITS) {
            throw new Refusal("ledger.refusal.amount-digits");
        }
        return wan;
    }
}
