package org.guatu.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.guatu.chart.ChartTable;
import org.guatu.dashboard.ui.DataTable.Cell;
import org.guatu.indicator.Measure;
import org.guatu.indicator.Ratio;
import org.junit.jupiter.api.Test;

class DataTableTest {

    @Test
    void csv_begins_with_a_mark_and_holds_the_digits_that_are_read() {
        DataTable table = new DataTable(List.of("单位", "到位"), List.of(List.of(Cell.words("冠县"), Cell.number(new BigDecimal("14.82345670"), "14.82"))));
        assertThat(table.csv()).isEqualTo("\uFEFF单位,到位\r\n冠县,14.82\r\n");
        assertThat(table.csvBytes()).startsWith(0xEF, 0xBB, 0xBF).isEqualTo(table.csv().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void words_that_a_spreadsheet_would_run_are_disarmed_and_negative_numbers_are_not() {
        DataTable table = new DataTable(List.of("=1+1", "b"), List.of(
                List.of(Cell.words("=cmd|' /C calc'!A0"), Cell.number(new BigDecimal("-2.40"), "−2.40")),
                List.of(Cell.words("+86"), Cell.words("@x")),
                List.of(Cell.words("-甲"), Cell.BLANK)));
        assertThat(table.csv().lines()).containsExactly("\uFEFF'=1+1,b", "'=cmd|' /C calc'!A0,-2.40", "'+86,'@x", "'-甲,");
    }

    @Test
    void commas_quotes_and_breaks_are_quoted() {
        DataTable table = new DataTable(List.of("a"), List.of(List.of(Cell.words("一,\"二\"\n三"))));
        assertThat(table.csv()).isEqualTo("\uFEFFa\r\n\"一,\"\"二\"\"\n三\"\r\n");
    }

    @Test
    void numbers_stay_numbers_and_what_only_begins_like_one_is_words() {
        DataTable table = new DataTable(List.of("a", "b", "c", "d"), List.of(List.of(Cell.number(new BigDecimal("1234567.80"), "1,234,567.80"),
                Cell.number(new BigDecimal("9.24"), "+9.24"), Cell.percent(Ratio.of(BigDecimal.ONE, new BigDecimal("3")), "33.33%"),
                Cell.number(new BigDecimal("-3"), "−3 天"))));
        assertThat(table.csv()).endsWith("\r\n1234567.80,+9.24,33.33%,−3 天\r\n");
    }

    @Test
    void a_tab_or_a_break_at_the_beginning_is_disarmed() {
        DataTable table = new DataTable(List.of("a", "b"), List.of(List.of(Cell.words("\t=1"), Cell.words("\r=1"))));
        assertThat(table.csv()).endsWith("\r\n'\t=1,\"'\r=1\"\r\n");
    }

    @Test
    void a_chart_s_table_names_the_unit_and_a_blank_stays_a_blank() {
        DataTable table = DataTable.of(new ChartTable(List.of("月份", "实际"), List.of(new ChartTable.Row("1月", List.of(new BigDecimal("0"))),
                new ChartTable.Row("6月", List.of(new BigDecimal("41.66666667"))), new ChartTable.Row("7月", Arrays.asList((BigDecimal) null)))),
                new Amounts(Measure.YUAN));
        assertThat(table.csv().lines()).containsExactly("\uFEFF月份,实际（亿元）", "1月,0.00", "6月,41.67", "7月,");
    }

    @Test
    void a_row_with_another_number_of_cells_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DataTable(List.of("a", "b"), List.of(List.of(Cell.words("a")))));
    }
}
