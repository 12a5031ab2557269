package org.guatu.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** An upright axis with round steps that holds the given figures; zero is always on it. */
record Scale(BigDecimal min, BigDecimal max, BigDecimal step) {

    private static final int MOST_STEPS = 6;
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"), BigDecimal.valueOf(5), BigDecimal.TEN);

    /** The finest round scale over {@code lowest}, {@code highest} and zero that has no more than six steps. */
    static Scale over(BigDecimal lowest, BigDecimal highest, NumberForm form) {
        BigDecimal low = lowest.min(BigDecimal.ZERO);
        BigDecimal high = highest.max(BigDecimal.ZERO);
        if (low.compareTo(high) == 0) {
            high = BigDecimal.ONE;
        }
        BigDecimal rough = high.subtract(low).divide(BigDecimal.valueOf(MOST_STEPS), 12, RoundingMode.UP);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        while (true) {
            for (BigDecimal round : ROUND) {
                BigDecimal step = round.multiply(power);
                boolean fraction = form == NumberForm.COUNT && step.remainder(BigDecimal.ONE).signum() != 0;
                Scale scale = new Scale(down(low, step), up(high, step), step);
                if (!fraction && scale.steps() <= MOST_STEPS) {
                    return scale;
                }
            }
            power = power.movePointRight(1);
        }
    }

    int steps() {
        return max.subtract(min).divideToIntegralValue(step).intValueExact();
    }

    /** The axis with its texts. */
    ChartConfig.YAxis axis(NumberForm form) {
        List<ChartConfig.Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= steps(); i++) {
            BigDecimal at = min.add(step.multiply(BigDecimal.valueOf(i)));
            ticks.add(new ChartConfig.Tick(at, form.axis(at, step)));
        }
        return new ChartConfig.YAxis(min, max, ticks, true);
    }

    private static BigDecimal down(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }

    private static BigDecimal up(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }
}
