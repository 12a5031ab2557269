package org.guatu.ledger.risk;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.guatu.ledger.Evidence;

/**
 * No kind of evidence shows the amount that is claimed. Slips and invoices tell of the same money, so each kind is added for itself; where
 * one piece of a kind has no known amount, that kind says nothing.
 */
final class EvidenceAmount implements RiskRule {

    @Override
    public RiskName name() {
        return RiskName.EVIDENCE_AMOUNT;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        Map<Evidence.Kind, BigDecimal> sums = new EnumMap<>(Evidence.Kind.class);
        known.papers().stream().filter(paper -> paper.amount() != null).forEach(paper -> sums.merge(paper.kind(), paper.amount(), BigDecimal::add));
        known.papers().stream().filter(paper -> paper.amount() == null).forEach(paper -> sums.remove(paper.kind()));
        BigDecimal all = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal claimed = known.claim().amount();
        boolean fits = sums.isEmpty() || all.compareTo(claimed) == 0 || sums.values().stream().anyMatch(sum -> sum.compareTo(claimed) == 0);
        return fits || !known.isReceipt() ? List.of() : List.of(Hint.of(name(), claimed, sums.values().stream().max(BigDecimal::compareTo).orElseThrow()));
    }
}
