package org.guatu.ledger.risk;

import java.util.List;

/** A rule over one waiting line. It knows nothing but the case, changes nothing and answers the same each time. */
public interface RiskRule {

    /** Its name. */
    RiskName name();

    /** What it asks; nothing when all is well. */
    List<Hint> look(ReviewCase known);

    /** All rules, in the order in which their questions are shown. */
    List<RiskRule> ALL = List.of(new SameEvidence(), new SameVoucher(), new OtherClaim(), new OverInvestment(), new EvidenceMissing(), new EvidenceAmount(),
            new BeforeStage(), new AllOnDayOne(), new OverPlan(), new TenTimes(), new QuarterEnd(), new RoundNumber(), new ConfirmedDoubt(),
            new OwnSubmission());
}
