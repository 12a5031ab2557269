package org.guatu.demo;

import java.math.BigDecimal;

/** Amounts in 万元 (10,000 yuan), the unit in which the demonstration is reckoned; 1亿元 is 10,000 of them. */
final class Wan {

    private Wan() {
    }

    /** The same in yuan with two decimals, as it is stored. */
    static BigDecimal yuan(long wan) {
        return BigDecimal.valueOf(wan).movePointRight(4).setScale(2);
    }
}
