package org.guatu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.apache.commons.numbers.fraction.BigFraction;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource({"23840000000.00, 238.40", "0, 0.00", "500000, 0.01", "499999.99, 0.00", "123456789000000, '1,234,567.89'", "-1160000000, −11.60"})
    void yuan_are_written_as_yi_at_two_decimals(String yuan, String shown) {
        assertThat(Formats.yi(new BigDecimal(yuan))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"924000000, +9.24", "-1160000000, −11.60", "0, 0.00", "-300000, −0.00"})
    void a_signed_amount_keeps_its_sign_even_when_its_digits_vanish(String yuan, String shown) {
        assertThat(Formats.signedYi(new BigDecimal(yuan))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"48700000000, 487.0", "9999000000, 99.99", "10000000000, 100.0", "-15000000000, −150.0"})
    void asides_take_one_decimal_from_a_hundred_up(String yuan, String shown) {
        assertThat(Formats.yiAside(new BigDecimal(yuan))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"50000000000, 500", "4250000000, 42.5", "1234500000, 12.35"})
    void a_target_carries_no_decimals_it_does_not_have(String yuan, String shown) {
        assertThat(Formats.yiTarget(new BigDecimal(yuan))).isEqualTo(shown);
    }

    @Test
    void clerks_see_ten_thousands_and_their_exact_echo() {
        assertThat(Formats.wan(new BigDecimal("120000000"))).isEqualTo("12,000");
        assertThat(Formats.yiExact(new BigDecimal("120010000"))).isEqualTo("1.2001");
        assertThat(Formats.yuan(new BigDecimal("12000000"))).isEqualTo("12,000,000.00");
    }

    @ParameterizedTest
    @CsvSource({"23840, 50000, 47.68%", "99999, 100000, 99.999%", "999999, 1000000, 99.9999%", "1, 1000000, 0.0001%", "0, 5, 0.00%", "100, 100, 100.00%",
        "16507, 10000, 165.07%", "1000001, 1000000, 100.00%", "-1, 1000000, −0.0001%"})
    void below_one_never_prints_a_hundred_and_above_nothing_never_nought(String part, String whole, String shown) {
        assertThat(Formats.percent(Ratio.of(new BigDecimal(part), new BigDecimal(whole)))).isEqualTo(shown);
    }

    @Test
    void more_decimals_tell_two_ranks_apart() {
        Ratio ratio = Ratio.of(new BigDecimal("999999"), new BigDecimal("1000000"));
        assertThat(Formats.percent(ratio, 4)).isEqualTo("99.9999%");
        assertThat(Formats.percentShort(Ratio.of(BigDecimal.ONE, BigDecimal.TWO))).isEqualTo("50%");
    }

    @Test
    void points_carry_plus_or_a_true_minus() {
        assertThat(Formats.points(new Exact(BigFraction.of(-232, 100)))).isEqualTo("−2.32");
        assertThat(Formats.points(new Exact(BigFraction.of(475, 100)))).isEqualTo("+4.75");
        assertThat(Formats.points(Exact.ZERO)).isEqualTo("0.00");
    }

    @Test
    void counts_have_commas_and_no_decimals() {
        assertThat(Formats.count(1000)).isEqualTo("1,000");
        assertThat(Formats.signedCount(new BigDecimal("74"))).isEqualTo("+74");
        assertThat(Formats.signedCount(new Exact(BigFraction.of(-7, 2)))).isEqualTo("−4");
    }

    @Test
    void dates_are_written_with_or_without_the_year() {
        LocalDate day = LocalDate.of(2024, 6, 30);
        assertThat(Formats.date(day)).isEqualTo("2024-06-30");
        assertThat(Formats.monthDay(day)).isEqualTo("06-30");
        assertThat(Formats.day(day, 2024)).isEqualTo("06-30");
        assertThat(Formats.day(day, 2025)).as("of another year").isEqualTo("2024-06-30");
        assertThat(Formats.monthDayTime(day.atTime(18, 0))).isEqualTo("06-30 18:00");
    }
}
