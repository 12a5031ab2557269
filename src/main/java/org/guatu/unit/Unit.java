package org.guatu.unit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A node of the organisation tree.
 *
 * @param code        its code
 * @param officialCode whether the code is one of GB/T 2260 (Y), of the statistics office only (NBS-only) or our own (N)
 * @param adminKind   what the register calls it, in English (county-level city)
 * @param parentCode  the unit above, or null for a province
 * @param trackCode   the track it is ranked in, or null
 * @param validFrom   first day it exists, or null when it always did
 * @param validTo     first day it no longer exists, or null
 * @param successor   the unit that took its place, or null
 * @param order       place among its siblings
 */
public record Unit(UnitCode code, String officialCode, String nameZh, String nameEn, String shortZh, String shortEn, UnitKind kind,
                   String adminKind, UnitCode parentCode, String trackCode, LocalDate validFrom, LocalDate validTo,
                   UnitCode successor, int order, String note) {

    public Unit {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
            throw new IllegalArgumentException("unit " + code + " ends before it begins");
        }
    }

    public Optional<UnitCode> parent() {
        return Optional.ofNullable(parentCode);
    }

    /** Whether the unit exists on the day. */
    public boolean existsOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validTo == null || date.isBefore(validTo));
    }

    /** The full name in the reader's language: Chinese unless English is asked for. */
    public String name(Locale locale) {
        return isEnglish(locale) ? nameEn : nameZh;
    }

    /** The short name, for rows and charts. */
    public String shortName(Locale locale) {
        return isEnglish(locale) ? shortEn : shortZh;
    }

    private static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
