package org.guatu.progress;

import java.math.BigDecimal;

import org.guatu.unit.UnitCode;

/**
 * A fact was counted for an indicator. Told in the transaction of the fact; who refreshes screens waits for the commit.
 *
 * @param indicator its code
 * @param unit      the unit it counts for; those above it count it too unless it is money between counties
 * @param quantity  signed, in the indicator's stored unit
 * @param project   the project it came from, or null
 */
public record FigureMoved(String indicator, UnitCode unit, BigDecimal quantity, Long project) {
}
