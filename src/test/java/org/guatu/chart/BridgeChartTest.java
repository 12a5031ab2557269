package org.guatu.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guatu.chart.Samples.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BridgeChartTest {

    @Test
    void the_columns_lead_from_one_total_to_the_other_without_a_gap() {
        List<ChartSeries.Point> points = BridgeChart.drawing(Samples.week()).series().getFirst().data();
        assertThat(points).hasSize(7);
        assertThat(points.get(1).y()).containsExactly(number("229.16"), number("239.03"));
        assertThat(points.get(3).y()).containsExactly(number("240.00"), number("240.48"));
        assertThat(points.get(5).y().getFirst()).isEqualByComparingTo("238.40");
    }

    @Test
    void the_totals_are_level_lines_and_never_columns() {
        Drawing drawing = BridgeChart.drawing(Samples.week());
        assertThat(drawing.series().getFirst().data().getFirst().y()).isEmpty();
        assertThat(drawing.series().getFirst().data().getLast().y()).isEmpty();
        assertThat(drawing.config().levels().getFirst().y()).isEqualByComparingTo("229.16");
        assertThat(drawing.config().levels().getLast().y()).isEqualByComparingTo("238.40");
    }

    @Test
    void the_changes_of_the_table_add_up_to_the_difference_of_the_totals() {
        List<ChartTable.Row> rows = BridgeChart.drawing(Samples.week()).table().rows();
        BigDecimal sum = rows.stream().map(row -> row.figures().getFirst()).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("9.24");
        assertThat(rows.getLast().figures().getLast().subtract(rows.getFirst().figures().getLast())).isEqualByComparingTo(sum);
    }

    @Test
    void every_column_is_named_with_sign() {
        assertThat(BridgeChart.drawing(Samples.week()).config().words()).extracting(words -> words.lines().getFirst().text())
                .containsExactly("229.16", "+9.87", "+1.45", "−0.48", "−0.60", "−1.00", "238.40");
    }

    @Test
    void terms_that_do_not_lead_to_the_total_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> bridge("10", "11.01", Samples.delta("新到位", "1"))).withMessageContaining("11");
    }

    @Test
    void nothing_between_the_totals_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> bridge("10", "10"));
    }

    @Test
    void a_week_without_change_still_draws() {
        Drawing drawing = BridgeChart.drawing(bridge("0", "0", Samples.delta("新到位", "0")));
        assertThat(drawing.config().y().min()).isLessThan(drawing.config().y().max());
    }

    private static Bridge bridge(String from, String to, Bridge.Delta... deltas) {
        return new Bridge("x", new Bridge.Total("a", number(from)), List.of(deltas), new Bridge.Total("b", number(to)), NumberForm.YI2,
                new Bridge.Names("项", "变化", "累计"));
    }
}
