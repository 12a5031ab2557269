package org.guatu.ledger.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.ledger.MonthEntries.Row;
import org.guatu.ledger.Receipt;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** The lines of the row in focus, each with what it was for, where it came from, its evidence and what can be done with it. */
class LinesPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EntryServices services;
    private final transient EntryDesk desk;
    private final transient Runnable changed;
    private long project;

    /** @param changed called when something was done to a line */
    LinesPanel(EntryServices services, EntryDesk desk, Runnable changed) {
        this.services = services;
        this.desk = desk;
        this.changed = changed;
        addClassNames("entry-card", "entry-lines");
        desk.sheet().rows().stream().findFirst().ifPresent(row -> show(row.projectId()));
    }

    /** Shows the lines of a project. */
    void show(long shown) {
        project = shown;
        update();
    }

    /** Shows them as they are now. */
    void update() {
        removeAll();
        Optional<Row> row = desk.row(project);
        setVisible(row.isPresent());
        row.ifPresent(this::fill);
    }

    void open(long shown) {
        show(shown);
    }

    void evidence(long shown) {
        show(shown);
    }

    private void fill(Row row) {
        H2 head = new H2(Texts.text("entry.lines.title", String.valueOf(row.lines().size())));
        add(head);
        if (row.lines().isEmpty()) {
            Paragraph none = new Paragraph(Texts.text(row.noChange() ? "entry.lines.no-change" : "entry.lines.none"));
            none.addClassName("entry-none");
            add(none);
        }
        row.lines().forEach(line -> add(line(line)));
    }

    private Component line(Receipt line) {
        Span amount = new Span(new FigureData(line.amount(), Words.wan(line.amount())));
        amount.addClassName("line-amount");
        Span state = new Span(Texts.text(line.status().messageKey()));
        state.addClassName("tag");
        Div first = new Div(new Span(line.category()), amount);
        first.addClassName("line-first");
        Div second = new Div(new Span(Texts.text("entry.lines.facts", Formats.monthDay(line.receivedOn()),
                Texts.text("ledger.origin." + line.origin().toLowerCase(java.util.Locale.ROOT)))), state);
        second.addClassName("line-second");
        Div box = new Div(first, second);
        box.addClassName("line");
        box.getElement().setAttribute("data-line", String.valueOf(line.id()));
        return box;
    }
}
