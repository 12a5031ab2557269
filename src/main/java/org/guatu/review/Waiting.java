package org.guatu.review;

import java.math.BigDecimal;

/**
 * What came in since a meeting froze its figures.
 *
 * @param entries lines of money in place and what takes some back
 * @param sum     what they add to, yuan; may be below zero
 * @param others  stages, visits and reported figures
 */
public record Waiting(int entries, BigDecimal sum, int others) {

    /** Whether nothing waits. */
    public boolean isEmpty() {
        return entries == 0 && others == 0;
    }
}
