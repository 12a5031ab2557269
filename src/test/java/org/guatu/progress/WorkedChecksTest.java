package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Light;
import org.guatu.indicator.LightRules;
import org.guatu.indicator.Operator;
import org.guatu.indicator.PaceCurve;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of worked checks of domain §3, every column of every row. */
class WorkedChecksTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Liaocheng to 2021-05                | 139.85 | 360 | 2021   | 2021-05-31 | EQUAL      | 41.67 | 38.85 | -2.82  | -10.15 | WARN | 220.15 | 31.45 | 335.64
            Liaocheng to 2021-06                | 190.67 | 360 | 2021   | 2021-06-30 | EQUAL      | 50.00 | 52.96 | 2.96   | 10.67  | OK   | 169.33 | 28.22 | 381.34
            made up, city                       | 238.40 | 500 | 2024   | 2024-06-30 | EQUAL      | 50.00 | 47.68 | -2.32  | -11.60 | WARN | 261.60 | 43.60 | 476.80
            Nanjing FDI Jan-May                 | 19.6   | 40  | 2024   | 2024-05-31 | EQUAL      | 41.67 | 49.00 | 7.33   | 2.93   | OK   | 20.40  | 2.91  | 47.04
            West Coast Q1                       | 96     | 100 | 2024Q1 | 2024-03-31 | EQUAL      | 100   | 96.00 | -4.00  | -4.00  | WARN | 4.00   |       | 96.00
            West Coast year, equal months       | 96     | 230 | 2024   | 2024-03-31 | EQUAL      | 25.00 | 41.74 | 16.74  | 38.50  | OK   | 134.00 | 14.89 | 384.00
            West Coast year, curve Q1 = 100/230 | 96     | 230 | 2024   | 2024-03-31 | WEST_COAST | 43.48 | 41.74 | -1.74  | -4.00  | WARN | 134.00 | 14.89 | 220.80
            """)
    void every_worked_check_holds(String name, BigDecimal actual, BigDecimal target, String period, LocalDate asOf, String curve,
                                  BigDecimal pace, BigDecimal completion, BigDecimal gap, BigDecimal againstPace, Light light,
                                  BigDecimal remaining, BigDecimal perMonth, BigDecimal linear) {
        PaceCurve paceCurve = curve.equals("EQUAL") ? PaceCurve.EQUAL_MONTHS : Figures.WEST_COAST;
        Figure figure = Figure.of(actual, Optional.of(target), Operator.GE, Period.parse(period), AsOf.of(asOf), paceCurve,
                LightRules.STANDARD);

        assertThat(figure.pace().percent(2)).isEqualByComparingTo(pace);
        assertThat(figure.completion().orElseThrow().percent(2)).isEqualTo(completion);
        assertThat(figure.gapPoints().orElseThrow().round(2)).isEqualTo(gap);
        assertThat(figure.againstPace().orElseThrow().round(2)).isEqualTo(againstPace);
        assertThat(figure.light()).isEqualTo(light);
        assertThat(figure.remaining().orElseThrow().round(2)).isEqualTo(remaining);
        assertThat(figure.requiredPerMonth().map(q -> q.round(2))).isEqualTo(Optional.ofNullable(perMonth));
        assertThat(Forecast.linear(figure).map(value -> value.round(2))).contains(linear);
        if (perMonth == null) {
            assertThat(figure.periodState()).isEqualTo(PeriodState.PERIOD_OVER_NOT_DONE);
            assertThat(figure.requiredPerWeek()).isEmpty();
            assertThat(figure.monthsLeft()).isEqualTo(Exact.ZERO);
        }
    }
}
