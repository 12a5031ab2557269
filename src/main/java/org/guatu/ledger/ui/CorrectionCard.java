package org.guatu.ledger.ui;

import java.util.Locale;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.guatu.ledger.Correcting;
import org.guatu.ledger.Receipt;
import org.guatu.shell.Addresses;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;

/** What is put right, for the reviewer: the recognised line, what takes it back, what stands in its place, and what is left over. */
class CorrectionCard extends Section {

    private static final long serialVersionUID = 1L;

    CorrectionCard(Correcting correcting) {
        Receipt of = correcting.of();
        addClassNames("card", "review-correction");
        String kind = Texts.text(correcting.line().kind().messageKey());
        Anchor link = new Anchor(Addresses.receipt(of.projectId(), of.id(), ViewState.DEFAULT), Texts.text("correction.open"));
        link.addClassName("text-link");
        Div head = new Div(new H3(Texts.text("correction.of", kind, String.valueOf(of.id()))), link);
        head.addClassName("review-card-head");
        UnorderedList rows = new UnorderedList(row(Texts.text("correction.line", month(of)), of));
        boolean pair = correcting.lines().size() > 1;
        for (Receipt line : correcting.lines()) {
            rows.add(row(Texts.text(pair ? line.equals(correcting.line()) ? "correction.instead" : "correction.reversal" : line.kind().messageKey()), line));
        }
        Span sum = new Span(Texts.text("correction.net"));
        ListItem net = new ListItem(sum, new Span(booked(correcting)), new FigureData(correcting.net(), Words.wan(correcting.net())));
        net.addClassName("review-correction-net");
        rows.add(net);
        rows.addClassName("review-correction-rows");
        add(head, rows);
        if (pair) {
            Paragraph both = new Paragraph(Texts.text("correction.both"));
            both.addClassName("review-correction-both");
            add(both);
        }
    }

    private static ListItem row(String name, Receipt line) {
        Span facts = new Span(Texts.text("correction.facts", line.category(), Formats.day(line.receivedOn(), line.month().year()),
                Texts.text("ledger.origin." + line.origin().toLowerCase(Locale.ROOT))));
        facts.addClassName("review-correction-facts");
        return new ListItem(new Span(name), facts, new FigureData(line.amount(), Words.wan(line.amount())));
    }

    /** Where it counts: what was published of another month stands. */
    private static String booked(Correcting correcting) {
        Receipt line = correcting.line();
        return Texts.text(line.month().equals(correcting.of().month()) ? "correction.booked" : "correction.booked-later", month(line));
    }

    private static String month(Receipt line) {
        return Texts.text("correction.month", String.valueOf(line.month().year()), String.valueOf(line.month().monthOfYear()));
    }
}
