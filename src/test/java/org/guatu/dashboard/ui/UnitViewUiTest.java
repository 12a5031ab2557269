package org.guatu.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.WithDemonstration;
import org.guatu.progress.ProjectRow;
import org.guatu.shell.FigureData;
import org.guatu.shell.Texts;
import org.guatu.shell.ui.RefusedView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

@WithDemonstration
@ViewPackages(classes = {UnitView.class, RefusedView.class})
@WithMockUser(username = "leader", roles = "LEADER")
class UnitViewUiTest extends SpringBrowserlessTest {

    private static final String GUANXIAN = "371525";

    @BeforeEach
    void the_reader_reads_chinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void guanxian_is_told_as_in_its_picture() {
        open(GUANXIAN, "");

        assertThat(headings()).contains("12 个项目，5 个欠计划 0.5 亿元以上", "为什么欠 6.18 亿元？3 个项目占 80%");
        assertThat(text("ic-note")).isEqualTo("第 11 / 11，县市区第 8");
        assertThat(texts("funnel-count")).containsExactly("46", "28", "21", "15", "11", "5");
        assertThat(texts("funnel-rate")).containsExactly("在册", "转化 61%", "转化 75%", "转化 71%", "转化 73%", "转化 45%");
        assertThat(text("funnel-stuck")).isEqualTo("3 个超 90 天未开工");
        assertThat(texts("why-amount")).containsExactly("−2.40", "−1.35", "−1.20", "−0.68", "−0.58");
        assertThat(text("why-sums")).contains("其余 7 个项目 +0.03", "合计 −6.18 亿元").doesNotContain("未分解");
        assertThat(text("catch-up")).contains("补齐前 3 个 → 47.07%", "第 11 → 第 7 名，", "滞后→略欠");
        assertThat(text("list-sum")).isEqualTo("合计 到位 14.82 / 应到 21.00 亿元");
    }

