package org.guatu.ledger.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.guatu.calendar.Month;
import org.guatu.ledger.risk.Hint.Times;

/** In the last month of a quarter the project would have more than twice the mean of the months of the year before it. */
final class QuarterEnd implements RiskRule {

    private static final int QUARTER = 3;
    private static final BigDecimal TIMES = BigDecimal.TWO;
    /** Out of fewer months no mean is made. */
    private static final int LEAST_MONTHS = 2;

    @Override
    public RiskName name() {
        return RiskName.QUARTER_END;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        Month month = known.claim().month();
        int before = month.monthOfYear() - 1;
        long paid = known.months().subMap(Month.of(month.year(), 1), month).values().stream().filter(sum -> sum.signum() > 0).count();
        if (!known.isReceipt() || month.monthOfYear() % QUARTER != 0 || paid < LEAST_MONTHS) {
            return List.of();
        }
        BigDecimal mean = known.months().subMap(Month.of(month.year(), 1), month).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(before), 2, RoundingMode.HALF_UP);
        BigDecimal then = known.months().getOrDefault(month, BigDecimal.ZERO).add(known.claim().amount());
        return then.compareTo(mean.multiply(TIMES)) > 0 ? List.of(Hint.of(name(), month, then, mean, Times.of(then, mean))) : List.of();
    }
}
