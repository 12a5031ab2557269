package org.guatu.progress;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.guatu.indicator.Ratio;

/**
 * This year against the same span of last year, but only when both were measured alike: 851.7亿 of 2014 and 471亿 of 2023 do
 * not chain.
 *
 * @param state  whether there is a rate, and why not
 * @param growth now / before − 1; present when comparable
 */
public record YearOnYear(State state, Optional<Ratio> growth) {

    /** Whether the two can be compared. */
    public enum State {
        COMPARABLE,
        /** 口径不同,不可比. */
        NOT_COMPARABLE,
        /** Nothing was recorded a year ago, or nothing above zero: no rate to a base of nothing. */
        NO_BASE;

        /** Key of the words. */
        public String messageKey() {
            return "progress.yoy." + name().toLowerCase(Locale.ROOT);
        }
    }

    public YearOnYear {
        Objects.requireNonNull(state, "state");
        if (growth.isPresent() != (state == State.COMPARABLE)) {
            throw new IllegalArgumentException("a rate exists exactly when comparable: " + state);
        }
    }

    /**
     * Compare two amounts in one unit of measure.
     *
     * @param definition       indicator and version the present amount was measured by
     * @param definitionBefore the one the earlier amount was measured by
     */
    public static YearOnYear of(BigDecimal now, String definition, Optional<BigDecimal> before, String definitionBefore) {
        if (before.isEmpty()) {
            return new YearOnYear(State.NO_BASE, Optional.empty());
        }
        if (!definition.equals(definitionBefore)) {
            return new YearOnYear(State.NOT_COMPARABLE, Optional.empty());
        }
        if (before.get().signum() <= 0) {
            return new YearOnYear(State.NO_BASE, Optional.empty());
        }
        return new YearOnYear(State.COMPARABLE, Optional.of(Ratio.of(now.subtract(before.get()), before.get())));
    }
}
