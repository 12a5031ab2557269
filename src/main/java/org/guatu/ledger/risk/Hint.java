package org.guatu.ledger.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * What a rule found: a question with its figures, never a verdict.
 *
 * @param figures in the order of the question: amounts in yuan, {@link Times}, days, months, counts, words, kinds of evidence
 * @param other   the line it points at, or null
 */
public record Hint(RiskName rule, List<Object> figures, Long other) {

    public Hint {
        Objects.requireNonNull(rule, "rule");
        figures = List.copyOf(figures);
    }

    /** A hint that points at no other line. */
    static Hint of(RiskName rule, Object... figures) {
        return new Hint(rule, List.of(figures), null);
    }

    /** How many times larger one amount is, at one decimal, half up. */
    public record Times(BigDecimal times) {

        static Times of(BigDecimal amount, BigDecimal than) {
            return new Times(amount.divide(than, 1, RoundingMode.HALF_UP));
        }
    }
}
