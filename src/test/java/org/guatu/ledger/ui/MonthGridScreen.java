package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.calendar.Month;
import org.guatu.ledger.Money;
import org.guatu.ledger.MonthEntries;
import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.Origin;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.Submissions;
import org.guatu.ledger.TypedDrafts;
import org.guatu.ledger.ui.SheetModel.RowModel;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The sheet of 冠县 as a clerk has it open, and what can be done to it. */
abstract class MonthGridScreen extends SpringBrowserlessTest {

    static final UnitCode GUANXIAN = UnitCode.of("371525");
    static final Month JULY = Month.of(2024, 7);
    static final String HERBS = "中药饮片产业园";

    @Autowired
    MonthEntries entries;
    @Autowired
    Submissions submissions;
    @Autowired
    TypedDrafts drafts;

    @BeforeEach
    void the_clerk_reads_chinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    /** A line of the row's project as somebody elsewhere enters it. */
    NewReceipt lineOf(RowModel row, String wan) {
        return new NewReceipt(row.id(), JULY, LocalDate.of(2024, 7, 1), "设备款", Money.wan(new BigDecimal(wan)), Origin.OUTSIDE_CITY, null, null);
    }

    record Cell(long id, int version) {
    }

    void open(String month) {
        UI.getCurrent().navigate("entry/" + GUANXIAN, QueryParameters.fromString("month=" + month));
    }

    MonthGrid grid() {
        return $(MonthGrid.class).single();
    }

    RowModel row(String name) {
        return grid().shown().rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    List<Receipt> lines(String project) {
        return entries.of(GUANXIAN, JULY).stream().filter(row -> row.name().equals(project)).findFirst().orElseThrow().lines();
    }

    void type(RowModel row, String text, String key) {
        type(new Cell(row.id(), row.version()), text, key);
    }

    void type(Cell cell, String text, String key) {
        ComponentUtil.fireEvent(grid(), new MonthGrid.Entered(grid(), true, "[" + json(cell.id(), text, cell.version(), key) + "]"));
    }

    static String json(long id, String text, int basedOn, String key) {
        return "{\"id\":%d,\"text\":\"%s\",\"basedOn\":%d,\"key\":\"%s\"}".formatted(id, text, basedOn, key);
    }

    void pressed(RowModel row, String act, String argument) {
        ComponentUtil.fireEvent(grid(), new MonthGrid.Pressed(grid(), true, row.id(), act, argument));
    }

    /** Answers the questions of a kind at a row, each by its own button. */
    void answer(RowModel row, String kind) {
        row(row.name()).questions().stream().filter(question -> question.kind().equals(kind))
                .forEach(question -> pressed(row, "confirm", kind + ":" + question.line()));
    }

    void press(String words) {
        test(Arrays.stream($(NativeButton.class).all().toArray(NativeButton[]::new)).filter(button -> button.getText().equals(words)).findFirst()
                .orElseThrow()).click();
    }
}
