package org.guatu.ledger.risk;

import java.util.List;
import java.util.Objects;

/** Who entered it also checked it, or reviews it now. */
final class OwnSubmission implements RiskRule {

    @Override
    public RiskName name() {
        return RiskName.OWN_SUBMISSION;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        String submitter = known.claim().submitter();
        boolean own = submitter != null && (submitter.equals(known.reader()) || submitter.equals(known.claim().checker()))
                || known.claim().checker() != null && Objects.equals(known.claim().checker(), known.reader());
        return own ? List.of(Hint.of(name())) : List.of();
    }
}
