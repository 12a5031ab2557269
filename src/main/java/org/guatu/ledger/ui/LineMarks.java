package org.guatu.ledger.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.html.Span;

import org.guatu.ledger.Receipt;
import org.guatu.shell.Texts;

/** What is to be told of a line beside its state: money of a settled year (补报), and less recognised than submitted (核减). */
final class LineMarks {

    private LineMarks() {
    }

    /** The tags of a line; none for most. */
    static List<Span> of(Receipt line) {
        List<Span> tags = new ArrayList<>();
        if (line.handling().late()) {
            tags.add(tag(Texts.text("ledger.mark.late")));
        }
        if (line.isReduced()) {
            tags.add(tag(Texts.text("ledger.mark.reduced-from", Words.wan(line.claimed()))));
        }
        return tags;
    }

    /** A tag of a word or two. */
    static Span tag(String word) {
        Span tag = new Span(word);
        tag.addClassNames("tag", "line-mark");
        return tag;
    }
}
