package org.guatu.indicator;

import java.util.Locale;

/**
 * What is measured (指标).
 *
 * @param headlineOrder place among the headline cards, 1 first
 */
public record Indicator(String code, IndicatorKind kind, Measure measure, String nameZh, String nameEn, String shortZh, String shortEn,
                        int headlineOrder) {

    /** Money in place: the headline indicator that everything defaults to. */
    public static final String FUNDS = "FUNDS";

    /** The full name in the reader's language: Chinese unless English is asked for. */
    public String name(Locale locale) {
        return isEnglish(locale) ? nameEn : nameZh;
    }

    /** The short name, for cards. */
    public String shortName(Locale locale) {
        return isEnglish(locale) ? shortEn : shortZh;
    }

    private static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
