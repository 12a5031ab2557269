package org.guatu.ledger.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.calendar.Month;
import org.guatu.ledger.Receipt;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;

/** What was sent back and waits for its clerk: reason, who, and a clock; what is late stands first and says so. */
class ReturnedList extends Div {

    private static final long serialVersionUID = 1L;

    ReturnedList(EntryServices services, Unit unit, Month month) {
        addClassNames("entry-card", "returned");
        List<Receipt> lines = services.entries().returned(unit.code());
        if (lines.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("entry.returned.none"));
            none.addClassName("entry-none");
            add(none);
        }
        Map<Long, String> names = lines.stream().map(Receipt::month).distinct()
                .flatMap(of -> services.entries().of(unit.code(), of).stream())
                .collect(Collectors.toMap(row -> row.projectId(), row -> row.name(), (one, other) -> one));
        LocalDate today = services.clock().today();
        lines.forEach(line -> add(line(line, names.getOrDefault(line.projectId(), Formats.NONE), unit, today)));
    }

    private static Component line(Receipt line, String name, Unit unit, LocalDate today) {
        Span project = new Span(name);
        project.addClassName("returned-project");
        Span amount = new Span(new FigureData(line.amount(), Texts.text("entry.returned.amount", Words.wan(line.amount()))));
        Span month = new Span(Words.month(line.month()));
        Div what = new Div(project, month, amount, clock(line, today));
        what.addClassName("returned-what");
        Paragraph reason = new Paragraph(Texts.text("entry.returned", line.reason() == null ? Formats.NONE : line.reason(),
                line.decidedBy() == null ? Formats.NONE : line.decidedBy(), line.decidedOn() == null ? Formats.NONE : Formats.monthDay(line.decidedOn()), ""));
        reason.addClassName("returned-reason");
        Anchor open = new Anchor(EntryAddress.of(unit.code(), line.month()), Texts.text("entry.returned.open"));
        open.addClassName("button");
        Div box = new Div(new Div(what, reason), open);
        box.addClassName("returned-line");
        return box;
    }

    private static Component clock(Receipt line, LocalDate today) {
        LocalDate by = line.handling().answerBy();
        if (by == null) {
            return new Span();
        }
        long days = ChronoUnit.DAYS.between(today, by);
        Span clock = new Span(days < 0 ? Texts.text("entry.returned.late", Formats.monthDay(by), Formats.count(-days))
                : Texts.text("entry.returned.due", Formats.monthDay(by), Formats.count(days)));
        clock.addClassNames("tag", days < 0 ? "tag--bad" : "tag--warn");
        return clock;
    }
}
