package org.guatu.ledger.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

import org.guatu.ledger.ReviewQueue.Desk;
import org.guatu.ledger.ui.ReviewNavigation.Place;
import org.guatu.ledger.ui.ReviewNavigation.Tab;
import org.guatu.live.Redraw;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** The row above the queue: the queues with their counts, what was just done, what is due today. */
class ReviewTabs extends Div {

    private static final long serialVersionUID = 1L;

    private final Nav queues = new Nav();
    private final Div views = new Div();
    private final Span said = new Span();
    private final Span counts = new Span();
    private final NativeButton stages;

    ReviewTabs(Runnable openStages, Runnable openRules) {
        addClassName("review-tabs");
        queues.addClassName("review-tab-list");
        queues.setAriaLabel(Texts.text("recognition.tabs"));
        views.addClassNames("segment", "review-views");
        said.addClassName("review-done");
        said.getElement().setAttribute("role", "status");
        counts.addClassName("review-counts");
        NativeButton rules = new NativeButton(Texts.text("recognition.rules"), press -> openRules.run());
        rules.addClassNames("text-button", "review-rules-button");
        stages = new NativeButton("", press -> openStages.run());
        stages.addClassNames("review-tab", "review-stages-button");
        add(queues, stages, views, said, counts, rules);
    }

    /**
     * @param pieces        of evidence that the open line has
     * @param stagesWaiting entries into stages that wait for the reader's decision
     */
    void show(Desk desk, Place place, int pieces, int stagesWaiting) {
        stages.setText(Texts.text("recognition.tab.count", Texts.text("recognition.stages"), Formats.count(stagesWaiting)));
        List<Component> links = new ArrayList<>();
        for (Tab tab : Tab.values()) {
            String word = Texts.text("recognition.tab." + tab.word());
            long count = tab == Tab.OPEN ? desk.waiting().size() : desk.disputed().size();
            Anchor link = new Anchor(new Place(tab, null, false).href(), tab == Tab.DONE ? word
                    : Texts.text("recognition.tab.count", word, Formats.count(count)));
            link.addClassName("review-tab");
            if (tab == place.tab()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            link.getElement().setAttribute("data-key", tab.word());
            links.add(link);
        }
        Redraw.into(queues, links.toArray(Component[]::new));
        Redraw.into(views, view(place.withEvidence(false), !place.evidence(), Texts.text("recognition.view.checks")),
                view(place.withEvidence(true), place.evidence(), Texts.text("recognition.view.evidence", Formats.count(pieces))));
        FigureData due = new FigureData(desk.dueToday(), Formats.count(desk.dueToday()));
        due.addClassName("review-due");
        Redraw.into(counts, new Span(Texts.text("recognition.due-today")), due, new Span(Texts.text("recognition.week", Formats.count(desk.week()))));
    }

    /** Says what was just done. */
    void say(String sentence) {
        said.setText(sentence);
    }

    private static Anchor view(Place place, boolean here, String word) {
        Anchor link = new Anchor(place.href(), word);
        link.addClassName("segment-entry");
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
