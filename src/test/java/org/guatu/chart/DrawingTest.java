package org.guatu.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guatu.chart.Samples.number;
import static org.guatu.chart.Samples.numbers;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private final Drawing plan = MonthPlanChart.drawing(Samples.project());

    @Test
    void series_without_looks_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Drawing(plan.config(), plan.series().subList(0, 2), plan.table()));
    }

    @Test
    void series_of_another_length_than_their_colours_are_refused() {
        ChartSeries shorter = new ChartSeries("计划", plan.series().getLast().data().subList(0, 11));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Drawing(plan.config(), List.of(plan.series().getFirst(), plan.series().get(1), shorter), plan.table()))
                .withMessageContaining("12 colours for 11 points");
    }

    @Test
    void a_stop_at_a_point_that_is_not_drawn_is_refused() {
        ChartSeries shorter = new ChartSeries("已认定", plan.series().getFirst().data().subList(0, 11));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Drawing(plan.config(), List.of(shorter, plan.series().get(1), plan.series().getLast()), plan.table()))
                .withMessageContaining("No such point");
    }

    @Test
    void a_series_that_runs_backwards_and_a_point_of_three_figures_are_refused() {
        ChartSeries.Point one = ChartSeries.Point.of(BigDecimal.ONE, BigDecimal.ONE);
        assertThatIllegalArgumentException().isThrownBy(() -> new ChartSeries("x", List.of(one, ChartSeries.Point.of(BigDecimal.ZERO, BigDecimal.ONE))));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChartSeries.Point(BigDecimal.ONE, numbers("1", "2", "3")));
    }

    @Test
    void a_table_row_of_another_length_than_the_header_is_refused() {
        ChartTable.Row row = new ChartTable.Row("1月", numbers("1", "2"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChartTable(List.of("月份", "实际"), List.of(row)));
    }

    @Test
    void a_chart_without_a_label_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MonthPlanChart()
                .show(new MonthPlan(" ", Samples.project().months(), NumberForm.YI2, Samples.project().names())));
    }

    @Test
    void scales_are_round_and_hold_zero_and_all_figures() {
        assertScale(Scale.over(number("0"), number("500"), NumberForm.YI), "0", "500", "100");
        assertScale(Scale.over(number("-0.06"), number("0.9"), NumberForm.YI), "-0.2", "1", "0.2");
        assertScale(Scale.over(number("2"), number("3"), NumberForm.COUNT), "0", "3", "1");
        assertScale(Scale.over(number("0"), number("0"), NumberForm.COUNT), "0", "1", "1");
        assertScale(Scale.over(number("-30"), number("-10"), NumberForm.YI), "-30", "0", "5");
    }

    @Test
    void figures_are_written_after_the_rules() {
        assertThat(NumberForm.YI.text(number("487"))).isEqualTo("487.0");
        assertThat(NumberForm.YI.text(number("14.82"))).isEqualTo("14.82");
        assertThat(NumberForm.YI2.text(number("1234.5"))).isEqualTo("1,234.50");
        assertThat(NumberForm.YI2.difference(number("-0.004"))).isEqualTo("0.00");
        assertThat(NumberForm.YI2.difference(number("-2.32"))).isEqualTo("\u22122.32");
        assertThat(NumberForm.COUNT.difference(number("74"))).isEqualTo("+74");
        assertThat(NumberForm.PERCENT.text(number("0.4768"))).isEqualTo("47.68%");
        assertThat(NumberForm.YI.set(number("500.00"))).isEqualTo("500");
    }

    private static void assertScale(Scale scale, String min, String max, String step) {
        assertThat(scale.min()).isEqualByComparingTo(min);
        assertThat(scale.max()).isEqualByComparingTo(max);
        assertThat(scale.step()).isEqualByComparingTo(step);
    }
}
