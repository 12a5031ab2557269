package org.guatu.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.BigDecimalField;

import org.guatu.WithDemonstration;
import org.guatu.chart.MonthPlanChart;
import org.guatu.access.People;
import org.guatu.ledger.Corrections;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.Recognition;
import org.guatu.ledger.ReviewQueue;
import org.guatu.ledger.risk.RiskName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The reviewer's queue of picture 10, decided on by buttons and keys; everything is rolled back. */
@WithDemonstration
@Transactional
@ViewPackages(classes = ReviewQueueView.class)
@WithMockUser(username = "reviewer", roles = "REVIEWER")
class ReviewQueueViewUiTest extends ReviewQueueScreen {

    @Autowired
    private Recognition recognition;
    @Autowired
    private Corrections corrections;
    @Autowired
    private Ledger ledger;

    @Test
    void the_queue_is_that_of_the_picture() {
        open("");
        assertThat(seen()).contains("待认定 9 笔", "62,000 万元 = 6.20 亿元", "6 个项目", "待我审 9", "争议 0");
        List<String> rows = rows().stream().map(ReviewQueueScreen::words).toList();
        assertThat(rows).hasSize(9);
        assertThat(rows.get(0)).contains("茌平区", "高端铝精深产业园一期", "12,000", "附件与5月同文件", "季末集中");
        assertThat(rows.get(1)).contains("高端轴承生产基地", "15,800", "今天到期", "整数大额");
        assertThat(rows.get(2)).contains("铜基新材料", "8,200", "超剩余计划 1.3 倍", "剩 1 天");
        assertThat(rows.get(3)).contains("6,000", "无风险提示");
        assertThat($(NativeButton.class).withClassName("review-stages-button").single().getText()).isEqualTo("阶段待审 0");
    }

    @Test
    void the_open_line_stands_beside_plan_year_months_checks_and_evidence() {
        open("");
        assertThat(seen()).contains("34,000", "46,000", "全额认定后，6 月占今年 31.0%", "核对 14 项，3 项要看", "不符", "18,000 万元", "2.3 倍",
                "佐证 3 份，12,000 万元，与申报一致", "疑似重复", "建议 8,000 万元：回单 B与", "县级审核02");
        assertThat($(MonthPlanChart.class).all()).hasSize(1);
        assertThat($(NativeButton.class).withClassName("review-piece").all()).hasSize(3);
    }

    @Test
    void a_line_is_recognised_by_key_and_the_next_is_open_and_the_last_is_under_done() {
        ReviewQueueView view = open("");
        view.key("next");
        view.key("next");
        view.key("next");
        assertThat(current()).contains("6,000");
        view.key("accept");
        assertThat(seen()).contains("待认定 8 笔", "已认定 6,000 万元");
        assertThat(current()).contains("5,000");
        open("tab=done");
        assertThat(rows()).hasSize(1);
        assertThat(words(rows().getFirst())).contains("6,000", "已认定");
    }

    @Test
    void a_line_that_stops_wants_a_reason_and_what_is_typed_goes_with_it() {
        ReviewQueueView view = open("");
        view.key("accept");
        assertThat(seen()).contains("请在「原因」中写明", "待认定 9 笔");
        test(reason()).setValue("同一份框架合同的首付款");
        view.key("accept");
        assertThat(seen()).contains("待认定 8 笔");
    }

    @Test
    void less_is_recognised_with_what_is_suggested_by_a_press() {
        ReviewQueueView view = open("");
        long id = selected();
        view.key("reduce");
        assertThat(seen()).as("the whole amount is no reduction").contains("全额认定请按 A");
        test($(NativeButton.class).withClassName("review-suggest").single()).click();
        assertThat($(BigDecimalField.class).single().getValue()).isEqualByComparingTo("8000");
        assertThat(seen()).contains("核减 4,000");
        view.key("accept");
        assertThat(seen()).as("another amount in the field is never recognised in full").contains("金额已改为 8,000 万元，少于申报的 12,000 万元", "待认定 9 笔");
        assertThat($(NativeButton.class).withClassName("review-reduce").single().hasClassName("button--primary")).isTrue();
        test($(BigDecimalField.class).single()).setValue(new BigDecimal("8000.5"));
        assertThat(seen()).as("the refusal goes with what it spoke of").doesNotContain("金额已改为");
        test($(BigDecimalField.class).single()).setValue(new BigDecimal("8000"));
        view.key("reduce");
        Receipt now = queue.open(id).line();
        assertThat(now.amount()).isEqualByComparingTo("80000000");
        assertThat(now.handling().claimed()).isEqualByComparingTo("120000000");
        assertThat(now.reason()).contains("回单 B");
        open("tab=done&line=" + id);
        assertThat(words(rows().getFirst())).contains("8,000", "核减，申报 12,000 万元");
        assertThat(seen()).as("what was submitted stays told").contains("核减后认定 8,000 万元", "12,000 万元，与申报一致", "到账");
    }

