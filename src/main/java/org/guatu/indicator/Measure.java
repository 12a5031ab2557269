package org.guatu.indicator;

import java.util.Locale;

/** The unit a quantity is stored in. Money is stored in yuan or dollars with two decimals; leaders read it in 亿. */
public enum Measure {
    YUAN, USD, ITEMS, FIRMS;

    /** Whether leaders read it in hundreds of millions. */
    public boolean isMoney() {
        return this == YUAN || this == USD;
    }

    /** Key of the word printed after the number (亿元, 亿美元, 个, 家). */
    public String messageKey() {
        return "indicator.measure." + name().toLowerCase(Locale.ROOT);
    }
}
