package org.guatu.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guatu.chart.Samples.number;

import java.util.List;
import org.junit.jupiter.api.Test;

class MonthPlanChartTest {

    @Test
    void the_table_equals_the_series() {
        Drawing drawing = MonthPlanChart.drawing(Samples.project());
        assertThat(drawing.table().header()).containsExactly("月份", "已认定", "待审", "计划");
        for (int series = 0; series < 3; series++) {
            for (int month = 0; month < 12; month++) {
                List<?> drawn = drawing.series().get(series).data().get(month).y();
                Object listed = drawing.table().rows().get(month).figures().get(series);
                assertThat(drawn).isEqualTo(listed == null ? List.of() : List.of(listed));
            }
        }
    }

    @Test
    void a_net_negative_month_reaches_below_zero_and_the_axis_with_it() {
        Drawing drawing = MonthPlanChart.drawing(Samples.project());
        assertThat(drawing.config().y().min()).isEqualByComparingTo("-0.2");
        assertThat(drawing.config().y().ticks()).extracting(ChartConfig.Tick::text).containsExactly("−0.2", "0", "0.2", "0.4", "0.6", "0.8", "1.0");
    }

    @Test
    void what_is_pending_is_hatched_and_the_plan_ahead_is_pale() {
        List<ChartConfig.SeriesLook> looks = MonthPlanChart.drawing(Samples.project()).config().looks();
        assertThat(looks).extracting(ChartConfig.SeriesLook::hatch).containsExactly(false, true, false);
        assertThat(looks.getLast().colours().subList(5, 7)).containsExactly("--pace", "--none-f");
    }

    @Test
    void a_readout_says_only_what_is_known() {
        List<ChartConfig.Stop> stops = MonthPlanChart.drawing(Samples.project()).config().stops();
        assertThat(stops.get(5).text()).isEqualTo("6月 · 已认定 −0.06 · 待审 0.45 · 计划 0.90");
        assertThat(stops.get(6).text()).isEqualTo("7月 · 计划 0.80");
    }

    @Test
    void a_negative_pending_sum_and_an_empty_plan_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MonthPlan.Month("1月", null, null, number("-1"), false));
        assertThatIllegalArgumentException().isThrownBy(() -> new MonthPlan("x", List.of(), NumberForm.YI2, Samples.project().names()));
    }
}
