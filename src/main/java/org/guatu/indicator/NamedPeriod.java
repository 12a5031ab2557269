package org.guatu.indicator;

import java.util.Locale;

import org.guatu.calendar.Period;
import org.guatu.unit.UnitCode;

/** A period with its name; a campaign belongs to the unit that runs it (null: to all). */
public record NamedPeriod(Period period, String nameZh, String nameEn, UnitCode unit) {

    /** The name in the reader's language: Chinese unless English is asked for. */
    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
