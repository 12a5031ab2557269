package org.guatu.ledger.risk;

import java.util.List;

import org.guatu.ledger.risk.ReviewCase.Likeness;

/** Another unit has a project of the same firm, or one that is called alike. */
final class OtherClaim implements RiskRule {

    @Override
    public RiskName name() {
        return RiskName.OTHER_CLAIM;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        return known.others().stream().filter(other -> known.isReceipt() && !other.unit().equals(known.claim().unit())
                        && (other.likeness() == Likeness.SAME_FIRM || other.likeness() == Likeness.SIMILAR_PROJECT))
                .map(other -> new Hint(name(), List.of(other.unit(), other.projectName()), other.line())).distinct().toList();
    }
}
