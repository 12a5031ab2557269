package org.guatu.ledger.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;

import org.guatu.calendar.Month;
import org.guatu.ledger.risk.Hint.Times;

/**
 * In the last month of a quarter the project would have more than twice the mean of the months of the year before it, or, where only the quarter
 * itself shows a habit, four fifths of the quarter.
 */
final class QuarterEnd implements RiskRule {

    private static final int QUARTER = 3;
    private static final BigDecimal TIMES = BigDecimal.TWO;
    /** Out of fewer months no mean is made. */
    private static final int LEAST_MONTHS = 2;
    /** The last month against the two before it: four fifths of a quarter are four times what came before. */
    private static final BigDecimal TIMES_OF_QUARTER = BigDecimal.valueOf(4);

    @Override
    public RiskName name() {
        return RiskName.QUARTER_END;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        Month month = known.claim().month();
        BigDecimal then = known.months().getOrDefault(month, BigDecimal.ZERO).add(known.claim().amount());
        if (!known.isReceipt() || month.monthOfYear() % QUARTER != 0) {
            return List.of();
        }
        SortedMap<Month, BigDecimal> year = known.months().subMap(Month.of(month.year(), 1), month);
        BigDecimal mean = sum(year).divide(BigDecimal.valueOf(month.monthOfYear() - 1L), 2, RoundingMode.HALF_UP);
        BigDecimal quarter = sum(year.tailMap(month.minus(QUARTER - 1)));
        boolean spike = year.values().stream().filter(paid -> paid.signum() > 0).count() >= LEAST_MONTHS
                ? then.compareTo(mean.multiply(TIMES)) > 0
                : quarter.signum() > 0 && then.compareTo(quarter.multiply(TIMES_OF_QUARTER)) > 0;
        return spike ? List.of(Hint.of(name(), month, then, mean, Times.of(then, mean))) : List.of();
    }

    private static BigDecimal sum(SortedMap<Month, BigDecimal> months) {
        return months.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
