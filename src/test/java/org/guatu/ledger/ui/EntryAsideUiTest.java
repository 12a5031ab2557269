package org.guatu.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.WithDemonstration;
import org.guatu.calendar.Month;
import org.guatu.ledger.Corrections;
import org.guatu.ledger.MonthEntries;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.ui.SheetModel.RowModel;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** What is told of a row beside the sheet and in its last column. */
@WithDemonstration
@Transactional
@ViewPackages(classes = EntryView.class)
@WithMockUser(username = "clerk", roles = "CLERK")
class EntryAsideUiTest extends SpringBrowserlessTest {

    private static final UnitCode GUANXIAN = UnitCode.of("371525");
    private static final String HERBS = "中药饮片产业园";

    @Autowired
    private MonthEntries entries;
    @Autowired
    private Corrections corrections;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_clerk_reads_chinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        open();
    }

    @Test
    void the_lines_that_are_asked_for_come_up_and_go_again() {
        EntryAside aside = $(EntryAside.class).single();
        pressed(row("光伏支架基地"), "focus");
        assertThat(aside.getClassNames()).as("looking at a row opens nothing").doesNotContain("entry-aside--open");
        pressed(row(HERBS), "open");
        assertThat(aside.getClassNames()).contains("entry-aside--open");
        assertThat($(LinesPanel.class).single().project()).isEqualTo(row(HERBS).id());
        test($(NativeButton.class).withClassName("entry-aside-close").single()).click();
        assertThat(aside.getClassNames()).doesNotContain("entry-aside--open");
    }

    @Test
    void a_row_says_with_whom_it_waits() {
        RowModel row = grid().shown().rows().stream().filter(one -> one.state().equals("RECOGNISED") && one.lines() == 1).findFirst().orElseThrow();
        Receipt line = entries.of(GUANXIAN, Month.of(2024, 6)).stream().filter(one -> one.projectId() == row.id()).findFirst().orElseThrow().lines().getFirst();
        corrections.reduce(line.id(), line.version(), new BigDecimal("10000"), "多记");
        open();
        assertThat(row(row.name()).notes()).as("the line itself says that one waits").extracting(SheetModel.Note::text).anyMatch(text -> text.startsWith("更正待审"));
        pressed(row(row.name()), "focus");
        assertThat($(LinesPanel.class).single().getElement().getTextRecursively()).contains("更正待审");
        assertThat($(NativeButton.class).withText(Texts.text("entry.lines.correct")).all()).as("no second one while it waits").isEmpty();
        assertThat(row(row.name()).stateNote()).as("a correction goes the way of what it corrects").isEqualTo("县审");
        jdbc.sql("INSERT INTO review_flow (unit_code, levels) VALUES (:unit, 1) ON DUPLICATE KEY UPDATE levels = 1").param("unit", GUANXIAN.value()).update();
        open();
        assertThat(row(row.name()).stateNote()).as("where the county checks nothing").isEqualTo("市审");
    }

    @Test
    void a_stage_that_waits_is_told_beside_the_one_the_project_is_in() {
        String stage = row(HERBS).stage();
        jdbc.sql("INSERT INTO project_stage (project_id, stage, entered_on, submitted_by) VALUES (:id, 'AT_CAPACITY', DATE '2024-06-25', 'clerk')")
                .param("id", row(HERBS).id()).update();
        open();
        assertThat(row(HERBS).stage()).isEqualTo(stage);
        assertThat(row(HERBS).stageWaits()).isEqualTo("达产待审");
    }

    private void open() {
        UI.getCurrent().navigate("entry/" + GUANXIAN, QueryParameters.fromString("month=2024-06"));
    }

    private MonthGrid grid() {
        return $(MonthGrid.class).single();
    }

    private RowModel row(String name) {
        return grid().shown().rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    private void pressed(RowModel row, String act) {
        ComponentUtil.fireEvent(grid(), new MonthGrid.Pressed(grid(), true, row.id(), act, ""));
    }
}
