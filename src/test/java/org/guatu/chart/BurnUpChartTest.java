package org.guatu.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guatu.chart.Samples.number;
import static org.guatu.chart.Samples.numbers;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurnUpChartTest {

    @Test
    void the_table_has_every_figure_that_is_drawn_unrounded() {
        Drawing drawing = new BurnUpDrawing(Samples.city()).drawing();
        assertThat(drawing.table().header())
                .containsExactly("月份", "实际", "序时", "与序时差", "上年", "最低", "预计", "最高");
        assertThat(drawing.table().rows()).hasSize(13);
        ChartTable.Row june = drawing.table().rows().get(6);
        assertThat(june.head()).isEqualTo("6月");
        assertThat(june.figures()).usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(numbers("238.4", "250", "-11.6", "230.57", "238.4", "238.4", "238.4"));
        for (int[] columnAndSeries : new int[][] {{0, 6}, {1, 4}, {3, 3}, {5, 5}}) {
            assertThat(drawing.table().rows().stream().map(row -> row.figures().get(columnAndSeries[0])).filter(figure -> figure != null))
                    .containsExactlyElementsOf(drawing.series().get(columnAndSeries[1]).data().stream().map(point -> point.y().getFirst()).toList());
        }
    }

    @Test
    void a_month_without_figure_is_a_blank_in_the_table_and_not_a_zero() {
        ChartTable.Row july = new BurnUpDrawing(Samples.city()).drawing().table().rows().get(7);
        assertThat(july.figures().getFirst()).isNull();
    }

    @Test
    void words_name_actual_pace_last_year_and_forecast_with_its_band() {
        assertThat(words(Samples.city())).containsExactly("序时 250.0", "实际 238.4", "上年 230.6", "预计 487.0", "476.8–495.0");
    }

    @Test
    void within_a_month_last_year_is_named_at_the_end_of_the_month_before() {
        List<BurnUp.At> actual = new java.util.ArrayList<>(Samples.city().actual());
        actual.add(new BurnUp.At(number("6.2258"), number("238.4")));
        assertThat(words(Samples.burnUp(actual, List.of(), Tint.WARN))).contains("实际 238.4", "上年 6月 230.6");
        BurnUp january = Samples.burnUp(List.of(new BurnUp.At(number("0"), number("0")), new BurnUp.At(number("0.5"), number("3"))), List.of(), Tint.WARN);
        assertThat(words(january)).noneMatch(word -> word.startsWith("上年"));
    }

    @Test
    void without_a_forecast_the_end_names_the_target() {
        assertThat(words(Samples.burnUp(Samples.city().actual(), List.of(), Tint.WARN))).contains("目标 500").doesNotContain("预计 487.0");
    }

    @Test
    void below_two_methods_there_is_no_band() {
        List<BurnUp.Expected> alone = List.of(new BurnUp.Expected(number("12"), null, number("487"), null));
        Drawing drawing = new BurnUpDrawing(Samples.burnUp(Samples.city().actual(), alone, Tint.WARN)).drawing();
        assertThat(drawing.series().getFirst().data()).isEmpty();
        assertThat(words(Samples.burnUp(Samples.city().actual(), alone, Tint.WARN))).contains("预计 487.0").hasSize(4);
    }

    @Test
    void without_a_target_there_is_no_pace_and_nothing_is_tinted() {
        BurnUp given = new BurnUp("未下达", BigDecimal.valueOf(12), BurnUp.monthTicks(Samples.months()), null,
                BurnUp.monthEnds(numbers("0.02", "0.12")), List.of(), List.of(), List.of(), Tint.NONE, NumberForm.YI, Samples.NAMES);
        Drawing drawing = new BurnUpDrawing(given).drawing();
        assertThat(drawing.series().get(1).data()).isEmpty();
        assertThat(drawing.series().get(2).data()).isEmpty();
        assertThat(words(given)).containsExactly("实际 0.12");
    }

    @Test
    void where_actual_crosses_the_pace_the_tint_changes_at_the_crossing() {
        Drawing drawing = new BurnUpDrawing(
                Samples.burnUp(BurnUp.monthEnds(numbers("51.6667", "73.3333")), List.of(), Tint.WARN)).drawing();
        List<BigDecimal> places = drawing.series().get(1).data().stream().map(ChartSeries.Point::x).toList();
        assertThat(places).hasSize(4);
        assertThat(places.get(2)).isBetween(number("1.49"), number("1.51"));
        assertThat(drawing.series().get(1).data().getLast().y().getFirst()).isEqualByComparingTo(drawing.series().get(1).data().getLast().y().getLast());
    }

    @Test
    void the_readout_of_a_month_adds_up_to_the_cent() {
        assertThat(new BurnUpDrawing(Samples.city()).drawing().config().stops().get(5).text())
                .isEqualTo("6月 · 实际 238.40 · 序时 250.00 · 与序时差 −11.60 · 上年 230.57");
    }

    @Test
    void stops_count_in_the_given_lists_and_leave_out_the_zero_at_the_start_and_today_of_the_forecast() {
        assertThat(new BurnUpDrawing(Samples.city()).drawing().config().stops()).extracting(ChartConfig.Stop::index).containsExactly(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6);
        assertThat(new BurnUpDrawing(Samples.city()).drawing().config().stops().getLast()).satisfies(end -> {
            assertThat(end.series()).isEqualTo(BurnUp.FORECAST);
            assertThat(end.text()).startsWith("12月 · 预计 487").contains("序时 500.00");
        });
    }

    @Test
    void figures_outside_or_against_the_period_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.burnUp(List.of(), List.of(), Tint.OK));
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.burnUp(List.of(at("13", "1")), List.of(), Tint.OK));
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.burnUp(List.of(at("2", "1"), at("1", "1")), List.of(), Tint.OK));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BurnUp.Expected(number("12"), number("490"), number("487"), number("495")));
        assertThatIllegalArgumentException().isThrownBy(() -> new BurnUp.Expected(number("12"), number("480"), number("487"), null));
    }

    @Test
    void a_pace_without_a_target_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BurnUp("x", BigDecimal.valueOf(12), BurnUp.monthTicks(Samples.months()), null,
                BurnUp.monthEnds(numbers("1")), Samples.evenPace("500"), List.of(), List.of(), Tint.OK, NumberForm.YI, Samples.NAMES));
    }

    private static List<String> words(BurnUp given) {
        return new BurnUpDrawing(given).drawing().config().words().stream()
                .flatMap(words -> words.lines().stream()).map(ChartConfig.WordLine::text).toList();
    }

    private static BurnUp.At at(String place, String value) {
        return new BurnUp.At(number(place), number(value));
    }
}