    @Test
    void a_line_is_sent_back_with_a_field_and_a_reason() {
        ReviewQueueView view = open("");
        long id = selected();
        view.key("return");
        NativeButton go = $(NativeButton.class).withClassName("review-reason-go").single();
        test(go).click();
        assertThat(words(dialog())).contains("请写明原因");
        test(dialogReason()).setValue("回单 B 重复");
        assertThat(words(dialog())).as("the reason is there now").doesNotContain("请写明原因");
        test($(NativeButton.class).withText("佐证").single()).click();
        test($(NativeButton.class).withText("金额").single()).click();
        test(go).click();
        Receipt now = queue.open(id).line();
        assertThat(now.status()).isEqualTo(Receipt.Status.RETURNED);
        assertThat(now.handling().returnField()).isEqualTo("amount,evidence");
        assertThat(seen()).contains("待认定 8 笔", "已退回");
        open("tab=done&line=" + id);
        assertThat(seen()).contains("退回：金额、佐证——回单 B 重复", "县级审核02 初审", "填报07 提交");
    }

    @Test
    void a_line_is_held_found_under_disputes_and_released() {
        ReviewQueueView view = open("");
        long id = selected();
        view.key("hold");
        test(dialogReason()).setValue("两县同报");
        test($(NativeButton.class).withClassName("review-reason-go").single()).click();
        assertThat(queue.open(id).line().handling().held()).isTrue();
        open("tab=disputed");
        assertThat(rows()).hasSize(1);
        assertThat(selected()).isEqualTo(id);
        view.key("accept");
        assertThat(queue.open(id).line().status()).as("a disputed line is not recognised by a key").isEqualTo(Receipt.Status.CHECKED);
        view.key("hold");
        test(dialogReason()).setValue("归茌平区");
        test($(NativeButton.class).withClassName("review-reason-go").single()).click();
        assertThat(queue.open(id).line().handling().held()).isFalse();
    }

    @Test
    void no_line_of_the_demonstration_is_taken_for_money_of_another_unit() {
        assertThat(queue.desk().waiting()).hasSize(9).allSatisfy(one -> assertThat(recognition.recognise(one.line().id(), one.line().version(), "已核对").status())
                .isEqualTo(Receipt.Status.RECOGNISED));
    }

    @Test
    void money_that_counts_for_another_unit_is_refused_and_listed_and_goes_on_once_it_is_ruled_to_be_two() {
        Receipt line = queue.open(queue.desk().waiting().get(3).line().id()).line();
        Receipt counts = ledger.receipt(jdbc.sql("SELECT MIN(id) FROM receipt WHERE kind = 'RECEIPT' AND status = 'RECOGNISED' AND unit_code <> :unit")
                .param("unit", line.unit().value()).query(Long.class).single());
        jdbc.sql("UPDATE receipt SET voucher_no = 'T-2', amount = 60000000 WHERE id IN (:one, :two)").param("one", line.id()).param("two", counts.id()).update();
        ReviewQueueView view = open("line=" + line.id());
        test(reason()).setValue("已核对");
        view.key("accept");
        assertThat(seen()).contains("同一笔钱可能已由", "6,000 万元）：本笔已列为争议", "争议 1", "系统列为争议", "裁定…").doesNotContain("列为争议：系统列为争议");
        view.key("hold");
        test($(NativeButton.class).withText("不是同一笔").single()).click();
        assertThat(words(dialog())).contains("各是各的钱");
        test(dialogReason()).setValue("两次付款");
        test($(NativeButton.class).withClassName("review-rule-go").single()).click();
        view = open("line=" + line.id());
        assertThat(seen()).contains("争议 0");
        test(reason()).setValue("已核对");
        view.key("accept");
        assertThat(ledger.receipt(line.id()).status()).isEqualTo(Receipt.Status.RECOGNISED);
    }

