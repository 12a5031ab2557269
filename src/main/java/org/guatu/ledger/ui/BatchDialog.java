package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.util.List;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.guatu.ledger.Receipt;
import org.guatu.ledger.Recognition;
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

    /** What became of it: how many lines were taken, their sum, and why the first of the others was not. */
    static String told(Recognition.Batch batch) {
        String count = Formats.count(batch.taken().size());
        String sum = Words.wan(batch.taken().stream().map(Receipt::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        return batch.refused().isEmpty() ? Texts.text("recognition.batch.done", count, sum)
                : Texts.text("recognition.batch.partly", count, sum, Formats.count(batch.refused().size()), Texts.text(batch.refused().getFirst().why()));
    }
}
