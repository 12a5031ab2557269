package org.guatu.indicator;

import org.guatu.unit.UnitCode;

/**
 * A figure of an earlier year as it was printed, with its source. The numbers are kept as printed.
 *
 * @param indicatorCode the indicator it belongs to, or null
 * @param comparable    whether it was made by the definition of today; else 「口径不同,不可比」
 */
public record PublishedFigure(UnitCode unit, String indicatorCode, String year, String period, String metric, String amount, String measure,
                              String yoyPercent, String ratePercent, String impliedTarget, String source, String note,
                              boolean comparable) {

    /** The year it is of, or begins in: some were printed for 2014/15. */
    public int firstYear() {
        return Integer.parseInt(year.substring(0, 4));
    }
}
