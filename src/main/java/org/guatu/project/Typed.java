package org.guatu.project;

import java.text.Normalizer;
import java.util.Locale;

/** What people type, put right where nobody could mean it otherwise. */
final class Typed {

    private Typed() {
    }

    /** Without blanks around it; null where nothing is left. */
    static String words(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A code: half-width capitals without blanks inside; null where nothing is left. */
    static String code(String text) {
        return text == null || text.isBlank() ? null
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "").toUpperCase(Locale.ROOT);
    }

    /** Letters and digits alone, half-width and small: what two spellings of one name or place have in common. Never null. */
    static String key(String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
