package org.guatu.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.WithDemonstration;
import org.guatu.chart.BridgeChart;
import org.guatu.chart.BurnUp;
import org.guatu.chart.BurnUpChart;
import org.guatu.chart.GuatuChart;
import org.guatu.chart.PaceGapChart;
import org.guatu.progress.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.test.context.support.WithMockUser;

/** The numbers beside the cards: of a row of the ranking, of a term of the bridge, within a sentence; and addresses that ask for what there is not. */
@WithDemonstration
@ViewPackages(packages = "org.guatu")
@WithMockUser(username = "leader", roles = "LEADER")
class EveryNumberUiTest extends SpringBrowserlessTest {

    @Test
    void each_number_of_a_row_opens_the_explanation_of_its_unit() {
        open("", "");
        List<NativeButton> numbers = $(NativeButton.class).withClassName("ranking-number").all();
        assertThat(numbers).hasSize(3 * 11);
        for (NativeButton number : numbers.subList(30, 33)) {
            test(number).click();
            assertThat($(ExplanationContent.class).single().getElement().getTextRecursively()).contains("冠县", "14.82", "35.29%");
            $(OverDialog.class).single().close();
        }
        assertThat(numbers.stream().filter(number -> !"-1".equals(number.getElement().getAttribute("tabindex")))).as("reached by the keyboard").hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({"'', .ic-target data", "unit/370211, .ic-other data", "'', .ranking-total data:first-child"})
    void targets_and_the_quarter_beside_the_year_open_too(String path, String css) {
        open(path, "");
        List<Element> figures = Stream.concat($(OverviewView.class).all().stream(), $(UnitView.class).all().stream())
                .flatMap(view -> Elements.select(view.getElement(), css).stream()).toList();
        assertThat(figures).isNotEmpty().allMatch(figure -> Stream.iterate(figure, Objects::nonNull, Element::getParent)
                .anyMatch(around -> "button".equals(around.getTag())));
        test($(NativeButton.class).withClassName("beside-number").all().getFirst()).click();
        assertThat($(ExplanationContent.class).all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, new, 987000000", "2, late-recognition, 145000000", "3, correction, -48000000", "4, reduction, -60000000", "5, withdrawal, -100000000"})
    void a_term_of_the_bridge_opens_the_entries_that_add_up_to_it(int column, String term, BigDecimal amount) {
        open("", "");
        press(column);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getQueryParameters().getParameters()).isEqualTo(Map.of("unit", List.of("371500"),
                "period", List.of("2024"), "indicator", List.of("FUNDS"), "since", List.of("2024-06-24"), "term", List.of(term)));
        assertThat(sum()).isEqualByComparingTo(amount);
        assertThat(entries()).allMatch(entry -> entry.recognisedOn().isAfter(java.time.LocalDate.of(2024, 6, 24)));
        assertThat($(Span.class).withClassName("ex-agreement--yes").all()).hasSize(1);
    }

    @Test
    void the_totals_of_the_bridge_open_the_figure_then_and_now() {
        open("", "");
        press(0);
        assertThat(sum()).isEqualByComparingTo("22916000000");
        open("", "");
        press(6);
        assertThat($(ExplanationContent.class).single().getElement().getTextRecursively()).contains("238.40");
    }

    @Test
    void new_firms_are_the_term_of_visits() {
        open("", "indicator=VISIT_FIRM");
        press(1);
        assertThat($(Span.class).withClassName("ex-agreement--yes").all()).hasSize(1);
        assertThat(entries()).isNotEmpty().extracting(Entry::subject).doesNotHaveDuplicates();
    }

    @Test
    @WithMockUser(username = "guanxian", roles = "LEADER")
    void who_may_not_open_the_entries_is_told_so_by_the_explanation() {
        open("", "unit=371500");
        press(1);
        assertThat($(ExplanationContent.class).single().getElement().getTextRecursively()).contains("只公开合计");
    }

    @Test
    void numbers_within_the_sentences_of_what_needs_attention_are_figures() {
        open("", "indicator=START_1YI");
        assertThat(Elements.select($(OverviewView.class).single().getElement(), ".attention-matter data").stream().map(Element::getText))
                .isNotEmpty().allMatch(words -> words.matches("\\d+\\.\\d\\d%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "entries", "unit/371525"})
    void a_year_that_is_not_there_is_said(String path) {
        open(path, "period=2031");
        assertThat(notice()).contains("期间「2031」", "显示的是 2024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "entries", "unit/371525"})
    void an_indicator_that_is_not_there_is_said(String path) {
        open(path, "indicator=NOTHING");
        assertThat(notice()).contains("指标「NOTHING」", "到位资金");
        open(path, "");
        assertThat(notice()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"term=nonsense&since=2024-06-24", "term=new&since=2024-06-30", "term=new", "since=2024-06-24"})
    void a_change_that_is_not_there_is_said_and_all_entries_are_shown(String query) {
        open("entries", query);
        assertThat(notice()).contains("变化项");
        assertThat(entries()).hasSize(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | forecast       | 487.0 | 按上年节奏   | 238.40 ÷ 50% 476.80
            1 | against-target | 13.0  | 500 − 487.0 = 13.0 | 238.40
            2 | required       | 43.60 | （500 − 238.40）÷ 6 个月 = 43.60 | 余下 6 个月
            3 | required       | 43.60 | （500 − 238.40）÷ 6 个月 = 43.60 | 238.40
            4 | recent         | 42.77 | （41.20 + 40.60 + 46.50）÷ 3 = 42.77 | 4 月
            5 | behind         | 16.27 | 6 个单位欠序时合计 | 42 × 50% − 14.82 6.18
            6 | behind         | 16.27 | 6 个单位欠序时合计 | 冠县
            7 | largest        | 38%   | 6.18 ÷ 16.27 = 38% | 冠县占欠序时合计
            8 |                | 238.40 | 口径 | 47.68%
            9 | change         | +9.24 | 238.40 − 229.16 = +9.24 | 补认定 20 笔 +1.45
            """)
    void each_number_of_a_sentence_opens_how_it_is_reckoned(int position, String part, String result, String formula, String more) {
        open("", "");
        NativeButton number = $(NativeButton.class).withClassName("said-number").all().get(position);
        test(number).click();
        String said = explanation();
        assertThat(said).contains(result, "已认定", "口径").contains(formula);
        assertThat(said.replaceAll("\\s+", " ")).contains(more.split(" ")[0]);
        $(OverDialog.class).single().close();
        open("", "explain=FUNDS.371500.2024" + (part == null ? "" : "." + part));
        assertThat(explanation()).as("copied address").isEqualTo(said);
    }

    @Test
    void the_rank_opens_the_ranking_and_a_heading_about_projects_its_table() {
        open("unit/371525", "");
        test($(NativeButton.class).withClassName("said-number").all().getFirst()).click();
        assertThat(explanation()).contains("在聊城市下级单位中的名次", "第 1　经开区", "54.75%", "第 11　冠县", "35.29%");
        $(OverDialog.class).single().close();
        List<NativeButton> said = $(NativeButton.class).withClassName("said-number").all();
        test(said.getLast()).click();
        assertThat($(TableDialog.class).single().getElement().getTextRecursively()).contains("精密镀铝锌板三期", "−2.40");
    }

    @Test
    void a_province_opens_how_far_its_cities_are_together() {
        open("", "unit=370000&explain=FUNDS.370000.2024.group");
        assertThat(explanation()).contains("238.40 ÷ 500 = 47.68%", "聊城市");
    }

    @Test
    void a_month_of_the_burn_up_opens_its_numbers_and_the_figure_as_of_its_end() {
        open("", "");
        press($(BurnUpChart.class).single(), BurnUp.ACTUAL, 5);
        assertThat(explanation()).contains("5 月末累计", "191.90", "序时应达", "208.33", "−16.43", "183.60", "40.60", "明细合计 191.90 亿元，与本数一致");
        $(OverDialog.class).single().close();
        open("entries", "through=2024-05-31");
        assertThat(sum()).isEqualByComparingTo("19190000000");
    }

    @Test
    void a_month_to_come_opens_what_is_expected_of_it_with_the_methods() {
        open("", "");
        press($(BurnUpChart.class).single(), BurnUp.FORECAST, 6);
        assertThat(explanation()).contains("12 月末预计", "486.99", "按上年节奏", "近三月月均", "上年同期", "471.00");
        $(OverDialog.class).single().close();
        open("", "show=gap");
        press($(PaceGapChart.class).single(), 0, 0);
        assertThat(explanation()).contains("1 月末累计", "28.60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FUNDS.371500.2024.nothing", "FUNDS.371500.2024.2024-02-31", "FUNDS.371500.2024.2023-05-31"})
    void a_figure_that_is_not_there_is_said(String explained) {
        open("", "explain=" + explained);
        assertThat(notice()).contains("要打开的数");
        assertThat($(OverDialog.class).all()).isEmpty();
    }

    @Test
    @WithMockUser(username = "guanxian", roles = "LEADER")
    void an_address_of_a_number_of_another_unit_opens_it_on_the_own_screen() {
        open("", "explain=FUNDS.371581.2024");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEqualTo("unit/371525");
        assertThat(explanation()).contains("临清", "只公开合计");
        open("", "explain=FUNDS.370323.2024");
        assertThat(notice()).contains("沂源", "无权");
    }

    @ParameterizedTest
    @CsvSource({"'', ranking, 冠县", "'', attention, 全部", "unit/371525, why, 差额", "unit/371525, funnel, 签约", "unit/371525, targets, 冠县",
            "unit/371525, catch-up, 追赶测算"})
    void what_lies_open_behind_a_panel_stands_in_the_address(String path, String name, String words) {
        open(path, "table=" + name);
        PanelDialog dialog = $(PanelDialog.class).single();
        assertThat(dialog.getHeaderTitle() + dialog.getElement().getTextRecursively()).contains(words);
        open(path, "");
        assertThat($(PanelDialog.class).all()).isEmpty();
    }

    @Test
    void a_day_out_of_range_is_told_with_the_range() {
        open("", "asOf=2031-01-01");
        assertThat(notice()).contains("2000-01-01", "2024-06-30").doesNotContain("asOf");
    }

    private String explanation() {
        return $(ExplanationContent.class).single().getElement().getTextRecursively();
    }

    private static void press(GuatuChart chart, int series, int index) {
        ComponentUtil.fireEvent(chart, new GuatuChart.PointClickEvent(chart, true, series, index));
    }

    private void press(int column) {
        ComponentUtil.fireEvent($(BridgeChart.class).single(), new GuatuChart.PointClickEvent($(BridgeChart.class).single(), true, 0, column));
    }

    private BigDecimal sum() {
        return entries().stream().map(Entry::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Entry> entries() {
        return $(Grid.class).all().stream().filter(EntryGrid.class::isInstance).map(EntryGrid.class::cast).findFirst().orElseThrow()
                .getDataProvider().fetch(new Query<>()).toList();
    }

    private String notice() {
        return $(Div.class).withClassName("notice").all().stream().map(div -> div.getElement().getTextRecursively()).findFirst().orElse("");
    }

    private static void open(String path, String query) {
        UI.getCurrent().navigate(path, query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
    }
}
