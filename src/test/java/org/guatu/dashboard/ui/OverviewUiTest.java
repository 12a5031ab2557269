package org.guatu.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.WithDemonstration;
import org.guatu.chart.BridgeChart;
import org.guatu.chart.BurnUpChart;
import org.guatu.chart.PaceGapChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.test.context.support.WithMockUser;

/** The overview on the demonstration: the finished sentences, the sums, every unit truthful. */
@WithDemonstration
@ViewPackages(packages = "org.guatu")
@WithMockUser(username = "leader", roles = "LEADER")
class OverviewUiTest extends SpringBrowserlessTest {

    @Test
    void the_city_tells_its_findings() {
        open("");
        assertThat(findings()).contains("按现在的节奏，年底预计 487.0 亿元，比目标少 13.0 亿元", "6 个单位欠序时 16.27 亿元，冠县一家占 38%", "本周变化 +9.24 亿元");
        assertThat(texts(".panel-caption")).anyMatch(text -> text.contains("余下 6 个月每月需 43.60，近三月月均 42.77"))
                .anyMatch(text -> text.contains("共 49 笔"));
    }

    @Test
    void five_cards_show_the_published_figures() {
        open("");
        List<IndicatorCard> cards = $(IndicatorCard.class).all();
        assertThat(cards).extracting(card -> text(card, ".number-button")).containsExactly("238.40", "146", "17", "574", "41");
        assertThat(cards).extracting(card -> text(card, ".ic-done data")).containsExactly("47.68%", "48.67%", "56.67%", "57.40%", "41.00%");
        assertThat(cards).extracting(card -> text(card, ".ic-gap data"))
                .containsExactly("−2.32", "−1.33", "+6.67", "+7.40", "−9.00");
    }

