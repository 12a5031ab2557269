package org.guatu.dashboard.meeting;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.guatu.review.Decision;
import org.guatu.shell.Texts;

/** What is owed already about what a screen shows, where the next decision about it would be taken: nobody writes it twice. Each leads to itself. */
class OwedStrip extends Div {

    private static final long serialVersionUID = 1L;

    /** @param most how many are told; the others are counted */
    OwedStrip(Deciding deciding, List<Decision> owed, int most) {
        addClassName("owed");
        getElement().setAttribute("role", "list").setAttribute("aria-label", Texts.text("decide.owed"));
        owed.stream().limit(most).forEach(decision -> add(row(deciding, decision)));
        if (owed.size() > most) {
            Anchor rest = new Anchor("decisions?show=open", Texts.text("decide.owed.more", String.valueOf(owed.size() - most)));
            rest.addClassName("owed-more");
            add(listed(rest));
        }
    }

    private static Component row(Deciding deciding, Decision decision) {
        Span origin = new Span(Texts.text(decision.origin().messageKey()));
        origin.addClassNames("tag", "tag--plain");
        Span matter = new Span(decision.matter());
        matter.addClassName("owed-matter");
        Span who = new Span(Texts.text("decide.owed.who", deciding.owner(decision), DecisionWords.due(decision, deciding.today())));
        who.addClassName("owed-who");
        Anchor row = new Anchor("decisions?show=open&decision=" + decision.id(), origin, matter, who, DecisionWords.badge(decision, deciding.today()));
        row.addClassName("owed-row");
        return listed(row);
    }

    private static Component listed(Anchor link) {
        Div item = new Div(link);
        item.getElement().setAttribute("role", "listitem").setAttribute("data-key", link.getHref());
        return item;
    }
}
