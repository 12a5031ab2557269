package org.guatu.project;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The total investment of a project was changed with a document; published in the transaction of it, so that whoever counts with the old
 * one can fix it first.
 *
 * @param before yuan, or null where it was unknown
 * @param after  yuan
 */
public record InvestmentChanged(long projectId, BigDecimal before, BigDecimal after, LocalDate from) {
}
