package org.guatu.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.guatu.chart.ChartTable;
import org.guatu.dashboard.ui.DataTable.Cell;
import org.guatu.indicator.Ratio;
import org.junit.jupiter.api.Test;

class DataTableTest {

    @Test
    void csv_begins_with_a_mark_and_holds_exact_values() {
        DataTable table = new DataTable(List.of("单位", "到位"), List.of(List.of(Cell.words("冠县"), Cell.number(new BigDecimal("14.82345670"), "14.82"))));
        assertThat(table.csv()).isEqualTo("\uFEFF单位,到位\r\n冠县,14.8234567\r\n");
        assertThat(table.csvBytes()).startsWith(0xEF, 0xBB, 0xBF).isEqualTo(table.csv().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void words_that_a_spreadsheet_would_run_are_disarmed_and_negative_numbers_are_not() {
        DataTable table = new DataTable(List.of("=1+1", "b"), List.of(
                List.of(Cell.words("=cmd|' /C calc'!A0"), Cell.number(new BigDecimal("-2.40"), "−2.40")),
                List.of(Cell.words("+86"), Cell.words("@x")),
                List.of(Cell.words("-甲"), Cell.BLANK)));
        assertThat(table.csv().lines()).containsExactly("\uFEFF'=1+1,b", "'=cmd|' /C calc'!A0,-2.4", "'+86,'@x", "'-甲,");
    }

    @Test
    void commas_quotes_and_breaks_are_quoted() {
        DataTable table = new DataTable(List.of("a"), List.of(List.of(Cell.words("一,\"二\"\n三"))));
        assertThat(table.csv()).isEqualTo("\uFEFFa\r\n\"一,\"\"二\"\"\n三\"\r\n");
    }

    @Test
    void a_fraction_is_carried_away_at_twelve_decimals() {
        assertThat(Cell.percent(Ratio.of(BigDecimal.ONE, new BigDecimal("3")), "33.33%").exact()).isEqualTo("33.333333333333");
    }

    @Test
    void a_chart_s_blank_stays_a_blank() {
        DataTable table = DataTable.of(new ChartTable(List.of("月", "实际"), List.of(
                new ChartTable.Row("1月", List.of(new BigDecimal("0"))), new ChartTable.Row("7月", Arrays.asList((BigDecimal) null)))));
        assertThat(table.csv()).endsWith("1月,0\r\n7月,\r\n");
    }

    @Test
    void a_row_with_another_number_of_cells_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DataTable(List.of("a", "b"), List.of(List.of(Cell.words("a")))));
    }
}
