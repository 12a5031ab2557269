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

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}(\\.\\d+)?");
    /** Thousands apart by commas or by single blanks, as they are printed. */
    private static final Pattern APART = Pattern.compile("-?\\d{1,3}([, ]\\d{3}){1,9}(\\.\\d+)?");
    /** A cent in 万元. */
    private static final int DIGITS = 6;
    /** Ten trillion yuan in 万元: what {@code Money} takes no more. */
    private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(1_000_000_000);

    private TypedAmount() {
    }

    /** So many 万元; refused when it is no number, negative, beyond all money, or finer than a cent. */
    static BigDecimal wan(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('\u2212', '-').strip();
        if (!PLAIN.matcher(text).matches() && !APART.matcher(text).matches()) {
            throw new Refusal("entry.refusal.not-a-number", typed.strip());
        }
        BigDecimal wan = new BigDecimal(text.replaceAll("[, ]", ""));
        if (wan.signum() < 0) {
            throw new Refusal("ledger.refusal.negative");
        }
        if (wan.compareTo(TOO_MUCH) >= 0) {
            throw new Refusal("ledger.refusal.amount-too-large");
        }
        if (wan.stripTrailingZeros().scale() > DIGITS) {
            throw new Refusal("ledger.refusal.amount-digits");
        }
        return wan;
    }
}
