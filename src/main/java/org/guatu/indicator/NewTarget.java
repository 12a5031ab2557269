package org.guatu.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

import org.guatu.unit.UnitCode;

/**
 * A target as a document sets it, or revises it.
 *
 * @param amount        in the indicator's stored unit, zero or more, at most two decimals; whole where items or firms are counted
 * @param effectiveFrom first day it holds
 * @param documentNo    number of the document, 1 to 60 characters
 * @param document      its name, at most 200 characters
 * @param sentence      its words, at most 300 characters
 */
public record NewTarget(String indicatorCode, UnitCode unit, String periodCode, Operator operator, Target.Nature nature, BigDecimal amount,
                        LocalDate effectiveFrom, String documentNo, String document, String sentence) {

    public NewTarget {
        Objects.requireNonNull(indicatorCode, "indicatorCode");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(periodCode, "periodCode");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(nature, "nature");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        if (amount == null || amount.signum() < 0 || amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("not the number of a target: " + amount);
        }
        documentNo = text(documentNo, 60);
        document = text(document, 200);
        sentence = text(sentence, 300);
    }

    private static String text(String text, int most) {
        if (text == null || text.isBlank() || text.strip().length() > most) {
            throw new IllegalArgumentException("a target needs its document, in at most " + most + " characters");
        }
        return text.strip();
    }
}
