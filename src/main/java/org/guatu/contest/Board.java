package org.guatu.contest;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * A published board. It is frozen: what was found later stands in the next one.
 *
 * @param ranks rank by unit code, ranked units only
 */
public record Board(String titleZh, String titleEn, LocalDate asOf, LocalDate publishedOn, Map<String, Integer> ranks) {

    public Board {
        ranks = Map.copyOf(ranks);
    }

    /** The title in the reader's language. */
    public String title(Locale locale) {
        return "en".equals(locale.getLanguage()) ? titleEn : titleZh;
    }
}
