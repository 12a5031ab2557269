package org.guatu.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.WithDemonstration;
import org.guatu.chart.GuatuChart;
import org.guatu.chart.MonthPlanChart;
import org.guatu.dashboard.Told;
import org.guatu.live.News;
import org.guatu.progress.Contributions;
import org.guatu.project.Stage;
import org.guatu.review.Decision;
import org.guatu.review.DecisionSubject;
import org.guatu.review.Decisions;
import org.guatu.review.NewDecision;
import org.guatu.shell.FigureData;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of a project's screen open how they are reckoned, down to the lines of its ledger. */
@WithDemonstration
@ViewPackages(packages = "org.guatu")
@WithMockUser(username = "leader", roles = "LEADER")
class ProjectNumbersUiTest extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Contributions contributions;
    @Autowired
    private ScreenNews news;
    @Autowired
    private Decisions decisions;

    private String project;

    @BeforeEach
    void the_project_of_the_picture() {
        project = "project/" + jdbc.sql("SELECT id FROM project WHERE name_zh = '精密镀铝锌板三期'").query(Long.class).single();
    }

    @Test
    void every_number_of_the_head_opens_itself() {
        open("");
        List<NativeButton> numbers = $(NativeButton.class).withClassName("number-button").all().stream()
                .filter(button -> button.getParent().isPresent() && within(button, ProjectHead.class)).toList();
        assertThat(numbers).extracting(button -> button.getElement().getTextRecursively()).containsExactly("12.80", "1.20", "7.20", "16.67%", "3.60", "−2.40");
        for (NativeButton number : numbers) {
            test(number).click();
            assertThat(block().getElement().getTextRecursively()).contains(number.getElement().getTextRecursively());
            $(OverDialog.class).single().close();
        }
    }

    @ParameterizedTest
    @CsvSource({"in-year", "booked", "plan", "due", "month-f", "ones", "needs", "needs-blocked", "needs-in-progress", "blockers", "blockers-overdue"})
    void what_a_number_opens_adds_up_to_it(String name) {
        open(name);
        BigDecimal result = new BigDecimal(Elements.select(block().getElement(), ".ex-value data").getFirst().getAttribute("value"));
        List<BigDecimal> parts = Elements.select(block().getElement(), ".ex-parts-list data").stream().map(data -> new BigDecimal(data.getAttribute("value"))).toList();
        assertThat(parts).isNotEmpty();
        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(result);
    }

    @Test
    void a_past_day_tells_nothing_that_came_later_and_marks_what_has_no_history() {
        UI.getCurrent().navigate(project, new QueryParameters(Map.of("asOf", List.of("2023-10-01"))));
        assertThat($(StageLine.class).single().getElement().getTextRecursively()).contains("签约", "已 20 天").doesNotContain("桩基完成", "缺许可证变更件", "2024-03");
        assertThat($(FiveOnesPanel.class).single().getElement().getTextRecursively()).contains("现状").doesNotContain("V3", "06-12");
        assertThat($(NeedsPanel.class).single().getElement().getTextRecursively()).contains("现状").doesNotContain("2024-02-06");
        assertThat($(BlockersPanel.class).single().getElement().getTextRecursively()).doesNotContain("06-24");
        open("");
        assertThat($(StageLine.class).single().getElement().getTextRecursively()).contains("桩基完成", "缺许可证变更件");
        assertThat($(FiveOnesPanel.class).single().getElement().getTextRecursively()).contains("V3 06-12").doesNotContain("现状");
    }

    @Test
    @WithMockUser(username = "guanxian", roles = "LEADER")
    void a_stage_is_said_with_the_name_of_its_project_to_who_may_open_it_and_a_decision_to_nobody_else() {
        assertThat(words(fact(Told.STAGE, "371525", Stage.IN_STATISTICS.name()))).hasValue("精密镀铝锌板三期 入统 冠县");
        assertThat(words(fact(Told.STAGE_LATER, "371525", Stage.IN_STATISTICS.name()))).hasValue("精密镀铝锌板三期 入统 冠县（明日计入）");
        assertThat(words(fact(Told.STAGE, "371526", Stage.IN_STATISTICS.name()))).hasValue("1 个项目 入统 高唐县");
        assertThat(words(fact(Told.ASSIGNED, "371525", "周五前交地"))).hasValue("冠县 新交办：周五前交地");
        assertThat(words(fact(Told.INSTRUCTED, "371526", "周五前交地"))).isEmpty();
    }

    @Test
    @Transactional
    void what_is_owed_already_stands_where_the_next_instruction_would_be_written() {
        long id = Long.parseLong(project.substring(project.indexOf('/') + 1));
        UnitCode county = UnitCode.of("371525");
        open("");
        assertThat($(Div.class).withClassName("owed").all()).isEmpty();
        Decision made = decisions.make(new NewDecision(new DecisionSubject.OnProject(id), "变更件本周报齐", "冠县招商局", county, LocalDate.of(2024, 7, 7), null, null));
        decisions.make(new NewDecision(new DecisionSubject.OnFigure("FUNDS", county), "逐月报进度", "冠县", county, LocalDate.of(2024, 7, 9), null, null));
        UI.getCurrent().navigate("");
        open("");
        assertThat($(Div.class).withClassName("owed").single().getElement().getTextRecursively()).contains("批示", "变更件本周报齐", "冠县招商局", "07-07 到期", "在办")
                .doesNotContain("逐月报进度");
        assertThat($(Anchor.class).withClassName("owed-row").single().getHref()).endsWith("decision=" + made.id());
        UI.getCurrent().navigate("unit/371525");
        assertThat($(Div.class).withClassName("owed").single().getElement().getTextRecursively()).contains("逐月报进度").doesNotContain("变更件本周报齐");
    }

    private Optional<String> words(News.Fact fact) {
        return news.words(new News(fact.topics(), List.of(), List.of(fact)), false);
    }

    private News.Fact fact(Told told, String unit, String what) {
        return new News.Fact(told.name(), project.substring(project.indexOf('/') + 1), unit, what, Set.of(News.unit(unit)));
    }

    @Test
    void a_month_of_the_chart_opens_its_lines_and_a_line_opens_its_receipt() {
        open("");
        GuatuChart chart = $(MonthPlanChart.class).single();
        ComponentUtil.fireEvent(chart, new GuatuChart.PointClickEvent(chart, true, 0, 4));
        assertThat(block().getElement().getTextRecursively()).contains("5 月已认定");
        Anchor line = $(Anchor.class).withClassName("ex-part-link").all().getFirst();
        String receipt = line.getHref().replaceFirst(".*receipt=", "");
        UI.getCurrent().navigate(project, new QueryParameters(Map.of("receipt", List.of(receipt))));
        assertThat($(DerivationBlock.class).all()).as("closed by leaving").isEmpty();
        assertThat($(ReceiptPanel.class).single().isAttached()).isTrue();
    }

    @Test
    void the_history_and_the_whole_ledger_stand_in_the_address_too() {
        for (String name : List.of("history", "ledger", "project-months")) {
            open(name);
            assertThat($(PanelDialog.class).single().getHeaderTitle()).isNotBlank();
            open("");
            assertThat($(PanelDialog.class).all()).isEmpty();
        }
    }

    @Test
    void what_is_counted_opens_the_lines_it_is_counted_from() {
        open("");
        for (Class<?> panel : List.of(FiveOnesPanel.class, NeedsPanel.class, BlockersPanel.class)) {
            List<NativeButton> counts = $(NativeButton.class).withClassName("said-number").all().stream().filter(button -> within(button, panel)).toList();
            assertThat(counts).as(panel.getSimpleName()).hasSizeGreaterThanOrEqualTo(2);
            for (NativeButton count : counts) {
                test(count).click();
                assertThat(Elements.select(block().getElement(), ".ex-value data").getFirst().getTextRecursively()).isEqualTo(count.getElement().getTextRecursively());
                $(OverDialog.class).single().close();
            }
        }
    }

    @Test
    void the_sentence_of_the_ledger_opens_its_lines() {
        open("");
        NativeButton wan = $(NativeButton.class).withClassName("said-number").all().stream().filter(button -> within(button, LedgerPanel.class)).findFirst().orElseThrow();
        assertThat(wan.getElement().getTextRecursively()).isEqualTo("12,000");
        test(wan).click();
        assertThat($(FigureData.class).all()).isNotEmpty();
        assertThat(block().getElement().getTextRecursively()).contains("今年已认定", "1.20");
    }

    @Test
    @Transactional
    void what_is_recognised_this_morning_is_in_the_head_and_in_the_ledger_alike() {
        long line = jdbc.sql("SELECT MIN(id) FROM receipt WHERE status IN ('SUBMITTED', 'CHECKED') AND kind = 'RECEIPT' AND booked_month <= 202406").query(Long.class).single();
        jdbc.sql("UPDATE receipt SET status = 'RECOGNISED', decided_by = '赵审核', decided_on = DATE '2024-07-01' WHERE id = :id").param("id", line).update();
        contributions.rebuild();
        project = "project/" + jdbc.sql("SELECT project_id FROM receipt WHERE id = :id").param("id", line).query(Long.class).single();
        open("in-year");
        assertThat(block().getElement().getTextRecursively()).doesNotContain("不计入到位资金");
        assertThat($(LedgerPanel.class).single().getElement().getTextRecursively()).doesNotContain("不计入");
    }

    private void open(String name) {
        UI.getCurrent().navigate(project, name.isEmpty() ? QueryParameters.empty() : new QueryParameters(Map.of("table", List.of(name))));
    }

    private DerivationBlock block() {
        return $(DerivationBlock.class).single();
    }

    private static boolean within(com.vaadin.flow.component.Component component, Class<?> type) {
        return type.isInstance(component) || component.getParent().map(parent -> within(parent, type)).orElse(false);
    }
}
