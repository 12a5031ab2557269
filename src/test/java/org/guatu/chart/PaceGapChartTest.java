package org.guatu.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

class PaceGapChartTest {

    private static final PaceGap.Names NAMES = new PaceGap.Names("month", "actual", "pace", "gap");

    @Test
    void columns_run_from_zero_to_the_difference_and_the_table_holds_it_exactly() {
        Drawing drawing = PaceGapChart.drawing(new PaceGap("said", List.of(column("M1", "28.60", "41.666667", Tint.BAD), column("M2", "90", "83.333333", Tint.WARN)),
                NumberForm.YI2, NAMES));
        assertThat(drawing.series().getFirst().data()).extracting(ChartSeries.Point::y).containsExactly(
                List.of(new BigDecimal("-13.066667"), BigDecimal.ZERO), List.of(BigDecimal.ZERO, new BigDecimal("6.666667")));
        assertThat(drawing.table().rows().getFirst().figures()).containsExactly(new BigDecimal("28.60"), new BigDecimal("41.666667"), new BigDecimal("-13.066667"));
    }

    @Test
    void what_is_behind_takes_the_colour_of_its_light_and_what_is_ahead_is_green() {
        Drawing drawing = PaceGapChart.drawing(new PaceGap("said", List.of(column("M1", "1", "2", Tint.BAD), column("M2", "3", "2", Tint.BAD), column("M3", "2", "2", Tint.BAD)),
                NumberForm.YI2, NAMES));
        assertThat(drawing.config().looks().getFirst().colours()).containsExactly(Tint.BAD.fill(), Tint.OK.fill(), Tint.NONE.fill());
        assertThat(drawing.config().words()).extracting(words -> words.lines().getFirst().text()).containsExactly("\u22121.00", "+1.00", "0.00");
    }

    @Test
    void each_column_can_be_reached_and_says_its_difference() {
        Drawing drawing = PaceGapChart.drawing(new PaceGap("said", List.of(column("M1", "1", "2", Tint.WARN)), NumberForm.COUNT, NAMES));
        assertThat(drawing.config().stops()).extracting(ChartConfig.Stop::text).containsExactly("M1 gap \u22121");
        assertThat(drawing.reaches(0, 0)).isTrue();
        assertThat(drawing.reaches(0, 1)).isFalse();
    }

    @Test
    void without_a_month_there_is_nothing_to_draw() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaceGap("said", List.of(), NumberForm.YI2, NAMES));
    }

    private static PaceGap.Column column(String name, String actual, String pace, Tint behind) {
        return new PaceGap.Column(name, new BigDecimal(actual), new BigDecimal(pace), behind);
    }
}