    @Test
    void the_rows_of_the_ranking_add_to_the_city_as_read_and_exactly() {
        open("");
        List<Element> amounts = select(".ranking-amount data:first-child");
        assertThat(amounts).hasSize(11);
        assertThat(sum(amounts.stream().map(Element::getText).toList())).isEqualByComparingTo("238.40");
        assertThat(sum(amounts.stream().map(a -> a.getAttribute("value")).toList())).isEqualByComparingTo("23840000000");
        assertThat(select(".ranking-rank data").stream().map(Element::getText)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        assertThat(select("tbody tr").stream().map(row -> row.getAttribute("data-unit"))).startsWith("371571").endsWith("371525");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-05", "2024-03-15", "2024-04-30", "2024-05-31", "2024-06-15", "2024-06-24", "2024-06-30"})
    void on_any_day_the_printed_differences_add_to_the_headline_and_to_the_card(String day) {
        open("asOf=" + day);
        List<BigDecimal> rows = select(".ranking-against data").stream().map(against -> read(against.getText())).toList();
        BigDecimal behind = rows.stream().filter(against -> against.signum() < 0).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(findings()).anyMatch(text -> text.contains("个单位欠序时 " + behind.negate() + " 亿元"));
        assertThat(rows.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(
                read(Elements.select($(IndicatorCard.class).first().getElement(), ".ic-gap data").getLast().getText()));
    }

    @Test
    void a_row_that_is_printed_apart_from_its_own_rounding_says_so_when_it_is_opened() {
        open("asOf=2024-05-31&explain=FUNDS.371525.2024");
        String told = $(ExplanationContent.class).single().getElement().getTextRecursively();
        assertThat(told).contains("下级榜上写作 13.22、−4.27 亿元").contains("明细合计 13.23 亿元，与本数一致").contains("13.225 − 42 × 5 ÷ 12");
        open("asOf=2024-05-31&explain=FUNDS.371581.2024");
        assertThat($(ExplanationContent.class).single().getElement().getTextRecursively()).doesNotContain("下级榜上");
    }

    private static BigDecimal read(String shown) {
        return new BigDecimal(shown.replace('\u2212', '-').replace("+", ""));
    }

    @Test
    void a_track_is_ranked_alone_and_adds_to_its_own_total() {
        open("track=ZONES");
        assertThat(select(".ranking-rank data").stream().map(Element::getText)).containsExactly("1", "2", "3");
        assertThat(texts(".ranking-total")).containsExactly("合计 38.12 / 74");
    }

    @Test
    void a_track_or_an_order_that_there_is_not_is_left_out_and_said() {
        open("track=bad&sort=nonsense");
        assertThat(select("tbody tr")).hasSize(11);
        assertThat($(com.vaadin.flow.component.html.Div.class).withClassName("notice").single().getElement().getTextRecursively()).contains("排序", "赛道");
    }

    @Test
    void the_order_stands_in_the_address() {
        open("sort=gap");
        assertThat(select("tbody tr").getFirst().getAttribute("data-unit")).isEqualTo("371525");
        open("sort=unit");
        assertThat(select("tbody tr").getFirst().getAttribute("data-unit")).isEqualTo("371502");
    }

    @Test
    void another_indicator_takes_over_the_charts() {
        open("indicator=VISIT_TOP500");
        assertThat(findings()).anyMatch(text -> text.contains("家"));
        assertThat(text($(IndicatorCard.class).withAttribute("data-indicator", "VISIT_TOP500").single(), ".ic-link[aria-current]")).isEqualTo("拜访500强");
    }

    @Test
    void the_difference_against_pace_is_a_tap_away_and_in_the_address() {
        open("");
        assertThat($(BurnUpChart.class).all()).hasSize(1);
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("?show=gap");
        open("show=gap");
        assertThat($(PaceGapChart.class).single().table().rows()).hasSize(6);
        assertThat($(BurnUpChart.class).all()).isEmpty();
    }

    @Test
    void each_chart_has_its_table_of_exactly_what_is_shown() {
        open("");
        assertThat($(BridgeChart.class).all()).hasSize(1);
        List<NativeButton> tables = $(NativeButton.class).withClassName("icon-button").all();
        assertThat(tables).hasSize(3);
        test(tables.get(1)).click();
        Dialog dialog = $(Dialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("冠县");
        assertThat($(Anchor.class).withClassName("text-button").all()).hasSize(1);
    }

    @Test
    void what_needs_somebody_leads_on() {
        open("");
        assertThat(texts(".attention-row")).hasSize(3);
        assertThat(texts(".attention-row").getFirst()).contains("冠县", "精密镀铝锌板三期", "−2.40");
        assertThat(select(".attention-row").stream().map(row -> row.getAttribute("href"))).first().asString().startsWith("project/");
    }

    @Test
    void a_province_adds_up_what_its_cities_have() {
        open("unit=370000");
        assertThat(texts(".ic-sentence").getFirst()).contains("47.68%", "238.40", "500");
        assertThat(texts(".ic-light").getFirst()).isEqualTo("未下达");
        // The province is its only city with figures, last year too: it has every method of the city but the plans.
        open("unit=370000&explain=FUNDS.370000.2024.forecast");
        assertThat($(ExplanationContent.class).single().getElement().getTextRecursively()).contains("按上年节奏", "487.0");
        open("unit=370000");
        assertThat(texts(".ranking-reason")).isNotEmpty().allMatch(text -> text.contains("未下达"));
        // As many rows as are counted above them, where all have room.
        assertThat(findings()).contains("需关注 2");
        assertThat(texts(".attention-row")).hasSize(2);
    }

    @Test
    void a_city_without_any_target_is_shown_in_words_and_without_empty_charts() {
        open("unit=320700");
        assertThat($(BurnUpChart.class).all()).isEmpty();
        assertThat($(Paragraph.class).withClassName("panel-missing").all()).isNotEmpty();
        assertThat(findings()).contains("下级单位都没有下达任务");
    }

    @Test
    void a_year_before_the_targets_is_told_with_what_was_published_of_it() {
        open("period=2023");
        assertThat($(Div.class).withClassName("notice").single().getElement().getTextRecursively())
                .contains("2023 年", "登记不完整", "到位资金 471 亿元", "新开工项目 460 个", "S1");
        open("");
        assertThat($(Div.class).withClassName("notice").all()).isEmpty();
    }

    @Test
    void a_past_quarter_is_a_press_away() {
        open("");
        Popover menu = (Popover) $(NativeButton.class).withClassName("year-button").single().getParent().orElseThrow().getChildren()
                .filter(Popover.class::isInstance).findFirst().orElseThrow();
        menu.open();
        assertThat(Elements.select(menu.getElement(), "a.chooser-entry").stream().map(entry -> entry.getAttribute("href")))
                .contains("?period=2024Q1").doesNotContain("?period=2024Q3");
        open("period=2024Q1");
        assertThat($(Anchor.class).withClassName("segment-entry").all()).extracting(Anchor::getHref).contains("?period=2024Q1");
    }

    @Test
    void dollars_stay_dollars_and_more_than_is_written() {
        open("unit=370200&period=2024Q1&indicator=FDI");
        assertThat(texts(".ranking-amount")).anyMatch(text -> text.contains("/ >1"));
        assertThat(texts(".ic-target")).anyMatch(text -> text.contains("亿美元"));
        assertThat(texts(".attention-row")).singleElement().asString().contains("市南区", "任务 >1 亿美元");
    }

    @Test
    @WithMockUser(username = "guanxian", roles = "LEADER")
    void a_unit_without_units_below_goes_to_its_own_screen() {
        open("");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEqualTo("unit/371525");
    }

    @Test
    void what_the_address_says_and_is_not_understood_is_told_and_the_rest_is_shown() {
        open("asOf=yesterday");
        assertThat($(Span.class).all()).extracting(Component::getElement).anyMatch(element -> element.getTextRecursively().contains("截至日期 无法识别"));
        assertThat($(IndicatorCard.class).all()).hasSize(5);
    }

    private static void open(String query) {
        UI.getCurrent().navigate("", query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
    }

    private List<String> findings() {
        return $(H2.class).all().stream().map(heading -> heading.getElement().getTextRecursively()).toList();
    }

    private List<String> texts(String selector) {
        return select(selector).stream().map(Element::getTextRecursively).toList();
    }

    private List<Element> select(String selector) {
        return Elements.select($(OverviewView.class).single().getElement(), selector);
    }

    private static String text(Component component, String selector) {
        return Elements.select(component.getElement(), selector).getFirst().getTextRecursively();
    }

    private static BigDecimal sum(List<String> numbers) {
        return numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
