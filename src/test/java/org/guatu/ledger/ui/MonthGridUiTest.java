package org.guatu.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;

import org.guatu.WithDemonstration;
import org.guatu.ledger.ui.SheetModel.RowModel;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Texts;
import org.guatu.shell.ui.RefusedView;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The server's side of the sheet: what becomes of what was typed, row by row. */
@WithDemonstration
@Transactional
@ViewPackages(classes = {EntryView.class, RefusedView.class})
@WithMockUser(username = "clerk", roles = "CLERK")
class MonthGridUiTest extends MonthGridScreen {

    @Test
    void june_of_guanxian_is_as_in_its_picture() {
        open("2024-06");
        assertThat(grid().shown().rows().stream().limit(12).map(RowModel::name)).contains(HERBS, "储能电池 PACK 生产线", "光伏支架基地");
        RowModel back = row("储能电池 PACK 生产线");
        assertThat(back.state()).isEqualTo("RETURNED");
        assertThat(back.reason()).contains("回单付款方与投资方不一致");
        assertThat(back.cell()).isEqualTo("typed");
        RowModel doubtful = row("光伏支架基地");
        assertThat(doubtful.echo()).isEqualTo("0.0005");
        assertThat(doubtful.questions()).singleElement().satisfies(question -> {
            assertThat(question.text()).isEqualTo("5 万元 = 0.0005 亿元，上月是 3,500 万元。是否为 5,000 万元？");
            assertThat(question.fix()).isEqualTo("改为 5,000");
            assertThat(question.keep()).isEqualTo("确为 5");
        });
    }

    @Test
    void what_is_typed_becomes_a_draft_and_the_typed_text_is_let_go() {
        open("2024-07");
        RowModel row = row(HERBS);
        drafts.keep("month/202407", String.valueOf(row.id()), "１，８５０", -1, "k1");
        type(row, "１，８５０", "k1");
        assertThat(row(HERBS).state()).isEqualTo("DRAFT");
        assertThat(row(HERBS).month().exact()).isEqualTo("18500000.00");
        assertThat(row(HERBS).echo()).isEqualTo("0.1850");
        assertThat(drafts.of("month/202407")).isEmpty();
        type(row, "1850", "k1");
        assertThat(lines(HERBS)).as("the same entry sent again").hasSize(1);
        type(row(HERBS), "1900", "k2");
        assertThat(lines(HERBS).getFirst().amount()).isEqualByComparingTo("19000000");
        type(row(HERBS), " ", "k3");
        assertThat(lines(HERBS)).isEmpty();
    }

    @Test
    void a_pasted_column_goes_in_and_what_is_no_number_is_said_at_its_row() {
        open("2024-07");
        List<RowModel> rows = grid().shown().rows().subList(0, 4);
        ComponentUtil.fireEvent(grid(), new MonthGrid.Entered(grid(), true, "[" + rows.stream().map(row -> json(row.id(),
                List.of("1,000", "1,3OO", "2,000", "-120").get(rows.indexOf(row)), -1, "p" + row.id())).collect(Collectors.joining(",")) + "]"));
        assertThat(rows.stream().map(row -> row(row.name()).state())).containsExactly("DRAFT", "EMPTY", "DRAFT", "EMPTY");
        assertThat(row(rows.get(1).name()).refusal()).contains("「1,3OO」不是数字");
        assertThat(row(rows.get(3).name()).refusal()).contains("不能为负");
        assertThat(grid().shown().totals().drafts()).isEqualTo(2);
    }

    @Test
    void questions_stay_at_their_row_and_the_others_are_submitted() {
        open("2024-07");
        List<RowModel> rows = grid().shown().rows().subList(0, 2);
        type(rows.get(0), "1200", "k1");
        type(rows.get(1), "5", "k2");
        press("提交草稿 2 项");
        assertThat(rows.stream().map(row -> row(row.name()).state())).as("evidence is asked for first").containsOnly("DRAFT");
        assertThat(row(rows.get(0).name()).questions()).extracting(SheetModel.Question::kind).contains("EVIDENCE");
        rows.forEach(row -> answer(row, "EVIDENCE"));
        press("提交草稿 2 项");
        assertThat(row(rows.get(0).name()).state()).isEqualTo("SUBMITTED");
        assertThat(row(rows.get(1).name()).state()).isEqualTo("DRAFT");
        assertThat(row(rows.get(1).name()).questions()).extracting(SheetModel.Question::kind).contains("TOO_SMALL");
        row(rows.get(1).name()).questions().forEach(question -> answer(rows.get(1), question.kind()));
        press("提交草稿 1 项");
        assertThat(row(rows.get(1).name()).state()).isEqualTo("SUBMITTED");
    }

