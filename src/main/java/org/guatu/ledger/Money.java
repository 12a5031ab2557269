package org.guatu.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;

import org.guatu.refusal.Refusal;

/**
 * Money in place as it came: yuan to the cent and, when it came in another currency, that amount with its rate and the day of the rate.
 *
 * @param yuan     yuan with two decimals, below a hundred thousand 亿
 * @param currency CNY or USD
 * @param foreign  the amount in the currency, two decimals; null for CNY
 * @param rate     yuan for one of the currency, six decimals; null for CNY
 * @param rateOn   the day the rate is of; null for CNY
 */
public record Money(BigDecimal yuan, String currency, BigDecimal foreign, BigDecimal rate, LocalDate rateOn) {

    /** The currency of the product. */
    public static final String CNY = "CNY";
    /** The other currency in which money comes. */
    public static final String USD = "USD";

    /** 1 万 in yuan. */
    public static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private static final BigDecimal TOO_MUCH = new BigDecimal("10000000000000");

    public Money {
        Objects.requireNonNull(currency, "currency");
        yuan = cents(yuan, "ledger.refusal.amount-digits");
        if (yuan.abs().compareTo(TOO_MUCH) >= 0) {
            throw new Refusal("ledger.refusal.amount-too-large");
        }
        boolean isForeign = foreign != null || rate != null || rateOn != null;
        if (currency.equals(CNY) && isForeign) {
            throw new IllegalArgumentException("yuan have no rate");
        }
        if (!currency.equals(CNY)) {
            if (!currency.equals(USD)) {
                throw new Refusal("ledger.refusal.currency", currency);
            }
            if (foreign == null || rate == null || rateOn == null) {
                throw new Refusal("ledger.refusal.rate-missing");
            }
            if (rate.signum() <= 0 || rate.stripTrailingZeros().scale() > 6) {
                throw new Refusal("ledger.refusal.rate-range");
            }
            NewReceipt.requireDay(rateOn, "ledger.refusal.rate-day");
            foreign = cents(foreign, "ledger.refusal.amount-digits");
        }
    }

    /** So many yuan. */
    public static Money yuan(BigDecimal yuan) {
        return new Money(yuan, CNY, null, null, null);
    }

    /** So many 万元, as clerks type them; at most six decimals (a cent). */
    public static Money wan(BigDecimal wan) {
        return yuan(wan.multiply(WAN));
    }

    /**
     * Foreign money; its yuan are amount times rate, rounded half up to the cent and from then on fixed. Refused: a rate that is none of one dollar, as one for
     * a hundred, which banks print, or with a shifted point.
     */
    public static Money foreign(String currency, BigDecimal amount, BigDecimal rate, LocalDate rateOn) {
        if (amount == null || rate == null || rateOn == null) {
            throw new Refusal("ledger.refusal.rate-missing");
        }
        if (rate.compareTo(BigDecimal.ONE) < 0 || rate.compareTo(BigDecimal.TEN) > 0) {
            throw new Refusal("ledger.refusal.rate-range");
        }
        return new Money(amount.multiply(rate).setScale(2, RoundingMode.HALF_UP), currency, amount, rate, rateOn);
    }

    /** The same with the opposite sign. */
    public Money negated() {
        return new Money(yuan.negate(), currency, foreign == null ? null : foreign.negate(), rate, rateOn);
    }

    /** The same money with another amount of yuan; foreign money is changed in proportion at its own rate, rounded half up. */
    public Money withYuan(BigDecimal other) {
        if (other.compareTo(yuan) == 0) {
            return this;
        }
        return foreign == null ? yuan(other)
                : new Money(other, currency, other.divide(rate, 2, RoundingMode.HALF_UP), rate, rateOn);
    }

    private static BigDecimal cents(BigDecimal amount, String refusal) {
        Objects.requireNonNull(amount, "amount");
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new Refusal(refusal);
        }
        return amount.setScale(2);
    }
}
