package org.guatu.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Random;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactNumbersTest {

    @ParameterizedTest
    @CsvSource({"-1,3", "4,3", "1000001,1000000", "-1,1000000"})
    void a_share_outside_0_and_1_is_refused(long part, long whole) {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(part, whole));
    }

    @Test
    void a_share_may_be_nothing_or_all() {
        assertThat(Share.of(0, 7)).isEqualTo(Share.ZERO).matches(Share::isZero);
        assertThat(Share.of(7, 7)).isEqualTo(Share.ONE).matches(Share::isOne);
        assertThat(Share.of(new BigDecimal("0.50"))).isEqualTo(Share.of(1, 2));
    }

    @ParameterizedTest
    @CsvSource({"1,3,2,33.33", "2,3,2,66.67", "1,8,2,12.50", "1,16,3,6.250", "1,800,2,0.13", "1,1,0,100", "5,12,2,41.67", "1,8,1,12.5"})
    void percent_is_half_up(long part, long whole, int decimals, BigDecimal percent) {
        assertThat(Share.of(part, whole).percent(decimals)).isEqualTo(percent);
    }

    @Test
    void a_ratio_is_not_clamped() {
        assertThat(Ratio.of(new BigDecimal("1005136"), new BigDecimal("800000")).percent(2)).isEqualTo("125.64");
        assertThat(Ratio.of(new BigDecimal("-1"), new BigDecimal("4")).percent(2)).isEqualTo("-25.00");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "0.00"})
    void a_ratio_to_nothing_is_refused(BigDecimal whole) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(BigDecimal.ONE, whole));
    }

    @ParameterizedTest
    @CsvSource({"0.5,1", "1.5,2", "-0.5,-1", "-1.5,-2", "0.4,0", "-0.4,0", "2.5,3"})
    void rounding_is_half_up_away_from_zero(BigDecimal number, BigDecimal rounded) {
        assertThat(Exact.of(number).round(0)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"1E+3,1000", "1.20,1.2", "-0.07,-0.07", "100000000000000000000.01,100000000000000000000.01"})
    void a_decimal_of_any_scale_becomes_the_same_number(BigDecimal decimal, BigDecimal same) {
        assertThat(Exact.of(decimal)).isEqualTo(Exact.of(same));
        assertThat(Exact.of(decimal).round(2)).isEqualByComparingTo(same);
    }

    @Test
    void fractions_compare_as_cross_products_do() {
        Random random = new Random(11);
        for (int i = 0; i < 5000; i++) {
            long a = random.nextInt(100_000) - 20_000, b = 1 + random.nextInt(100_000);
            long c = random.nextInt(100_000) - 20_000, d = 1 + random.nextInt(100_000);
            int crossed = Long.compare(a * d, c * b);
            Ratio one = Ratio.of(BigDecimal.valueOf(a, 2), BigDecimal.valueOf(b, 2));
            Ratio two = Ratio.of(BigDecimal.valueOf(c, 2), BigDecimal.valueOf(d, 2));
            assertThat(Integer.signum(one.compareTo(two))).isEqualTo(crossed);
            assertThat(one.equals(two)).isEqualTo(crossed == 0);
            assertThat(one.pointsAbove(two).signum()).isEqualTo(crossed);
            assertThat(one.isAtLeast(two)).isEqualTo(crossed >= 0);
        }
    }

    @Test
    void reckoning_is_exact() {
        Exact third = Exact.of(1).dividedBy(Exact.of(3));
        assertThat(third.plus(third).plus(third)).isEqualTo(Exact.of(1));
        assertThat(third.times(Exact.of(3)).minus(Exact.of(1))).isEqualTo(Exact.ZERO);
        assertThat(third.negated().value()).isEqualTo(BigFraction.of(-1, 3));
        assertThat(Share.of(5, 12).of(Exact.of(360))).isEqualTo(Exact.of(150));
    }

    @ParameterizedTest
    @CsvSource({"GE,99.99,100,false", "GE,100,100.00,true", "GE,100.01,100,true", "GT,100,100,false", "GT,100.00,100,false",
            "GT,100.01,100,true", "EQ,100,100,true", "EQ,120,100,true", "EQ,99,100,false"})
    void an_operator_reads_the_document(Operator operator, BigDecimal actual, BigDecimal target, boolean met) {
        assertThat(operator.isMet(actual, target)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"NONE,○", "DONE,◆", "OK,●", "WARN,▲", "BAD,■"})
    void a_light_has_a_shape(Light light, char shape) {
        assertThat(light.shape()).isEqualTo(shape);
    }
}