    @Test
    void a_line_of_the_same_money_in_another_unit_is_disputed_with_it_and_ruled_in_shares() {
        ReviewQueueView view = open("");
        Receipt held = queue.open(selected()).line();
        Receipt other = queue.desk().waiting().stream().map(ReviewQueue.Waiting::line).filter(line -> !line.unit().equals(held.unit())).findFirst().orElseThrow();
        jdbc.sql("UPDATE receipt SET voucher_no = 'T-1' WHERE id IN (:one, :two)").param("one", held.id()).param("two", other.id()).update();
        open("line=" + held.id());
        view.key("hold");
        assertThat(words(dialog())).contains("与哪一笔是同一笔钱", "#" + other.id());
        test(dialogReason()).setValue("凭证号相同");
        test($(NativeButton.class).withClassName("review-reason-go").single()).click();
        view = open("tab=disputed&line=" + held.id());
        assertThat(seen()).contains("争议中：凭证号相同", "裁定…");
        view.key("hold");
        test($(NativeButton.class).withText("按比例分").single()).click();
        test(below(dialog()).filter(BigDecimalField.class::isInstance).map(BigDecimalField.class::cast).findFirst().orElseThrow()).setValue(new BigDecimal(40));
        assertThat(words(dialog())).contains("全市只计一次");
        test(dialogReason()).setValue("两县协议");
        test($(NativeButton.class).withClassName("review-rule-go").single()).click();
        assertThat(queue.open(held.id()).line().status()).isEqualTo(Receipt.Status.RULED_OUT);
        Receipt now = queue.open(other.id()).line();
        assertThat(queue.open(other.id()).waiting().hints()).as("what was ruled is not asked again").noneMatch(hint -> hint.rule() == RiskName.SAME_VOUCHER);
        open("line=" + other.id());
        assertThat(seen()).contains("已裁定：", " 60%", "两县协议", "争议裁定：").doesNotContain("是同一笔钱吗");
        recognition.recognise(now.id(), now.version(), "已裁定");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM receipt WHERE corrects_id = :id AND kind = 'MOVE'").param("id", other.id()).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void a_correction_is_one_row_that_says_which_line_it_is_of_and_is_reckoned_with_its_net() {
        Receipt line = ledger.receipt(jdbc.sql("""
                SELECT r.id FROM receipt r JOIN project p ON p.id = r.project_id
                WHERE p.name_zh = '高速护栏智能工厂' AND r.kind = 'RECEIPT' AND r.status = 'RECOGNISED' AND r.booked_month = 202406
                """).query(Long.class).list().getFirst());
        BigDecimal less = line.amount().subtract(new BigDecimal("1000000"));
        People.as("clerk");
        List<Receipt> pair = corrections.correct(line.id(), line.version(), line.entered().with(line.money().withYuan(less)), "多记");
        People.as("checker");
        recognition.check(pair.getFirst().id(), pair.getFirst().version());
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("reviewer", "", "ROLE_REVIEWER"));
        ReviewQueueView view = open("line=" + pair.getFirst().id());
        assertThat(selected()).isEqualTo(pair.getLast().id());
        assertThat(current()).contains("更正 #" + line.id(), "\u2212100");
        assertThat(words($(CorrectionCard.class).single())).contains("原笔（2024 年 6 月）", "冲回", "重记", "净增减", "两笔一起");
        assertThat(seen()).contains("更正认定后", "本次净减", "两笔一起认定").doesNotContain("全额认定后");
        view.key("accept");
        assertThat(seen()).contains("已认定 \u2212100 万元", "待认定 9 笔");
        assertThat(ledger.receipt(pair.getFirst().id()).status()).isEqualTo(Receipt.Status.RECOGNISED);
    }

    @Test
    void the_lines_without_questions_are_taken_together_with_count_and_sum() {
        open("");
        NativeButton batch = $(NativeButton.class).withClassName("review-batch").single();
        int plain = queue.desk().plain().size();
        BigDecimal sum = ReviewQueue.Desk.sum(queue.desk().plain());
        assertThat(plain).isPositive();
        assertThat(batch.getText()).contains("批量认定 " + plain + " 笔无风险");
        test(batch).click();
        test($(NativeButton.class).withClassName("review-batch-go").single()).click();
        assertThat(seen()).contains("已办 " + plain + " 笔", "待认定 " + (9 - plain) + " 笔", "没有可批量办理的");
        assertThat(queue.desk().sum()).isEqualByComparingTo(new BigDecimal("620000000").subtract(sum));
    }

    @Test
    void a_stale_decision_shows_the_line_as_it_is_and_keeps_what_was_typed() {
        ReviewQueueView view = open("");
        long id = selected();
        test(reason()).setValue("看过合同");
        Receipt seen = queue.open(id).line();
        recognition.release(id, recognition.hold(id, seen.version(), "x").version(), "y");
        view.key("accept");
        assertThat(seen()).contains("刚被他人办理或修改", "待认定 9 笔");
        assertThat(reason().getValue()).isEqualTo("看过合同");
        view.key("accept");
        assertThat(queue.open(id).line().status()).isEqualTo(Receipt.Status.RECOGNISED);
    }

    @Test
    void the_address_holds_line_queue_and_view() {
        long third = queue.desk().waiting().get(2).line().id();
        ReviewQueueView view = open("line=" + third + "&view=evidence");
        assertThat(selected()).isEqualTo(third);
        assertThat(view.getElement().getClassList()).contains("review--evidence");
    }

    @Test
    void a_reviewer_reads_the_rules_and_may_not_switch_them() {
        open("");
        test($(NativeButton.class).withClassName("review-rules-button").single()).click();
        assertThat(words(dialog())).contains("季末月份是之前各月均值的两倍以上吗", "提示", "必答");
        assertThat($(NativeButton.class).withClassName("segment-entry").all()).isNotEmpty().noneMatch(NativeButton::isEnabled);
    }
}
