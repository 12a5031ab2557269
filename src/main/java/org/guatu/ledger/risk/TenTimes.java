package org.guatu.ledger.risk;

import java.math.BigDecimal;
import java.util.List;

/** The line is more than ten times the largest month before it (domain §4): a wrong unit, or a leap. */
final class TenTimes implements RiskRule {

    @Override
    public RiskName name() {
        return RiskName.TEN_TIMES;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        BigDecimal largest = known.months().headMap(known.claim().month()).values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal amount = known.claim().amount();
        return known.isReceipt() && largest.signum() > 0 && amount.compareTo(largest.multiply(BigDecimal.TEN)) > 0
                ? List.of(Hint.of(name(), amount, largest)) : List.of();
    }
}
