package org.guatu.ledger.risk;

import java.math.BigDecimal;
import java.util.List;

import org.guatu.ledger.risk.Hint.Times;

/** The line is more than 1.2 times what the year's plan still leaves (domain §4). */
final class OverPlan implements RiskRule {

    private static final BigDecimal TIMES = new BigDecimal("1.2");

    @Override
    public RiskName name() {
        return RiskName.OVER_PLAN;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        BigDecimal left = known.planLeft();
        BigDecimal amount = known.claim().amount();
        if (!known.isReceipt() || known.project().yearPlan().signum() <= 0 || amount.compareTo(left.multiply(TIMES)) <= 0) {
            return List.of();
        }
        return List.of(Hint.of(name(), amount, left, left.signum() == 0 ? "" : Times.of(amount, left)));
    }
}
