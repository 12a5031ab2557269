package org.guatu.project;

import java.time.LocalDate;

/** Units share a project from a day on; published in the transaction of it. */
public record SharesSet(long projectId, Shares shares, LocalDate from) {
}
