package org.guatu.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import com.vaadin.flow.router.QueryParameters;

import org.guatu.indicator.Light;
import org.guatu.progress.ProjectFilter;
import org.guatu.progress.ProjectFilter.Order;
import org.guatu.project.Stage;
import org.guatu.shell.ViewState;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;

class ListStateTest {

    private static final UnitCode UNIT = UnitCode.of("371525");

    @Test
    void an_address_without_a_word_lists_the_planned_by_shortfall() {
        assertThat(read("").filter()).isEqualTo(ProjectFilter.DEFAULT);
        assertThat(read("").href(read("").address())).isEqualTo("unit/371525");
    }

    @Test
    void order_and_filters_stand_in_the_address_and_come_back_from_it() {
        ProjectFilter filter = read("sort=silent&stage=in-statistics&light=bad&chain=METAL&show=all&q=板").filter();

        assertThat(filter).isEqualTo(ProjectFilter.DEFAULT.ofAll().withOrder(Order.SILENT).withStage(Stage.IN_STATISTICS)
                .withLight(Light.BAD).withChain("METAL").withText("板"));
        for (Order order : ListState.ORDERS) {
            assertThat(read(query(read("light=warn").sortedBy(order))).filter()).isEqualTo(ProjectFilter.DEFAULT.withOrder(order).withLight(Light.WARN));
        }
        Arrays.stream(Stage.values()).forEach(stage -> assertThat(read(query(read("").reached(ListState.word(stage)))).filter())
                .isEqualTo(ProjectFilter.DEFAULT.ofAll().withStage(stage)));
        assertThat(read(query(read("").reached(ListState.STUCK))).filter()).isEqualTo(ProjectFilter.DEFAULT.ofAll().ofStuck());
    }

    @Test
    void every_order_is_offered() {
        assertThat(ListState.ORDERS).containsExactlyInAnyOrder(Order.values());
    }

    @Test
    void what_is_not_understood_counts_as_not_said_and_is_named() {
        ListState list = read("sort=nonsense&stage=moon&light=blue&show=some");

        assertThat(list.filter()).isEqualTo(ProjectFilter.DEFAULT);
        assertThat(list.ignored()).containsExactlyInAnyOrder("sort", "stage", "light", "show");
    }

    @Test
    void a_chain_that_the_unit_has_no_project_of_counts_as_not_said_and_is_named() {
        ListState list = read("chain=bearings&sort=name").knowing(List.of("METAL"));

        assertThat(list.filter()).isEqualTo(ProjectFilter.DEFAULT.withOrder(Order.NAME));
        assertThat(list.ignored()).containsExactly("chain");
        assertThat(read("chain=METAL").knowing(List.of("METAL")).filter()).isEqualTo(ProjectFilter.DEFAULT.withChain("METAL"));
    }

    @Test
    void filters_can_be_taken_away_and_the_order_stays() {
        assertThat(read("sort=name&light=bad&q=x").whole()).isEqualTo("unit/371525?sort=name");
        assertThat(read("light=bad&asOf=2024-05-31").with("light", null)).isEqualTo("unit/371525?asOf=2024-05-31");
    }

    @Test
    void another_filter_is_the_same_screen_and_another_day_or_period_is_not() {
        assertThat(read("light=bad").sameScreen(read("sort=name"))).isTrue();
        assertThat(read("asOf=2024-05-31").sameScreen(read(""))).isFalse();
        assertThat(read("period=2024Q2").sameScreen(read(""))).isFalse();
        assertThat(read("").sameScreen(null)).isFalse();
    }

    private static ListState read(String query) {
        return ListState.of(UNIT, ViewState.read(QueryParameters.fromString(query), LocalDate.of(2024, 6, 30)).state());
    }

    private static String query(String href) {
        return href.contains("?") ? href.substring(href.indexOf('?') + 1) : "";
    }
}
