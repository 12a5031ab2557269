package org.guatu.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.WithDemonstration;
import org.guatu.progress.Entry;
import org.guatu.shell.FigureData;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** From a number to its entries, to a project, to a receipt: at each step what is opened adds up to what was pressed. */
@WithDemonstration
@ViewPackages(classes = OverviewView.class)
@WithMockUser(username = "leader", roles = "LEADER")
class NumberToReceiptUiTest extends SpringBrowserlessTest {

    private static final String CITY_FUNDS = "23840000000";

    @Test
    void the_headline_number_opens_down_to_one_receipt_with_its_evidence() {
        open("", "unit=371500");
        NativeButton number = $(NativeButton.class).withClassName("number-button").all().getFirst();
        assertThat(exact(number)).isEqualByComparingTo(CITY_FUNDS);
        test(number).click();
        ExplanationContent explanation = $(ExplanationContent.class).single();
        assertThat(words(explanation)).contains("238.40 ÷ 500", "47.68%", "6 个月 ÷ 12 个月", "−2.32 个百分点", "238.40 − 500 × 6 ÷ 12", "−11.60 亿元",
                "任务 500 亿元以上", "到位资金500亿元以上", "明细合计 238.40 亿元，与本数一致", "待审 9 笔 6.20 亿元，不计入", "查看全部 412 笔", "注：跨月更正 12 笔 −2.51 亿元",
                "2024 年 6 月记入对 2024 年 4 月的更正 −0.34 亿元（3 笔）");
        assertThat($(EntryLine.class).all()).hasSize(3);

        follow($(Anchor.class).withClassName("ex-open-all").single());
        assertThat($(OverDialog.class).all()).as("closed by leaving").isEmpty();
        List<Entry> entries = entries();
        assertThat(entries).hasSize(412);
        assertThat(entries.stream().map(Entry::quantity).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(CITY_FUNDS);
        assertThat($(Div.class).withClassName("entries-sum").single().getElement().getTextRecursively()).contains("与本数 238.40 亿元 一致");

        Entry entry = entries.stream().filter(e -> e.subject().equals("精密镀铝锌板三期")).findFirst().orElseThrow();
        open("project/" + entry.projectId(), "");
        List<FigureData> lines = $(FigureData.class).all().stream().filter(figure -> figure.hasClassName("ledger-counts") || figure.hasClassName("ledger-less")).toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.stream().map(NumberToReceiptUiTest::value).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("120000000");
        assertThat(words($(LedgerPanel.class).single())).contains("已认定 12,000 万元 = 1.20 亿元", "全部 7 笔");
        assertThat($(MonthPlanPanel.class).single().getElement().getTextRecursively()).contains("6 个月都低于计划，6 月净减 0.06");

        open("project/" + entry.projectId(), "receipt=" + entry.sourceId());
        ReceiptPanel receipt = $(ReceiptPanel.class).single();
        assertThat(value(receiptAmount())).isEqualByComparingTo(entry.quantity());
        assertThat(words(receipt)).contains("市级认定", "SHA-256");
        assertThat($(Image.class).all()).isNotEmpty().allMatch(image -> image.getSrc().startsWith("evidence/"));
        $(OverDialog.class).single().close();
        assertThat($(ReceiptPanel.class).all()).isEmpty();
    }

    @Test
    void an_address_opens_the_explanation_it_names_and_a_step_back_closes_it() {
        open("", "unit=371500&explain=FUNDS.371525.2024");
        assertThat(words($(ExplanationContent.class).single())).contains("14.82", "冠县");
        open("", "unit=371500");
        assertThat($(ExplanationContent.class).all()).isEmpty();
    }

    @Test
    void what_waits_has_a_list_of_its_own_that_does_not_count() {
        open("entries", "unit=371500&indicator=FUNDS&period=2024&show=waiting");
        assertThat(entries()).hasSize(9).allMatch(Entry::isWaiting);
        assertThat($(Div.class).withClassName("entries-sum").single().getElement().getTextRecursively()).contains("6.20", "不计入本数");
    }

    @Test
    void firms_are_listed_once() {
        open("entries", "unit=371500&indicator=VISIT_FIRM&period=2024");
        assertThat(entries()).hasSize(574).extracting(Entry::subject).doesNotHaveDuplicates();
    }

    @Test
    @WithMockUser(username = "guanxian", roles = "LEADER")
    void a_county_leader_is_told_why_the_citys_entries_stay_closed() {
        open("", "unit=371500&explain=FUNDS.371500.2024");
        assertThat(words($(ExplanationContent.class).single())).contains("238.40", "只公开合计").doesNotContain("查看全部");
        assertThat($(EntryLine.class).all()).isEmpty();
    }

    @Test
    void a_project_that_a_source_names_shows_its_words_and_no_invented_money() {
        open("project/3", "");
        assertThat($(Paragraph.class).withClassName("project-source").single().getText()).contains("P03", "2024拟落地开工");
        assertThat($(Span.class).withClassName("ledger-status").all()).isEmpty();
    }

    private FigureData receiptAmount() {
        return (FigureData) $(Span.class).withClassName("receipt-value").single().getChildren().findFirst().orElseThrow();
    }

    private List<Entry> entries() {
        return $(Grid.class).all().stream().filter(EntryGrid.class::isInstance).map(EntryGrid.class::cast).findFirst().orElseThrow()
                .getDataProvider().fetch(new Query<>()).toList();
    }

    private static void follow(Anchor anchor) {
        String[] parts = anchor.getHref().split("\\?");
        open(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static void open(String path, String query) {
        UI.getCurrent().navigate(path, query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
    }

    private static BigDecimal exact(Component inside) {
        return value((FigureData) inside.getChildren().filter(FigureData.class::isInstance).findFirst().orElseThrow());
    }

    private static BigDecimal value(FigureData figure) {
        return new BigDecimal(figure.getElement().getAttribute("value"));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
