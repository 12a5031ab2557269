package org.guatu.ledger.risk;

import java.util.List;

/** The clerk was asked about something unlikely and said that it is so. */
final class ConfirmedDoubt implements RiskRule {

    @Override
    public RiskName name() {
        return RiskName.CONFIRMED_DOUBT;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        return known.confirmed().stream().sorted().map(doubt -> Hint.of(name(), doubt)).toList();
    }
}
