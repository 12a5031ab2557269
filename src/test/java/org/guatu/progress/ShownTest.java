package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;

import org.guatu.indicator.Exact;
import org.guatu.indicator.Ratio;
import org.guatu.indicator.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    @ParameterizedTest
    @CsvSource({"47.68,47.68", "99.99,99.99", "99.994,99.99", "99.995,99.995", "99.9951,99.995", "99.9996,99.9996",
            "99.99999,99.9999", "99.9999999,99.9999", "100,100.00", "100.0001,100.00", "165.07,165.07", "0,0.00", "0.01,0.01",
            "0.005,0.01", "0.004,0.004", "0.0004,0.0004", "0.00004,0.0001", "0.0000001,0.0001", "-0.0000001,-0.0001", "-3,-3.00"})
    void a_rate_below_the_whole_is_never_printed_as_100_nor_something_as_nothing(String percent, BigDecimal shown) {
        assertThat(Shown.percent(percent(percent))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"99.96,1,99.96", "99.94,1,99.9", "0.04,1,0.04", "99.6,0,99.6", "99.4,0,99", "50,0,50", "47.685,3,47.685",
            "99.9999999,6,99.999999"})
    void fewer_decimals_do_not_make_it_untrue(String percent, int decimals, BigDecimal shown) {
        assertThat(Shown.percent(percent(percent), decimals)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"-2.32,-2.32", "16.7391,16.74", "0,0.00", "-0.001,-0.001", "0.00001,0.0001", "-0.00001,-0.0001"})
    void a_gap_is_never_printed_as_none(String points, BigDecimal shown) {
        assertThat(Shown.points(exact(points))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"238.4,238.40", "500,500.00", "0.005,0.01", "-11.6,-11.60", "1234567.891,1234567.89"})
    void an_official_figure_keeps_two_decimals(String amount, BigDecimal shown) {
        assertThat(Shown.official(exact(amount))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"486.9956,487.0", "42.7667,42.77", "99.99,99.99", "99.994,99.99", "99.995,100.0", "100,100.0", "-250,-250.0",
            "-13.0044,-13.00", "0,0.00"})
    void an_aside_has_one_decimal_from_a_hundred_up(String amount, BigDecimal shown) {
        assertThat(Shown.aside(exact(amount))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"-4,-4", "74,74", "0,0", "-3.5,-4", "3.5,4", "-0.5,-1", "-0.4,-0.4", "0.25,0.3", "0.04,0.04", "146,146"})
    void a_count_is_whole_unless_that_hides_a_difference(String count, BigDecimal shown) {
        assertThat(Shown.count(exact(count))).isEqualTo(shown);
    }

    @Test
    void stored_yuan_become_yi_and_wan_exactly() {
        assertThat(Shown.yi(new BigDecimal("23840000000.00"))).isEqualTo(exact("238.4"));
        assertThat(Shown.wan(new BigDecimal("45000000.50"))).isEqualTo(exact("4500.00005"));
        assertThat(Shown.yi(new BigDecimal("0.01"))).isEqualTo(exact("0.0000000001"));
    }

    @Test
    void printing_keeps_the_order() {
        Random random = new Random(13);
        for (int i = 0; i < 5000; i++) {
            long whole = 1 + random.nextInt(50_000_000);
            Ratio one = Ratio.of(BigDecimal.valueOf(near(random, whole)), BigDecimal.valueOf(whole));
            Ratio two = Ratio.of(BigDecimal.valueOf(near(random, whole)), BigDecimal.valueOf(whole));
            int printed = Shown.percent(one).compareTo(Shown.percent(two));
            assertThat(printed == 0 || printed == Integer.signum(one.compareTo(two))).isTrue();
            assertThat(Shown.percent(one).compareTo(BigDecimal.valueOf(100)) >= 0).isEqualTo(one.compareTo(Ratio.ONE) >= 0);
            assertThat(Shown.percent(one).signum()).isEqualTo(one.signum());
        }
    }

    /** Amounts close to nothing and close to the whole, where rounding is tempted to lie. */
    private static long near(Random random, long whole) {
        return random.nextBoolean() ? random.nextInt(40) : whole - random.nextInt(3000) + 20;
    }

    private static Ratio percent(String percent) {
        return Ratio.of(new BigDecimal(percent), BigDecimal.valueOf(100));
    }

    private static Exact exact(String decimal) {
        return Exact.of(new BigDecimal(decimal));
    }
}
