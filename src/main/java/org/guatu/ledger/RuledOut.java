package org.guatu.ledger;

import java.time.LocalDateTime;

import org.guatu.unit.UnitCode;

/**
 * A line that ended by a ruling (裁定不计): two units claimed one money, and it counts with the other line (domain §4).
 *
 * @param line          the line that ended
 * @param project       name of its project
 * @param counts        number of the line that counts
 * @param countsUnit    the unit that one is of
 * @param countsProject name of its project
 * @param ruledBy       login of who ruled
 * @param ground        why
 */
public record RuledOut(Receipt line, String project, long counts, UnitCode countsUnit, String countsProject, String ruledBy, LocalDateTime ruledAt,
                       String ground) {
}
