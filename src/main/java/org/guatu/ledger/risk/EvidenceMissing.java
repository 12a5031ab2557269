package org.guatu.ledger.risk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.guatu.ledger.Evidence;

/** A kind of evidence is missing that money of this category must come with. */
final class EvidenceMissing implements RiskRule {

    @Override
    public RiskName name() {
        return RiskName.EVIDENCE_MISSING;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        Set<Evidence.Kind> there = known.papers().stream().map(ReviewCase.Paper::kind).collect(Collectors.toSet());
        return known.required().stream().sorted().filter(kind -> known.isReceipt() && !there.contains(kind)).map(kind -> Hint.of(name(), kind)).toList();
    }
}
