package org.guatu.ledger.risk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.guatu.ledger.risk.ReviewCase.Likeness;
import org.guatu.ledger.risk.ReviewCase.Other;

/** Another unit has a project of the same firm, or one that is called alike; where the firms differ both are told, with their codes. */
final class OtherClaim implements RiskRule {

    private static final Set<Likeness> ASKED = EnumSet.of(Likeness.SAME_FIRM, Likeness.SIMILAR_PROJECT, Likeness.SIMILAR_OF_OTHER_FIRM);

    @Override
    public RiskName name() {
        return RiskName.OTHER_CLAIM;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        return known.others().stream().filter(other -> known.isReceipt() && !other.unit().equals(known.claim().unit())
                        && ASKED.contains(other.likeness()))
                .map(other -> new Hint(name(), figures(other), other.line())).distinct().toList();
    }

    private static List<Object> figures(Other other) {
        return other.firms() == null ? List.of(other.unit(), other.projectName())
                : List.of(other.unit(), other.projectName(), other.firms().name(), other.firms().code(), other.firms().otherName(), other.firms().otherCode(),
                other.firms().sameSite());
    }
}
