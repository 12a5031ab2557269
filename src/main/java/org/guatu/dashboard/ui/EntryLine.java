package org.guatu.dashboard.ui;

import java.math.BigDecimal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.guatu.progress.Entry;
import org.guatu.shell.Addresses;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.ViewState;

/** One of the latest entries of a number; it leads to its project, and there to its receipt. */
class EntryLine extends Div {

    private static final long serialVersionUID = 1L;

    EntryLine(Entry entry, EntryTable words, ViewState address) {
        addClassName("ex-entry");
        getElement().setAttribute("role", "listitem");
        Span date = new Span(Formats.day(entry.happenedOn(), entry.month().year()));
        date.addClassName("ex-date");
        Span subject = new Span(words.subject(entry) + " ");
        subject.addClassName("ex-subject");
        Span unit = new Span(words.unit(entry));
        unit.addClassName("ex-caption");
        Component name = href(entry, address) == null ? new Span(subject, unit) : new Anchor(href(entry, address), subject, unit);
        name.addClassName("ex-name");
        Span amount = new Span(figure(entry.quantity(), words.amount(entry.quantity())), new Text(" " + words.amounts().unit(words.amount(entry.quantity()))));
        amount.addClassName("ex-amount");
        add(date, name, amount, proof(entry));
        if (href(entry, address) != null) {
            add(new Glyph(Glyph.Form.RIGHT));
        }
    }

    /** What stands beyond two decimals is set apart, so that the lines can be set point below point. */
    private static FigureData figure(BigDecimal quantity, String shown) {
        int split = EntryTable.beforeThirdDecimal(shown);
        FigureData figure = new FigureData(quantity, shown.substring(0, split));
        if (split < shown.length()) {
            Span fine = new Span(shown.substring(split));
            fine.addClassName("fine-digits");
            figure.add(fine);
        }
        return figure;
    }

    /** Where an entry leads; null for a visit or a report, which have no screen of their own. */
    static String href(Entry entry, ViewState address) {
        if (entry.projectId() == null) {
            return null;
        }
        return entry.source() == Entry.Source.RECEIPT ? Addresses.receipt(entry.projectId(), entry.sourceId(), address)
                : Addresses.project(entry.projectId(), address);
    }

    private static Component proof(Entry entry) {
        Span proof = new Span();
        proof.addClassName("ex-proof");
        if (entry.source() == Entry.Source.RECEIPT) {
            proof.add(new Glyph(Glyph.Form.FILE), new Span(Finding.of("dashboard-explain.evidence",
                    Finding.Number.of(entry.evidenceCount(), Formats.count(entry.evidenceCount()))).components()));
        } else {
            proof.setText(EntryTable.kind(entry));
        }
        return proof;
    }
}
