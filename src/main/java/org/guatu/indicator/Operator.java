package org.guatu.indicator;

import java.math.BigDecimal;

/** How a document words its target: 以上 / 不少于, 超过, or a portfolio (清单盘子) of so much. */
public enum Operator {

    /** 以上, 不少于: reaching it is enough. */
    GE,
    /** 超过: reaching it is not enough. */
    GT,
    /** 清单盘子: a list of projects worth so much. It is done when that much is done, so it is read as {@link #GE}. */
    EQ;

    /** Whether the actual satisfies the target as the document words it. */
    public boolean isMet(BigDecimal actual, BigDecimal target) {
        int comparison = actual.compareTo(target);
        return this == GT ? comparison > 0 : comparison >= 0;
    }

    /** Key of the sign or word shown before the target. */
    public String messageKey() {
        return "indicator.operator." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
