package org.guatu.shell;

import java.util.List;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.access.AuditLine;
import org.guatu.refusal.Refusal;

/** What happened to one thing, the newest first: when, who, what, old and new, why. Who may not open the thing is told so here. */
class History extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AuditWords words;

    History(Supplier<List<AuditLine>> lines, AuditWords words) {
        this.words = words;
        add(content(lines));
    }

    private Component content(Supplier<List<AuditLine>> lines) {
        try {
            List<AuditLine> told = lines.get();
            return told.isEmpty() ? new Paragraph(Texts.text("audit.history.none")) : list(told);
        } catch (Refusal refused) {
            Paragraph sentence = new Paragraph(Texts.text(refused));
            sentence.addClassName("refusal");
            return sentence;
        }
    }

    private Component list(List<AuditLine> lines) {
        OrderedList list = new OrderedList();
        list.addClassName("history");
        lines.forEach(line -> list.add(item(line)));
        return list;
    }

    private ListItem item(AuditLine line) {
        Span action = new Span(words.action(line.action()));
        action.addClassName("history-action");
        Span who = new Span(words.actor(line));
        who.getElement().setAttribute("title", Texts.text("audit.from", line.actor(), line.address()));
        Span when = new Span(Formats.moment(line.at()));
        when.addClassName("caption");
        Div head = new Div(action, who, when);
        head.addClassName("history-head");
        if (!line.businessDay().equals(line.at().toLocalDate())) {
            Span day = new Span(Texts.text("audit.business-day", Formats.date(line.businessDay())));
            day.addClassName("caption");
            head.add(day);
        }
        ListItem item = new ListItem(head);
        line.changes().forEach(change -> item.add(change(line, change)));
        if (line.reason() != null) {
            Paragraph why = new Paragraph(Texts.text("audit.because", KeptSentence.said(line.reason())));
            why.addClassName("history-reason");
            item.add(why);
        }
        return item;
    }

    private Component change(AuditLine line, AuditLine.Change change) {
        Span field = new Span(words.field(change.field()));
        field.addClassName("history-field");
        Span old = new Span(words.value(line, change.field(), change.before()));
        if (change.before() != null) {
            old.addClassName("history-old");
        }
        Span now = new Span(words.value(line, change.field(), change.after()));
        now.addClassName("history-new");
        Div row = new Div(field, old, new Glyph(Glyph.Form.RIGHT), now);
        row.addClassName("history-change");
        return row;
    }
}
