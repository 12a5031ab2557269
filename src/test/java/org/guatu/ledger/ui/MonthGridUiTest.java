package org.guatu.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.WithDemonstration;
import org.guatu.calendar.Month;
import org.guatu.ledger.MonthEntries;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.Submissions;
import org.guatu.ledger.TypedDrafts;
import org.guatu.ledger.ui.SheetModel.RowModel;
import org.guatu.shell.Texts;
import org.guatu.shell.ui.RefusedView;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The server's side of the sheet: what becomes of what was typed, row by row. */
@WithDemonstration
@Transactional
@ViewPackages(classes = {EntryView.class, RefusedView.class})
@WithMockUser(username = "clerk", roles = "CLERK")
class MonthGridUiTest extends SpringBrowserlessTest {

    private static final UnitCode GUANXIAN = UnitCode.of("371525");
    private static final Month JULY = Month.of(2024, 7);
    private static final String HERBS = "中药饮片产业园";

    @Autowired
    private MonthEntries entries;
    @Autowired
    private Submissions submissions;
    @Autowired
    private TypedDrafts drafts;

    @BeforeEach
    void the_clerk_reads_chinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

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
    void of_two_clerks_the_second_sees_both_versions_and_chooses() {
        open("2024-07");
        type(row(HERBS), "1850", "k1");
        Receipt line = lines(HERBS).getFirst();
        submissions.change(line.id(), line.version(), line.entered().with(org.guatu.ledger.Money.wan(new java.math.BigDecimal("1700"))));
        type(new Cell(line.projectId(), line.version()), "1900", "k2");
        assertThat(row(HERBS).conflict().mine()).isEqualTo("1900");
        assertThat(row(HERBS).conflict().theirs()).isEqualTo("1,700");
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
    void of_two_lines_each_has_its_own_question_and_answer() {
        open("2024-07");
        submissions.draft(lineOf(row(HERBS), "1200"), null);
        submissions.draft(lineOf(row(HERBS), "1300"), null);
        open("2024-07");
        press("提交草稿 2 项");
        List<SheetModel.Question> asked = row(HERBS).questions().stream().filter(question -> question.kind().equals("EVIDENCE")).toList();
        assertThat(asked).extracting(SheetModel.Question::text).satisfiesExactly(first -> assertThat(first).startsWith("1,200 万元（设备款）：还缺"),
                second -> assertThat(second).startsWith("1,300 万元（设备款）：还缺"));
        pressed(row(HERBS), "confirm", "EVIDENCE:" + asked.getFirst().line());
        assertThat(row(HERBS).questions()).filteredOn(question -> question.kind().equals("EVIDENCE")).extracting(SheetModel.Question::line)
                .containsExactly(asked.getLast().line());
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
    }

    @Test
    @WithMockUser(username = "clerk2", roles = "CLERK")
    void a_clerk_of_another_county_is_refused() {
        open("2024-06");
        assertThat($(MonthGrid.class).all()).isEmpty();
    }

    private org.guatu.ledger.NewReceipt lineOf(RowModel row, String wan) {
        return new org.guatu.ledger.NewReceipt(row.id(), JULY, java.time.LocalDate.of(2024, 7, 1), "设备款", org.guatu.ledger.Money.wan(new java.math.BigDecimal(wan)),
                org.guatu.ledger.Origin.OUTSIDE_CITY, null, null);
    }

    private record Cell(long id, int version) {
    }

    private void open(String month) {
        UI.getCurrent().navigate("entry/" + GUANXIAN, QueryParameters.fromString("month=" + month));
    }

    private MonthGrid grid() {
        return $(MonthGrid.class).single();
    }

    private RowModel row(String name) {
        return grid().shown().rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    private List<Receipt> lines(String project) {
        return entries.of(GUANXIAN, JULY).stream().filter(row -> row.name().equals(project)).findFirst().orElseThrow().lines();
    }

    private void type(RowModel row, String text, String key) {
        type(new Cell(row.id(), row.version()), text, key);
    }

    private void type(Cell cell, String text, String key) {
        ComponentUtil.fireEvent(grid(), new MonthGrid.Entered(grid(), true, "[" + json(cell.id(), text, cell.version(), key) + "]"));
    }

    private static String json(long id, String text, int basedOn, String key) {
        return "{\"id\":%d,\"text\":\"%s\",\"basedOn\":%d,\"key\":\"%s\"}".formatted(id, text, basedOn, key);
    }

    private void pressed(RowModel row, String act, String argument) {
        ComponentUtil.fireEvent(grid(), new MonthGrid.Pressed(grid(), true, row.id(), act, argument));
    }

    /** Answers the questions of a kind at a row, each by its own button. */
    private void answer(RowModel row, String kind) {
        row(row.name()).questions().stream().filter(question -> question.kind().equals(kind))
                .forEach(question -> pressed(row, "confirm", kind + ":" + question.line()));
    }

    private void press(String words) {
        test(Arrays.stream($(NativeButton.class).all().toArray(NativeButton[]::new)).filter(button -> button.getText().equals(words)).findFirst()
                .orElseThrow()).click();
    }
}
