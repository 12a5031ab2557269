package org.guatu.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.guatu.unit.UnitCode;

/**
 * What is wanted of a unit (目标任务): indicator × unit × period, in the revision that is in force on the as-of date.
 *
 * @param ref       our number of it (T01)
 * @param operator  ≥ or >; null when the source gives no number
 * @param amount    in the indicator's stored unit (yuan, dollars, items, firms), 0 or more; null when the source gives no number
 * @param sentence  the words of the source
 * @param document  where they stand
 * @param issuedOn  the day the document came out, or null where the source does not tell it
 * @param enteredOn the day this revision was entered here, or null when it was there from the beginning
 */
public record Target(long id, String ref, String indicatorCode, UnitCode unit, String periodCode, Operator operator, Nature nature,
                     String natureNote, String thresholdNote, String sentence, String document, boolean demo, int revisionNo,
                     BigDecimal amount, LocalDate effectiveFrom, String documentNo, LocalDate issuedOn, LocalDate enteredOn) {

    /** 刚性, 力争, 清单盘子, or a wish without a number (谋划一批). */
    public enum Nature {
        FIRM, ASPIRATIONAL, PORTFOLIO, QUALITATIVE;

        /** Key of the word. */
        public String messageKey() {
            return "indicator.nature." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Target {
        Objects.requireNonNull(unit, "unit");
        if (amount != null && amount.signum() < 0) {
            throw new IllegalArgumentException("target " + ref + " is negative: " + amount);
        }
        if (amount != null && operator == null) {
            throw new IllegalArgumentException("target " + ref + " has a number but no operator");
        }
    }

    /**
     * The day from which the target was known, where a reader of an earlier day must be told: it counts from {@link #effectiveFrom}, and came out
     * or was entered only later.
     *
     * @param by the day by which things are known on the screen
     */
    public Optional<LocalDate> cameAfter(LocalDate by) {
        return Stream.of(issuedOn, enteredOn).filter(day -> day != null && day.isAfter(by)).findFirst();
    }

    /** Whether the day of {@link #cameAfter} is the one its document came out. */
    public boolean wasIssuedAfter(LocalDate by) {
        return issuedOn != null && issuedOn.isAfter(by);
    }

    /** The number wanted, when there is one. */
    public Optional<BigDecimal> number() {
        return Optional.ofNullable(amount);
    }
}
