package org.guatu.ledger.risk;

import java.util.List;

import org.guatu.ledger.Receipt;
import org.guatu.ledger.risk.ReviewCase.Likeness;

/** The very same file hangs on another line that counts or wants to. */
final class SameEvidence implements RiskRule {

    @Override
    public RiskName name() {
        return RiskName.SAME_EVIDENCE;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        return known.others().stream().filter(other -> other.likeness() == Likeness.SAME_FILE && other.line() != null
                        && other.status() != Receipt.Status.WITHDRAWN && known.isReceipt())
                .map(other -> new Hint(name(), List.of(other.month(), other.line(), other.amount(), other.projectName()), other.line())).toList();
    }
}
