package org.guatu.ledger.risk;

import java.math.BigDecimal;
import java.util.List;

/** A large amount without a single odd digit: 1亿 and more in whole hundreds of 万. Payments against invoices seldom are. */
final class RoundNumber implements RiskRule {

    /** 1亿 in yuan. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(100_000_000);
    /** 100万 in yuan. */
    private static final BigDecimal STEP = BigDecimal.valueOf(1_000_000);

    @Override
    public RiskName name() {
        return RiskName.ROUND_NUMBER;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        BigDecimal amount = known.claim().amount();
        return known.isReceipt() && amount.compareTo(LARGE) >= 0 && amount.remainder(STEP).signum() == 0 ? List.of(Hint.of(name(), amount)) : List.of();
    }
}
