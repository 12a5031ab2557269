package org.guatu.project;

import java.time.LocalDate;

import org.guatu.unit.UnitCode;

/** A project counts for another unit from a day on; published in the transaction of it. */
public record ProjectMoved(long projectId, UnitCode from, UnitCode to, LocalDate effectiveFrom) {
}
