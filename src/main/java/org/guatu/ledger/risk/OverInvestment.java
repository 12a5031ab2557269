package org.guatu.ledger.risk;

import java.math.BigDecimal;
import java.util.List;

/** With this line the project would have more than its total investment. */
final class OverInvestment implements RiskRule {

    @Override
    public RiskName name() {
        return RiskName.OVER_INVESTMENT;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        BigDecimal then = known.total().add(known.claim().amount());
        BigDecimal investment = known.project().investment();
        return known.isReceipt() && investment != null && then.compareTo(investment) > 0 ? List.of(Hint.of(name(), then, investment))
                : List.of();
    }
}
