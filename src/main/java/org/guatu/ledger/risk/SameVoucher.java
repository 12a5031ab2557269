package org.guatu.ledger.risk;

import java.util.List;

import org.guatu.ledger.Receipt;
import org.guatu.ledger.risk.ReviewCase.Likeness;

/** Another line, of whatever unit, has the same number of the bank's voucher, or on this project or firm the same amount and day. */
final class SameVoucher implements RiskRule {

    @Override
    public RiskName name() {
        return RiskName.SAME_VOUCHER;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        return known.others().stream().filter(other -> known.isReceipt() && other.line() != null && other.status() != Receipt.Status.WITHDRAWN
                        && (other.likeness() == Likeness.SAME_VOUCHER || other.likeness() == Likeness.SAME_AMOUNT_AND_DAY))
                .map(other -> new Hint(name(), List.of(other.unit(), other.month(), other.line(), other.amount(), other.projectName()), other.line()))
                .distinct().toList();
    }
}
