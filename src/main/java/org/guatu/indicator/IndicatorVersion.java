package org.guatu.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A definition (口径) of an indicator and the days it holds.
 *
 * @param documentNo     number of the document that set it, or null
 * @param comparableFrom figures of this year and later were made by a definition that compares with this one
 * @param minInvestment  least total investment of a project that counts, in yuan, or null
 * @param demo           whether the text is invented for the demonstration
 */
public record IndicatorVersion(String indicatorCode, int versionNo, String labelZh, String labelEn, String documentNo, String definitionZh,
                               String definitionEn, LocalDate validFrom, LocalDate validTo, int comparableFrom,
                               BigDecimal minInvestment, boolean demo) {

    /** Whether the definition holds on the day. */
    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    /** The name of the version in the reader's language. */
    public String label(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? labelEn : labelZh;
    }

    /** The text of the definition in the reader's language. */
    public String definition(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? definitionEn : definitionZh;
    }
}
