package org.guatu.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.WithDemonstration;
import org.guatu.project.Stage;
import org.guatu.shell.Texts;
import org.guatu.shell.ui.RefusedView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** What the clerk finds beside the month: what came back, the unit's ledger, its files. */
@WithDemonstration
@Transactional
@ViewPackages(classes = {EntryView.class, ReportingView.class, RefusedView.class})
@WithMockUser(username = "clerk", roles = "CLERK")
class ClerkTabsUiTest extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_clerk_reads_chinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void a_stage_that_was_sent_back_stands_with_its_reason_and_clock_and_is_entered_again_from_there() {
        long project = jdbc.sql("""
                SELECT MIN(p.id) FROM project p WHERE p.unit_code = '371525' AND p.side_state IS NULL
                  AND NOT EXISTS (SELECT 1 FROM project_stage s WHERE s.project_id = p.id AND s.stage = 'AT_CAPACITY')
                """).query(Long.class).single();
        jdbc.sql("""
                INSERT INTO project_stage (project_id, stage, entered_on, submitted_by, submitted_at, decided_by, decided_at, returned_reason)
                VALUES (?, 'AT_CAPACITY', DATE '2024-06-20', 'clerk', TIMESTAMP '2024-06-21 09:00:00', 'reviewer', TIMESTAMP '2024-06-22 09:00:00', '报告缺页')
                """).params(project).update();
        open("show=returned");
        String shown = $(ReturnedList.class).single().getElement().getTextRecursively();
        assertThat(shown).contains("进入达产（2024-06-20）", "报告缺页（审核05", "应于 06-29 前答复，已迟 2 天", "请于 07-06 前答复，还有 5 天");
        List<NativeButton> again = $(NativeButton.class).all().stream().filter(button -> button.getText().equals("重新提交")).toList();
        assertThat(again).as("the receipt of the picture and the stage").hasSize(2);
        test(again.getFirst()).click();
        assertThat($(Select.class).all()).anySatisfy(select -> assertThat((Object) select.getValue()).isEqualTo(Stage.AT_CAPACITY));
    }

    @Test
    void a_returned_receipt_goes_again_from_the_list_and_what_is_still_asked_is_said() {
        open("show=returned");
        press("重新提交");
        assertThat($(ReturnedList.class).single().getElement().getTextRecursively()).contains("还有问题要先回答", "撤回");
        long project = jdbc.sql("SELECT project_id FROM receipt WHERE unit_code = '371525' AND status = 'RETURNED'").query(Long.class).single();
        jdbc.sql("UPDATE receipt SET return_field = 'amount,receivedOn,category,origin,evidence' WHERE project_id = ? AND status = 'RETURNED'").params(project).update();
        open("month=2024-06&row=" + project);
        assertThat($(LinesPanel.class).single().project()).as("the row that came back").isEqualTo(project);
        SheetModel.RowModel row = $(MonthGrid.class).single().shown().rows().stream().filter(one -> one.id() == project).findFirst().orElseThrow();
        assertThat(row.questions()).extracting(SheetModel.Question::kind).contains("EVIDENCE");
        assertThat(row.reason()).contains("金额、到账日期、款项、资金来源、佐证——");
        jdbc.sql("DELETE FROM receipt_evidence_rule").update();
        open("show=returned");
        press("重新提交");
        open("show=returned");
        assertThat($(ReturnedList.class).single().getElement().getTextRecursively()).contains("没有退回的填报");
        assertThat(jdbc.sql("SELECT step FROM receipt_step WHERE receipt_id = (SELECT MAX(receipt_id) FROM receipt_step WHERE step = 'RESUBMITTED') ORDER BY id")
                .query(String.class).list()).as("its history begins with the first time").containsExactly("SUBMITTED", "CHECKED", "RETURNED", "RESUBMITTED");
    }

    @Test
    void what_a_ruling_ended_is_told_with_the_line_that_counts_and_asks_for_nothing() {
        long line = jdbc.sql("SELECT id FROM receipt WHERE unit_code = '371525' AND status = 'RETURNED'").query(Long.class).single();
        long counts = jdbc.sql("SELECT MIN(id) FROM receipt WHERE unit_code = '371524' AND status = 'RECOGNISED'").query(Long.class).single();
        jdbc.sql("UPDATE receipt SET status = 'RULED_OUT', answer_by = NULL WHERE id = ?").param(line).update();
        jdbc.sql("""
                INSERT INTO dispute (line_id, other_id, raised_by, raised_at, reason, ruled_by, ruled_at, ruled_for, ruling)
                VALUES (?, ?, 'reviewer', TIMESTAMP '2024-06-30 09:00:00', '凭证号相同', 'reviewer', TIMESTAMP '2024-07-01 08:00:00', ?, '同一张回单')
                """).params(line, counts, counts).update();
        open("show=returned");
        assertThat($(ReturnedList.class).single().getElement().getTextRecursively()).contains("没有退回的填报", "已由裁定了结", "东阿", "#" + counts, "同一张回单（审核05，07-01）")
                .doesNotContain("重新提交", "撤回", "前答复");
        open("month=2024-06");
        assertThat($(MonthGrid.class).single().shown().rows()).filteredOn(row -> row.state().equals("RULED_OUT")).singleElement().satisfies(row -> {
            assertThat(row.stateWord()).isEqualTo("裁定不计");
            assertThat(row.month().exact()).isEqualTo("0");
            assertThat(row.notes()).singleElement().satisfies(note -> assertThat(note.text()).contains("只计那一笔"));
        });
    }

    @Test
    void a_reduction_below_nothing_is_refused_at_its_field_and_cannot_be_sent() {
        long project = jdbc.sql("""
                SELECT MAX(r.project_id) FROM receipt r WHERE r.unit_code = '371525' AND r.kind = 'RECEIPT' AND r.status = 'RECOGNISED' AND r.booked_month = 202406
                  AND NOT EXISTS (SELECT 1 FROM receipt o WHERE o.project_id = r.project_id AND o.id <> r.id AND (o.booked_month = 202406 OR o.kind <> 'RECEIPT'))
                """).query(Long.class).single();
        open("month=2024-06&row=" + project);
        press("更正");
        press("核减");
        TextField amount = $(TextField.class).all().stream().filter(field -> field.getLabel().contains("核减")).findFirst().orElseThrow();
        test(amount).setValue("99999999");
        assertThat(amount.isInvalid()).isTrue();
        assertThat(amount.getErrorMessage()).contains("核减：须大于零，且小于这一笔现有的");
        assertThat($(Div.class).withClassName("correction-effect").single().getElement().getTextRecursively()).as("no impossible figure").doesNotContain("万元");
        NativeButton send = $(NativeButton.class).all().stream().filter(button -> button.getText().equals("提交更正")).findFirst().orElseThrow();
        assertThat(send.isEnabled()).isFalse();
        test(amount).setValue("1");
        assertThat(amount.isInvalid()).isFalse();
        assertThat(send.isEnabled()).isTrue();
        assertThat($(Div.class).withClassName("correction-effect").single().getElement().getTextRecursively()).contains("−1万元");
    }

    @Test
    void what_others_do_is_shown_in_every_tab_where_it_stands() {
        open("show=ledger&state=RETURNED");
        NativeTableRow row = $(NativeTableRow.class).last();
        Select<?> choice = $(Select.class).first();
        jdbc.sql("UPDATE receipt SET amount = 45600000 WHERE id = ?").param(row.getElement().getAttribute("data-line")).update();
        $(EntryView.class).single().follow();
        assertThat($(NativeTableRow.class).last()).as("the row itself").isSameAs(row);
        assertThat(row.getElement().getTextRecursively()).contains("4,560");
        assertThat($(Select.class).first()).isSameAs(choice);
        open("show=returned");
        jdbc.sql("UPDATE receipt SET status = 'WITHDRAWN' WHERE status = 'RETURNED'").update();
        $(EntryView.class).single().follow();
        assertThat($(ReturnedList.class).single().getElement().getTextRecursively()).contains("没有退回的填报");
        open("show=evidence");
        long files = $(NativeButton.class).withClassName("evidence-card").all().size();
        jdbc.sql("""
                INSERT INTO evidence (receipt_id, kind, file_name, media_type, byte_size, sha256, demo)
                SELECT MIN(r.id), (SELECT MIN(e.kind) FROM evidence e JOIN receipt o ON o.id = e.receipt_id WHERE o.unit_code = '371525' AND o.status <> 'WITHDRAWN'),
                       'f.png', 'image/png', 10, 'cdcd', FALSE FROM receipt r WHERE r.unit_code = '371525' AND r.status = 'RECOGNISED'""").update();
        $(EntryView.class).single().follow();
        assertThat($(NativeButton.class).withClassName("evidence-card").all()).as("no hand is on the list").hasSize((int) files + 1);
        NativeButton kept = $(NativeButton.class).withClassName("evidence-card").all().get(1);
        test(kept).click();
        jdbc.sql("UPDATE evidence SET sha256 = 'efef' WHERE sha256 = 'cdcd'").update();
        jdbc.sql("INSERT INTO evidence (receipt_id, kind, file_name, media_type, byte_size, sha256, demo) SELECT receipt_id, kind, 'g.png', media_type, 10, 'cdcd', FALSE "
                + "FROM evidence WHERE sha256 = 'efef'").update();
        $(EntryView.class).single().follow();
        assertThat($(NativeButton.class).withClassName("evidence-card").all()).as("what is under the hand stays").hasSize((int) files + 1).contains(kept);
        press("有 1 份新");
        assertThat($(NativeButton.class).withClassName("evidence-card").all().getFirst().getElement().getTextRecursively()).contains("g.png");
    }

    @Test
    void a_month_that_is_closed_meanwhile_is_shown_closed() {
        navigate(ReportingView.class);
        MonthsPanel panel = $(MonthsPanel.class).single();
        assertThat(panel.getElement().getTextRecursively()).doesNotContain("07-01");
        jdbc.sql("INSERT INTO reporting_month (city_code, booked_month, closed_on, closed_by, version) VALUES ('371500', 202406, DATE '2024-07-01', 'office', 0)").update();
        $(ReportingView.class).single().follow();
        assertThat($(MonthsPanel.class).single()).isSameAs(panel);
        assertThat(panel.getElement().getTextRecursively()).contains("07-01");
    }

    @Test
    @WithMockUser(username = "office", roles = "OFFICE")
    void closing_a_month_asks_first_and_says_who_has_not_reported_and_what_is_under_way() {
        navigate(ReportingView.class);
        test($(NativeButton.class).all().stream().filter(button -> button.getText().equals("关账")).findFirst().orElseThrow()).click();
        String asked = $(ClosingDialog.class).single().getElement().getTextRecursively();
        assertThat(asked).contains("未报", "草稿", "退回未答", "待审", "填报截止", "另一人批准");
        assertThat(closed()).as("nothing is closed by the first press").isZero();
        press("先不关账");
        assertThat(closed()).isZero();
        test($(NativeButton.class).all().stream().filter(button -> button.getText().equals("关账")).findFirst().orElseThrow()).click();
        test($(NativeButton.class).withClassName("button--primary").all().stream().filter(button -> button.getText().equals("关账")).findFirst().orElseThrow()).click();
        assertThat(closed()).isEqualTo(1);
        jdbc.sql("INSERT INTO month_reopening (city_code, booked_month, asked_by, asked_label, asked_at, reason) "
                + "VALUES ('371500', (SELECT MAX(booked_month) FROM reporting_month WHERE closed_on = DATE '2024-07-01'), 'office2', '复核', TIMESTAMP '2024-07-01 09:00:00', '漏报一笔')").update();
        $(ReportingView.class).single().follow();
        press("批准重开");
        assertThat($(ReopeningDialog.class).single().getHeaderTitle()).isEqualTo("重开聊城市 2024 年 6 月？");
        assertThat($(ReopeningDialog.class).single().getElement().getTextRecursively()).contains("复核", "漏报一笔", "会变的数", "2025-01-15", "仍须逐笔审核");
        assertThat(closed()).as("nothing is opened by the first press").isEqualTo(1);
        test($(NativeButton.class).withClassName("button--primary").all().stream().filter(button -> button.getText().equals("批准重开")).findFirst().orElseThrow()).click();
        assertThat(closed()).isZero();
    }

    private int closed() {
        return jdbc.sql("SELECT COUNT(*) FROM reporting_month WHERE closed_on = DATE '2024-07-01'").query(Integer.class).single();
    }

    @Test
    void the_ledger_of_the_unit_is_let_through_by_project_state_and_month() {
        open("show=ledger");
        long all = rows();
        assertThat(all).isPositive();
        open("show=ledger&state=RETURNED");
        assertThat(rows()).isEqualTo(1);
        assertThat($(LedgerTab.class).single().getElement().getTextRecursively()).contains("储能电池 PACK 生产线", "3,200", "历史");
        open("show=ledger&booked=2024-06");
        long june = rows();
        assertThat(june).isPositive().isLessThan(all);
        long project = jdbc.sql("SELECT id FROM project WHERE name_zh = '储能电池 PACK 生产线'").query(Long.class).single();
        open("show=ledger&booked=2024-06&project=" + project);
        assertThat(rows()).isEqualTo(jdbc.sql("SELECT COUNT(*) FROM receipt WHERE project_id = ? AND booked_month = 202406 AND status <> 'WITHDRAWN'")
                .params(project).query(Long.class).single()).isLessThan(june);
    }

    @Test
    void a_file_stands_once_with_its_uses_and_is_marked_when_it_hangs_twice() {
        record Piece(long id, String sha256) {
        }
        List<Piece> slips = jdbc.sql("""
                SELECT e.id, e.sha256 FROM evidence e JOIN receipt r ON r.id = e.receipt_id
                WHERE r.unit_code = '371525' AND r.status <> 'WITHDRAWN' AND e.kind = 'BANK_SLIP' ORDER BY e.id DESC LIMIT 2
                """).query(Piece.class).list();
        open("show=evidence&purpose=BANK_SLIP");
        String before = $(EvidenceTab.class).single().getElement().getTextRecursively();
        jdbc.sql("UPDATE evidence SET sha256 = ? WHERE id = ?").params("ab".repeat(32), slips.getFirst().id()).update();
        jdbc.sql("UPDATE evidence SET sha256 = ? WHERE id = ?").params("ab".repeat(32), slips.getLast().id()).update();
        open("show=evidence&purpose=BANK_SLIP");
        String text = $(EvidenceTab.class).single().getElement().getTextRecursively();
        assertThat(text).contains("同一文件用于 2 笔").isNotEqualTo(before);
        List<NativeButton> cards = $(NativeButton.class).all().stream().filter(button -> button.hasClassName("evidence-card")).toList();
        test(cards.getFirst()).click();
        assertThat($(EvidenceTab.class).single().getElement().getTextRecursively()).contains("#", "万元", "单独打开");
    }

    private void open(String query) {
        UI.getCurrent().navigate("entry/371525", QueryParameters.fromString("month=2024-06&" + query));
    }

    private long rows() {
        return $(NativeTableRow.class).all().stream().filter(row -> row.getElement().hasAttribute("data-line")).count();
    }

    private void press(String words) {
        test($(NativeButton.class).all().stream().filter(button -> button.getText().equals(words)).findFirst().orElseThrow()).click();
    }
}
