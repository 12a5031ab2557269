package org.guatu.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.WithDemonstration;
import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.ui.SheetModel.RowModel;
import org.guatu.shell.ui.RefusedView;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The sheet when others enter at the same time, and rows of which several things are asked at once. */
@WithDemonstration
@Transactional
@ViewPackages(classes = {EntryView.class, RefusedView.class})
@WithMockUser(username = "clerk", roles = "CLERK")
class MonthGridTogetherUiTest extends MonthGridScreen {

    @Test
    void of_two_clerks_the_second_sees_both_versions_and_chooses() {
        open("2024-07");
        type(row(HERBS), "1850", "k1");
        Receipt line = lines(HERBS).getFirst();
        submissions.change(line.id(), line.version(), line.entered().with(org.guatu.ledger.Money.wan(new java.math.BigDecimal("1700"))));
        type(new Cell(line.projectId(), line.version()), "1900", "k2");
        assertThat(row(HERBS).conflict().mine()).isEqualTo("1900");
        assertThat(row(HERBS).conflict().theirs()).isEqualTo("1,700");
        assertThat(row(HERBS).conflict().theirsLabel()).as("who changed it").startsWith("现在的（" + line.submittedBy());
        assertThat(lines(HERBS).getFirst().amount()).as("nothing was overwritten").isEqualByComparingTo("17000000");
        type(row(HERBS), "1900", "k3");
        assertThat(row(HERBS).conflict()).isNull();
        assertThat(lines(HERBS).getFirst().amount()).isEqualByComparingTo("19000000");
    }

    @Test
    void an_empty_cell_that_two_fill_is_filled_once_and_the_second_sees_both() {
        open("2024-07");
        RowModel row = row(HERBS);
        Receipt other = submissions.draft(lineOf(row, "111"), "elsewhere");
        type(row, "222", "k1");
        assertThat(lines(HERBS)).extracting(Receipt::id).as("the second made no line").containsExactly(other.id());
        assertThat(row(HERBS).conflict().mine()).isEqualTo("222");
        assertThat(row(HERBS).conflict().theirs()).isEqualTo("111");
        pressed(row(HERBS), "mine", "222");
        assertThat(lines(HERBS)).singleElement().satisfies(line -> assertThat(line.amount()).isEqualByComparingTo("2220000"));
    }

    @Test
    void what_others_do_meanwhile_is_shown_without_a_press() {
        open("2024-07");
        Receipt other = submissions.draft(lineOf(row(HERBS), "111"), "elsewhere");
        $(EntryView.class).single().follow();
        assertThat(row(HERBS).month().exact()).isEqualTo("1110000.00");
        assertThat(row(HERBS).version()).isEqualTo(other.version());
    }

    @Test
    void zero_is_no_amount_of_a_draft_and_an_emptied_cell_deletes_it() {
        open("2024-07");
        type(row(HERBS), "1850", "k1");
        type(row(HERBS), "0", "k2");
        assertThat(row(HERBS).refusal()).contains("金额为零", "清空此格");
        assertThat(lines(HERBS)).singleElement().satisfies(line -> assertThat(line.amount()).isEqualByComparingTo("18500000"));
        type(row(HERBS), "", "k3");
        assertThat(lines(HERBS)).isEmpty();
        submissions.draft(lineOf(row(HERBS), "0"), null);
        open("2024-07");
        assertThat(row(HERBS).missing()).contains("金额");
    }

    @Test
    void a_pressed_button_brings_the_lines_of_its_row() {
        open("2024-06");
        pressed(row("储能电池 PACK 生产线"), "focus", "");
        RowModel other = row("光伏支架基地");
        answer(other, other.questions().getFirst().kind());
        assertThat($(LinesPanel.class).single().project()).isEqualTo(other.id());
    }

    @Test
    void of_two_lines_each_has_its_own_question_and_answer() {
        open("2024-07");
        submissions.draft(lineOf(row(HERBS), "1200"), null);
        submissions.draft(lineOf(row(HERBS), "1300"), null);
        open("2024-07");
        press("提交草稿 1 项（2 笔）");
        List<SheetModel.Question> asked = row(HERBS).questions().stream().filter(question -> question.kind().equals("EVIDENCE")).toList();
        assertThat(asked).extracting(SheetModel.Question::text).satisfiesExactly(first -> assertThat(first).startsWith("1,200 万元（设备款）：还缺"),
                second -> assertThat(second).startsWith("1,300 万元（设备款）：还缺"));
        pressed(row(HERBS), "confirm", "EVIDENCE:" + asked.getFirst().line());
        assertThat(row(HERBS).questions()).filteredOn(question -> question.kind().equals("EVIDENCE")).extracting(SheetModel.Question::line)
                .containsExactly(asked.getLast().line());
    }

    @Test
    void a_first_receipt_that_somebody_else_entered_meanwhile_is_shown_beside_the_form() {
        open("2024-07");
        pressed(row(HERBS), "open", "");
        submissions.draft(lineOf(row(HERBS), "111"), "elsewhere");
        press("存为草稿");
        assertThat(lines(HERBS)).as("the second made no line").hasSize(1);
        assertThat($(NativeButton.class).all()).extracting(NativeButton::getText).contains("用我的", "用现在的");
        assertThat($(Span.class).all()).extracting(Span::getText).anyMatch(said -> said.startsWith("这一笔刚被改过（" + lines(HERBS).getFirst().submittedBy()));
    }

    @Test
    void the_same_voucher_with_the_same_amount_is_asked_about_and_what_was_typed_is_not_given_up_at_one_press() {
        open("2024-07");
        NewReceipt plain = lineOf(row(HERBS), "600");
        submissions.draft(new NewReceipt(plain.projectId(), JULY, plain.receivedOn(), plain.category(), plain.money(), plain.origin(), "V-77", null), null);
        open("2024-07");
        pressed(row(HERBS), "focus", "");
        assertThat($(Span.class).all()).extracting(Span::getText).contains("凭证号 V-77");
        press("+ 再记一笔");
        $(TextField.class).withPropertyValue(TextField::getLabel, "金额（万元）").single().setValue("600");
        $(TextField.class).withPropertyValue(TextField::getLabel, "凭证号").single().setValue("V-77");
        press("放弃");
        press("继续填写");
        assertThat($(ReceiptForm.class).all()).as("nothing was given up").hasSize(1);
        press("存为草稿");
        assertThat(lines(HERBS)).as("it is asked about").hasSize(1);
        press("不重复，存为草稿");
        assertThat(lines(HERBS)).hasSize(2);
    }
}
