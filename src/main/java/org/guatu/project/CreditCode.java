package org.guatu.project;

import java.text.Normalizer;
import java.util.Locale;

/**
 * 统一社会信用代码 of an organisation by GB 32100-2015: eighteen digits and capitals without I, O, S, V and Z, the last of which checks
 * the others (weights 3^(i-1) mod 31).
 *
 * @param value the eighteen characters; anything else is refused as {@link IllegalArgumentException}. What people type goes through
 *              {@link #typed(String)}, which has a sentence for each fault
 */
public record CreditCode(String value) {

    /** How long every code is. */
    public static final int LENGTH = 18;

    /** The characters in the order of their values, 0 to 30. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;
    private static final int BASE = 3;

    public CreditCode {
        Fault fault = fault(value);
        if (fault != null) {
            throw new IllegalArgumentException("not a credit code: " + value);
        }
    }

    private record Fault(String rule, Object... words) {
    }

    /**
     * The code that somebody typed: full-width characters, small letters, blanks and hyphens are put right; anything else that is wrong is
     * refused with the sentence of its fault.
     */
    public static CreditCode typed(String text) {
        String code = normalised(text);
        Fault fault = fault(code);
        if (fault != null) {
            throw new FieldRefusal(ProjectField.CREDIT_CODE, "register.refusal.credit." + fault.rule, fault.words);
        }
        return new CreditCode(code);
    }

    /** Whether a text is a code as it is stored. */
    public static boolean isCode(String text) {
        return fault(text) == null;
    }

    /** The last character that the first seventeen ask for. */
    public static char checkDigit(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * BASE % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    private static String normalised(String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}-]", "").toUpperCase(Locale.ROOT);
    }

    private static Fault fault(String code) {
        if (code == null || code.isEmpty()) {
            return new Fault("missing");
        }
        for (int i = 0; i < code.length(); i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return new Fault("character", String.valueOf(i + 1), code.substring(i, i + 1));
            }
        }
        if (code.length() != LENGTH) {
            return new Fault("length", String.valueOf(code.length()));
        }
        char expected = checkDigit(code);
        return code.charAt(LENGTH - 1) == expected ? null : new Fault("check", String.valueOf(code.charAt(LENGTH - 1)));
    }

    @Override
    public String toString() {
        return value;
    }
}
