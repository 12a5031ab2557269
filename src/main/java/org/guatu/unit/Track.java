package org.guatu.unit;

import java.util.Locale;

/** A group of units ranked together (赛道), such as 县市区 or 市属开发区. */
public record Track(String code, String nameZh, String nameEn, int order) {

    /** The name in the reader's language: Chinese unless English is asked for. */
    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
