package org.guatu.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guatu.chart.Samples.number;
import static org.guatu.chart.Samples.numbers;

import com.vaadin.flow.component.ComponentUtil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GuatuChartTest {

    @Test
    void config_and_series_are_sent_as_json() {
        BurnUpChart chart = new BurnUpChart();
        chart.show(Samples.city());
        JsonNode config = (JsonNode) chart.getElement().getPropertyRaw("config");
        assertThat(config.get("type").asString()).isEqualTo("rangeArea");
        assertThat(config.get("words").get(0).get("sides").get(0).asString()).isEqualTo("above-left");
        assertThat(config.get("looks").get(6).get("form").asString()).isEqualTo("line");
        assertThat(config.get("x").get("ticks").get(11).get("text").asString()).isEqualTo("12月");
        JsonNode actual = ((JsonNode) chart.getElement().getPropertyRaw("series")).get(6);
        assertThat(actual.get("name").asString()).isEqualTo("实际");
        assertThat(actual.get("data").get(6).get("x").decimalValue()).isEqualByComparingTo("6");
        assertThat(actual.get("data").get(6).get("y").get(0).decimalValue()).isEqualByComparingTo("238.4");
    }

    @Test
    void what_did_not_change_is_not_sent_again() {
        BridgeChart chart = new BridgeChart();
        chart.show(Samples.week());
        Object config = chart.getElement().getPropertyRaw("config");
        Object series = chart.getElement().getPropertyRaw("series");
        chart.show(Samples.week());
        assertThat(chart.getElement().getPropertyRaw("config")).isSameAs(config);
        assertThat(chart.getElement().getPropertyRaw("series")).isSameAs(series);
    }

    @Test
    void presses_reach_the_listener_but_not_on_points_that_do_not_exist() {
        MonthPlanChart chart = new MonthPlanChart();
        chart.show(Samples.project());
        List<Integer> pressed = new ArrayList<>();
        chart.addPointClickListener(event -> pressed.add(event.index()));
        ComponentUtil.fireEvent(chart, new GuatuChart.PointClickEvent(chart, true, 0, 5));
        ComponentUtil.fireEvent(chart, new GuatuChart.PointClickEvent(chart, true, 0, 12));
        ComponentUtil.fireEvent(chart, new GuatuChart.PointClickEvent(chart, true, 7, -1));
        assertThat(pressed).containsExactly(5);
    }

    @Test
    void before_anything_is_shown_the_table_is_empty() {
        assertThat(new BurnUpChart().table().rows()).isEmpty();
    }

    @Test
    void a_bullet_carries_shares_and_words() {
        Bullet bullet = new Bullet(Bullet.Reading.of(number("238.4"), number("500"), number("250"), number("6.2"), Tint.WARN, "47.68%，略欠"));
        assertThat(bullet.getElement().getAttribute("actual")).isEqualTo("0.476800");
        assertThat(bullet.getElement().getAttribute("pace")).isEqualTo("0.500000");
        assertThat(bullet.getElement().getAttribute("pending")).isEqualTo("0.012400");
        assertThat(bullet.getElement().getAttribute("status")).isEqualTo("warn");
        assertThat(bullet.getElement().getAttribute("aria-label")).isEqualTo("47.68%，略欠");
        assertThat(bullet.getElement().hasAttribute("stale")).isFalse();
    }

    @Test
    void a_bullet_short_of_its_target_never_looks_full() {
        assertThat(Bullet.Reading.of(number("499999999.99"), number("500000000"), null, null, Tint.WARN, "x").actual()).isLessThan(number("1"));
    }

    @Test
    void a_bullet_without_target_or_words_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Bullet.Reading.of(number("1"), null, null, null, Tint.NONE, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Bullet.Reading.of(number("1"), number("0"), null, null, Tint.NONE, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Bullet.Reading.of(number("1"), number("2"), null, number("-1"), Tint.OK, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Bullet.Reading.of(number("1"), number("2"), null, null, Tint.OK, ""));
    }

    @Test
    void a_bullet_that_gets_a_reading_without_pace_loses_its_mark() {
        Bullet bullet = new Bullet(Bullet.Reading.of(number("1"), number("2"), number("1"), null, Tint.OK, "x"));
        bullet.show(Bullet.Reading.of(number("1"), number("2"), null, null, Tint.OK, "x"));
        assertThat(bullet.getElement().hasAttribute("pace")).isFalse();
    }

    @Test
    void a_sparkline_leaves_a_gap_for_a_month_without_figure() {
        Sparkline spark = new Sparkline(Arrays.asList(number("28.6"), null, number("-1.5")), "六个月");
        assertThat(spark.getElement().getAttribute("values")).isEqualTo("28.6,,-1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> new Sparkline(numbers("1"), " "));
    }
}
