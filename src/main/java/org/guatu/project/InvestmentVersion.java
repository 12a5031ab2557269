package org.guatu.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A total investment as it was known at a time.
 *
 * @param yuan       the total investment
 * @param documentNo number of the document that allows it; null for the one known from the beginning
 * @param from       the day it holds from; null for the one known from the beginning
 * @param enteredBy  login of who entered it
 * @param evidence   what was shown for it; empty for the first, and for versions from before files were asked for
 */
public record InvestmentVersion(BigDecimal yuan, String documentNo, LocalDate from, String enteredBy, LocalDateTime enteredAt,
                                List<StageEvidence> evidence) {

    public InvestmentVersion {
        evidence = List.copyOf(evidence);
    }

    /** The one that is known from the beginning, which needs no document. */
    static InvestmentVersion first(BigDecimal yuan, String by, LocalDateTime at) {
        return new InvestmentVersion(yuan, null, null, by, at, List.of());
    }
}