    @Test
    void an_answered_question_stays_answered_until_its_figures_change() {
        open("2024-07");
        type(row(HERBS), "5", "k1");
        assertThat(row(HERBS).questions()).isNotEmpty();
        row(HERBS).questions().forEach(question -> answer(row(HERBS), question.kind()));
        open("2024-06");
        open("2024-07");
        assertThat(row(HERBS).questions()).as("after the screen was left and opened again").isEmpty();
        type(row(HERBS), "6", "k2");
        assertThat(row(HERBS).questions()).as("another amount").isNotEmpty();
    }

    @Test
    void what_was_typed_and_chosen_for_one_more_receipt_is_back() {
        open("2024-07");
        RowModel row = row(HERBS);
        pressed(row, "focus", "");
        String form = "receipt/new/" + row.id() + "/202407";
        List.of("amount:1,850", "currency:USD", "rate:7.1", "rateOn:2024-06-28", "receivedOn:2024-06-30", "origin:ABROAD").forEach(kept ->
                drafts.keep(form, kept.split(":")[0], kept.split(":")[1], -1, null));
        press("+ 再记一笔");
        ReceiptForm shown = $(ReceiptForm.class).single();
        assertThat(shown.entered().money().foreign()).isEqualByComparingTo("18500000");
        assertThat(shown.entered().money().rateOn()).isEqualTo("2024-06-28");
        assertThat(shown.entered().receivedOn()).isEqualTo("2024-06-30");
        DatePicker rateOn = $(DatePicker.class).withPropertyValue(DatePicker::getLabel, "汇率日期").single();
        rateOn.setValue(LocalDate.of(2024, 7, 2));
        assertThat(rateOn.isInvalid()).as("no rate of a day to come is known").isTrue();
        assertThat(rateOn.getErrorMessage()).startsWith("汇率日期：2024-07-02 在今天");
        rateOn.clear();
        assertThatThrownBy(shown::entered).satisfies(refused -> assertThat(Texts.text((Refusal) refused)).startsWith("汇率日期：请填写"));
        rateOn.setValue(LocalDate.of(2024, 6, 28));
        assertThat(shown.entered().origin()).isEqualTo(org.guatu.ledger.Origin.ABROAD);
        press("存为草稿");
        assertThat(drafts.of(form)).isEmpty();
        assertThat(lines(HERBS)).singleElement().satisfies(line -> assertThat(line.currency()).isEqualTo("USD"));
    }

    @Test
    void a_returned_line_is_changed_and_goes_again() {
        open("2024-06");
        RowModel back = row("储能电池 PACK 生产线");
        type(back, "3100", "k1");
        assertThat(row(back.name()).state()).isEqualTo("RETURNED");
        pressed(back, "resubmit", "");
        answer(back, "EVIDENCE");
        pressed(back, "resubmit", "");
        assertThat(row(back.name()).state()).isEqualTo("SUBMITTED");
        assertThat(row(back.name()).month().shown()).isEqualTo("3,100");
    }

    @Test
    void a_late_entry_is_told_once_where_it_went_and_its_old_row_tells_it_always() {
        open("2023-12");
        type(row(HERBS), "600", "k1");
        press("提交草稿 1 项");
        List.copyOf(row(HERBS).questions()).forEach(question -> answer(row(HERBS), question.kind()));
        press("提交草稿 1 项");
        assertThat($(Span.class).withClassName("entry-said").single().getText()).isEqualTo("已提交 1 项。补报 +600 万元，计入 2024 年 6 月。");
        open("2023-12");
        assertThat(row(HERBS).state()).isEqualTo("EMPTY");
        assertThat(row(HERBS).notes()).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("补报 +600 万元，计入 2024 年 6 月（待审）");
            assertThat(note.to()).isEqualTo("entry/371525?month=2024-06&row=" + row(HERBS).id());
        });
    }

    @Test
    void no_change_for_the_rest_leaves_alone_what_has_something() {
        open("2024-07");
        type(row(HERBS), "1200", "k1");
        RowModel typing = grid().shown().rows().get(3);
        drafts.keep("month/202407", String.valueOf(typing.id()), "18", -1, "k2");
        press("其余本月无变化");
        assertThat(row(HERBS).state()).isEqualTo("DRAFT");
        assertThat(row(typing.name()).state()).as("somebody is typing there").isEqualTo("EMPTY");
        assertThat(grid().shown().totals().states()).containsEntry("NO_CHANGE", (long) grid().shown().rows().size() - 2);
        RowModel zero = grid().shown().rows().stream().filter(row -> row.state().equals("NO_CHANGE")).findFirst().orElseThrow();
        pressed(zero, "take-back", "");
        assertThat(row(zero.name()).state()).isEqualTo("EMPTY");
        assertThat(row(zero.name()).stateWord()).isEqualTo("未填");
        open("2024-08");
        assertThat(grid().shown().rows()).filteredOn(row -> row.state().equals("EMPTY")).extracting(RowModel::stateWord).as("nothing is missing yet").containsOnly("未开始");
    }

    @Test
    @WithMockUser(username = "clerk2", roles = "CLERK")
    void a_clerk_of_another_county_is_refused() {
        open("2024-06");
        assertThat($(MonthGrid.class).all()).isEmpty();
    }
}
