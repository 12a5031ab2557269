package org.guatu.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.guatu.intake.sheet.SheetCell;
import org.guatu.intake.sheet.SheetCell.Nature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people type them. */
class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1300|1300", "1,300|1300", "12,345,678.90|12345678.90", "１，３００|1300", "１３００．５|1300.5", " 1 300 |1300",
            "¥1,300|1300", "￥1300|1300", "+5|5", "-120|-120", "−120|-120", "－120|-120", "0.0005|0.0005", "1300万元|1300", "1300 万元|1300"})
    void usual_forms_are_the_number_they_mean(String typed, String number) {
        assertThat(Figures.number(typed, AmountUnit.WAN)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,3OO", "l300", "1，30O"})
    void a_letter_among_digits_is_named(String typed) {
        assertUnfit(typed, "intake.rule.letters-in-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,30", "1,3000", "1.300,00", "12%", "1e3", "约1300", "1300-1400", "(120)", "", "1..2", "--1", "1300.", "=1+1", "∞", "一千"})
    void what_could_be_two_numbers_is_none(String typed) {
        assertUnfit(typed, "intake.rule.not-a-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.13亿元", "13000000元", "1300万美元"})
    void another_unit_in_the_cell_is_never_converted(String typed) {
        assertUnfit(typed, "intake.rule.other-unit");
    }

    @Test
    void the_unit_of_the_header_moves_the_point_exactly() {
        assertThat(AmountUnit.WAN.stored(new BigDecimal("5000"))).isEqualTo("50000000.00");
        assertThat(AmountUnit.YI.stored(new BigDecimal("0.5"))).isEqualTo("50000000.00");
        assertThat(AmountUnit.YUAN.stored(new BigDecimal("0.01"))).isEqualTo("0.01");
        assertThat(AmountUnit.WAN_USD.stored(new BigDecimal("12.3456"))).isEqualTo("123456.00");
        assertThatThrownBy(() -> AmountUnit.WAN.stored(new BigDecimal("0.3333333"))).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> AmountUnit.YUAN.stored(new BigDecimal("0.001"))).isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0!.0,\"万\"", "#,##0.00,", "0.00,,", "0%", "yyyy-mm-dd", "0.00\"亿元\"", "0\\.0,\"万元\""})
    void a_format_that_shows_another_figure_than_the_cell_holds_is_a_fault(String format) {
        assertThatThrownBy(() -> Figures.number(new SheetCell(2, 0, "12000000", Nature.NUMBER, format), AmountUnit.WAN))
                .isInstanceOfSatisfying(Unfit.class, unfit -> assertThat(unfit.rule()).isEqualTo("intake.rule.shown-otherwise"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#,##0.00", "0.00_ ", "#,##0.00_);[Red](#,##0.00)", "0.00\"万元\"", "_ ¥* #,##0.00_ "})
    void a_plain_format_is_none(String format) {
        assertThat(Figures.number(new SheetCell(2, 0, "1200", Nature.NUMBER, format), AmountUnit.WAN)).isEqualByComparingTo("1200");
    }

    private static void assertUnfit(String typed, String rule) {
        assertThatThrownBy(() -> Figures.number(typed, AmountUnit.WAN))
                .isInstanceOfSatisfying(Unfit.class, unfit -> assertThat(unfit.rule()).isEqualTo(rule));
    }
}
