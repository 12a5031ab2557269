package org.guatu.ledger.ui;

import java.util.List;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.guatu.ledger.ReviewQueue.Desk;
import org.guatu.ledger.ReviewQueue.Waiting;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** Names the lines of a batch with count and sum before they are taken together. */
@Tag("vaadin-dialog")
class BatchDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    BatchDialog(List<Waiting> lines, HintWords words, Runnable go) {
        addClassName("review-batch-dialog");
        String count = Formats.count(lines.size());
        setHeaderTitle(Texts.text("recognition.batch.title", count, Words.wan(Desk.sum(lines))));
        UnorderedList rows = new UnorderedList();
        rows.addClassName("review-batch-rows");
        lines.forEach(one -> {
            FigureData amount = new FigureData(one.line().amount(), Words.wan(one.line().amount()));
            rows.add(new ListItem(new Span(words.unit(one.line().unit())), new Span(one.project()), amount));
        });
        add(new Div(new Paragraph(Texts.text("recognition.batch.sentence")), rows));
        NativeButton cancel = new NativeButton(Texts.text("recognition.cancel"), press -> close());
        cancel.addClassName("button");
        NativeButton take = new NativeButton(Texts.text("recognition.batch.go", count), press -> {
            close();
            go.run();
        });
        take.addClassNames("button", "button--primary", "review-batch-go");
        getFooter().add(cancel, take);
    }
}
