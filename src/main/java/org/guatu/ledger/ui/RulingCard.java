package org.guatu.ledger.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.guatu.ledger.Ruling;
import org.guatu.shell.Addresses;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;

/** What was ruled on a line: who has how much, who ruled when and why, with the way to the other line. */
class RulingCard extends Div {

    private static final long serialVersionUID = 1L;

    /** @param line the one that is open */
    RulingCard(Ruling ruling, long line, HintWords words) {
        Ruling.Side other = ruling.against(line);
        Anchor link = new Anchor(Addresses.receipt(other.project(), other.line(), ViewState.DEFAULT),
                Texts.text("ruling.with", words.unit(other.unit()), String.valueOf(other.line())));
        link.addClassName("text-link");
        add(new Span(Texts.text("ruling.told", words.ruled(ruling), ruling.ruledBy(), Formats.monthDay(ruling.ruledAt().toLocalDate()), ruling.ground())), link);
        addClassNames("review-dispute", "review-ruling");
    }
}
