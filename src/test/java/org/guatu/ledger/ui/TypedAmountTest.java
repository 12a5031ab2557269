package org.guatu.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.guatu.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"5000|5000", "5,000|5000", "５，０００|5000", " 1850.5 |1850.5", "0.000001|0.000001", "1,234,567.89|1234567.89", "007|7", "3 000|3000", "1 234 567.89|1234567.89"})
    void what_clerks_type_and_paste_is_read_exactly(String typed, String wan) {
        assertThat(TypedAmount.wan(typed)).isEqualByComparingTo(wan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,3OO", "12,34", "1.2.3", "5千", "0.5亿", "5000万元", "=1+1", "1e5", "", "一百", "+5", "1,2345", "1 2345", "3  000"})
    void what_is_not_exactly_a_number_is_never_guessed_at(String typed) {
        assertThatThrownBy(() -> TypedAmount.wan(typed)).isInstanceOf(Refusal.class).hasMessageContaining("not-a-number");
    }

    @Test
    void less_than_nothing_less_than_a_cent_and_more_than_all_money_are_refused_by_name() {
        assertThatThrownBy(() -> TypedAmount.wan("-120")).hasMessageContaining("negative");
        assertThatThrownBy(() -> TypedAmount.wan("−120")).hasMessageContaining("negative");
        assertThatThrownBy(() -> TypedAmount.wan("99999999999999")).hasMessageContaining("amount-too-large");
        assertThatThrownBy(() -> TypedAmount.wan("1.0000001")).hasMessageContaining("amount-digits");
    }

    @Test
    void the_echo_has_four_decimals_and_more_when_it_needs_them() {
        assertThat(Words.yi(new BigDecimal("50000000.00"))).isEqualTo("0.5000");
        assertThat(Words.yi(new BigDecimal("50000.00"))).isEqualTo("0.0005");
        assertThat(Words.yi(new BigDecimal("12345.67"))).isEqualTo("0.0001234567");
        assertThat(Words.wan(new BigDecimal("12345.67"))).isEqualTo("1.234567");
    }
}