    @Test
    void the_rows_add_to_the_sum_below_them_and_to_the_card() {
        open(GUANXIAN, "");
        List<ProjectRow> rows = rows();

        assertThat(rows).hasSize(12);
        assertThat(rows.getFirst().nameZh()).isEqualTo("精密镀铝锌板三期");
        BigDecimal sum = rows.stream().map(ProjectRow::recognised).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("1482000000");
        assertThat(figures("list-sum").getFirst()).isEqualByComparingTo(sum);
        assertThat(figures("indicator-card--hero").getFirst()).isEqualByComparingTo(sum);
        BigDecimal steps = Stream.of("why-amount", "why-part").flatMap(part -> figures(part).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(steps).isEqualByComparingTo("-618000000").isEqualByComparingTo(figures("why-total").getFirst());
        assertThat(text("list-difference")).isEqualTo("与本单位到位、序时应到相符");
    }

    @Test
    void a_step_of_the_funnel_lists_exactly_those_it_counts() {
        for (Step step : List.of(new Step("landed", 21), new Step("producing", 5), new Step("stuck", 3))) {
            open(GUANXIAN, "stage=" + step.name + "&show=all");
            assertThat(rows()).as(step.name).hasSize(step.projects);
            assertThat($(Anchor.class).withClassName("filter-off").all()).hasSize(1);
        }
    }

    private record Step(String name, int projects) {
    }

    @Test
    void order_and_filter_come_from_the_address() {
        open(GUANXIAN, "sort=silent&light=bad");
        assertThat(rows()).extracting(ProjectRow::nameZh).startsWith("高端纺织新材料产业园", "储能电池 PACK 生产线").hasSize(5);
        assertThat(text("list-sum")).startsWith("筛选出 5 个，");

        open(GUANXIAN, "q=铝锌");
        assertThat(rows()).hasSize(1);
        open(GUANXIAN, "q=nothing-like-it");
        assertThat(text("list-empty")).isEqualTo("没有符合筛选的项目。");
        open(GUANXIAN, "sort=nonsense");
        assertThat(rows()).hasSize(12);
        assertThat($(Div.class).withClassName("notice").single().getElement().getTextRecursively()).contains("排序");
    }

    @Test
    void another_filter_leaves_the_rest_of_the_screen_standing() {
        open(GUANXIAN, "");
        Component card = $(IndicatorCard.class).all().getFirst();
        open(GUANXIAN, "light=bad");
        assertThat($(IndicatorCard.class).all().getFirst()).isSameAs(card);
        open("371526", "");
        assertThat($(IndicatorCard.class).all().getFirst()).isNotSameAs(card);
    }

    @Test
    void all_registered_projects_can_be_listed_beside_those_with_a_plan() {
        open(GUANXIAN, "show=all");
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(46);
        assertThat(figures("list-sum").getFirst()).as("the sum stays the unit's").isEqualByComparingTo("1482000000");
    }

    @Test
    void a_quarter_shows_its_cards_and_says_that_the_list_is_of_the_year() {
        open(GUANXIAN, "period=2024Q2");

        assertThat(text("panel-caption")).contains("2024 年累计");
        assertThat(rows()).hasSize(12);
    }

    @Test
    void a_past_day_shows_the_list_as_it_stood() {
        open(GUANXIAN, "asOf=2024-03-31");

        BigDecimal sum = rows().stream().map(ProjectRow::recognised).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(figures("indicator-card--hero").getFirst()).isLessThan(new BigDecimal("1482000000"));
    }

    @Test
    void a_unit_ahead_is_explained_by_what_is_ahead() {
        open("371571", "");

        assertThat(headings()).anyMatch(heading -> heading.startsWith("为什么超 1.90 亿元？"));
    }

    @Test
    void the_city_lists_the_projects_of_all_below_and_they_add_up() {
        open("371500", "");

        BigDecimal sum = rows().stream().map(ProjectRow::recognised).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("23840000000");
        BigDecimal steps = Stream.of("why-amount", "why-part").flatMap(part -> figures(part).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(steps).isEqualByComparingTo("-1160000000");
        assertThat(text("why-sums")).contains("项目计划多排 +0.63").doesNotContain("未分解");
        assertThat(text("list-difference")).isEqualTo("项目计划的应到比任务序时多 0.63 亿元。");
    }

    @Test
    void a_unit_with_targets_of_a_quarter_alone_is_not_said_to_have_none() {
        open("370202", "");

        assertThat(texts("ic-sentence")).hasSize(3).containsOnly("这一期没有下达任务数，任务下达在：");
        assertThat(texts("ic-others").getFirst()).contains("一季度", ">", "1");
    }

    @Test
    void a_province_without_a_task_holds_its_plans_against_what_its_cities_owe() {
        open("370000", "");

        assertThat(text("list-sum")).isEqualTo("合计 到位 238.40 / 应到 250.63 亿元");
        assertThat(text("list-difference")).isEqualTo("项目计划的应到比有任务的下级序时（250.00）多 0.63 亿元。");
        List<BigDecimal> remainder = figures("list-difference");
        assertThat(figures("list-sum").getLast().add(remainder.getLast())).isEqualByComparingTo(remainder.getFirst());
    }

    @Test
    void the_calculator_reckons_with_projects_and_with_money() {
        open(GUANXIAN, "");
        test($(NativeButton.class).all().stream().filter(button -> button.getElement().getTextRecursively().startsWith("追赶测算"))
                .findFirst().orElseThrow()).click();
        assertThat(text("catch-up-result")).contains("+4.95", "35.29% → 47.07%", "第 11 → 第 7 名");

        test($(IntegerField.class).single()).setValue(1);
        assertThat(text("catch-up-result")).contains("+2.40");
        test($(BigDecimalField.class).single()).setValue(new BigDecimal("27.18"));
        assertThat(text("catch-up-result")).contains("35.29% → 100.00%", "完成");
        test($(BigDecimalField.class).single()).setValue(new BigDecimal("-1"));
        assertThat($(BigDecimalField.class).single().isInvalid()).isTrue();
    }

    @Test
    void a_row_leads_to_its_project_and_takes_the_day_along() {
        open(GUANXIAN, "asOf=2024-05-31");
        assertThat($(Anchor.class).withClassName("why-link").all().getFirst().getHref()).matches("project/\\d+\\?asOf=2024-05-31");
    }

    @Test
    void the_quarter_of_west_coast_stands_beside_its_year_with_the_words_of_the_source() {
        open("370211", "asOf=2024-03-31");

        assertThat($(IndicatorCard.class).all()).hasSize(2);
        assertThat(texts("target-number")).containsExactly("≥ 230 个", "≥ 100 个", "≥ 16 个").doesNotContain("0 个");
        assertThat(texts("target-sentence")).contains("“力争一季度引进亿元以上项目100个”", "“50亿元以上项目16个”");
    }

    @Test
    void units_without_a_number_say_so_and_never_zero() {
        for (String code : List.of("370285", "320700")) {
            open(code, "");
            assertThat(headings()).as(code).contains("2024 年未下达目标");
            assertThat(text("target-none")).contains("不当作零");
            assertThat($(Paragraph.class).withClassName("list-difference").all()).isEmpty();
        }
    }

    @Test
    void the_zone_of_yiyuan_shows_its_portfolio_with_the_sentence() {
        open("370323K1", "");

        assertThat(texts("target-number")).containsExactlyInAnyOrder("50 个", "160 亿元");
        assertThat(texts("target-sentence")).allMatch("“总投资160亿元的50个重大项目”"::equals);
        assertThat(texts("target-tags")).allMatch(tags -> tags.contains("清单盘子"));
    }

    @Test
    void earlier_years_are_told_with_what_does_not_compare() {
        open("371500", "");
        test($(NativeButton.class).withClassName("targets-open").single()).click();

        assertThat(texts("published")).anyMatch(line -> line.contains("851.7") && line.contains(Texts.text("progress.yoy.not_comparable")));
        assertThat(texts("published")).anyMatch(line -> line.contains("471") && !line.contains("不可比"));
    }

    @Test
    @WithMockUser(username = "guanxian", roles = "LEADER")
    void a_county_leader_sees_another_countys_totals_and_one_sentence() {
        open("371526", "");

        assertThat($(IndicatorCard.class).all()).isNotEmpty();
        assertThat(headings()).contains("只开放合计");
        assertThat($(Grid.class).all()).isEmpty();
        assertThat($(Anchor.class).withClassName("funnel-link").all()).isEmpty();
        open(GUANXIAN, "");
        assertThat(rows()).hasSize(12);
    }

    @Test
    void an_unknown_unit_is_refused_in_a_sentence() {
        open("nowhere", "");
        assertThat(getCurrentView()).isInstanceOf(RefusedView.class);
    }

    private static void open(String code, String query) {
        UI.getCurrent().navigate("unit/" + code, QueryParameters.fromString(query));
    }

    private List<ProjectRow> rows() {
        ProjectGrid grid = $(ProjectGrid.class).single();
        return Stream.iterate(0, i -> i + 1).limit(test(grid).size()).map(i -> test(grid).getRow(i)).toList();
    }

    private List<String> headings() {
        return $(H2.class).withClassName("panel-finding").all().stream().map(UnitViewUiTest::words).toList();
    }

    private String text(String className) {
        return texts(className).getFirst();
    }

    private List<String> texts(String className) {
        return withClass(className).map(UnitViewUiTest::words).toList();
    }

    private Stream<Component> withClass(String className) {
        Stream<Component> dialogs = $(Dialog.class).all().stream().map(Component.class::cast);
        return Stream.concat(Stream.of(UI.getCurrent()), dialogs).flatMap(UnitViewUiTest::below).filter(component -> !component.getElement().isTextNode())
                .filter(component -> component.getElement().getClassList().contains(className));
    }

    private List<BigDecimal> figures(String className) {
        return withClass(className).flatMap(UnitViewUiTest::below).filter(FigureData.class::isInstance)
                .map(figure -> new BigDecimal(figure.getElement().getAttribute("value"))).toList();
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().filter(child -> child.getElement().isTextNode() || child.isVisible()).flatMap(UnitViewUiTest::below));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively().strip();
    }
}
