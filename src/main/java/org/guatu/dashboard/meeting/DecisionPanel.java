package org.guatu.dashboard.meeting;

import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;

import org.guatu.live.Redraw;
import org.guatu.project.StageEvidence;
import org.guatu.review.Decision;
import org.guatu.review.DecisionStep;
import org.guatu.review.DecisionSubject;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** One decision: what, who, until when, what it was to bring and what came of it; what happened to it; what the reader may do. */
class DecisionPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DecisionDesk desk;
    private final long id;
    private final Div told = new Div();
    private final DecisionActions actions;

    /** @param back where the list is, for a window that shows one of both */
    DecisionPanel(DecisionDesk desk, long id, String back) {
        this.desk = desk;
        this.id = id;
        addClassNames("card", "decision");
        Anchor list = new Anchor(back, new Glyph(Glyph.Form.LEFT), new Span(Texts.text("decide.list.back")));
        list.addClassNames("text-link", "decision-back");
        told.addClassName("decision-told");
        actions = new DecisionActions(desk, this::refresh);
        add(list, told, actions);
        told.add(told(desk.decisions().decision(id)));
        actions.show(desk.decisions().decision(id));
    }

    /** Reads it anew; what somebody is writing stays. */
    final void refresh() {
        Decision decision = desk.decisions().decision(id);
        Redraw.into(told, told(decision));
        actions.show(decision);
    }

    private Component[] told(Decision decision) {
        LocalDate today = desk.clock().today();
        H2 matter = new H2(decision.matter());
        Span origin = new Span(Texts.text(decision.origin().messageKey()));
        origin.addClassNames("tag", "tag--accent");
        Div marks = new Div(DecisionWords.badge(decision, today), origin, new Span(DecisionWords.due(decision, today)));
        marks.addClassName("decision-state");
        Div facts = new Div();
        facts.addClassName("decision-facts");
        fact(facts, "about", new Anchor(href(decision), desk.deciding().words(decision.subject())));
        fact(facts, "owner", new Span(desk.deciding().owner(decision)));
        fact(facts, "made", new Span(Formats.date(decision.madeOn())));
        fact(facts, "read", new Span(decision.isRead() ? Formats.monthDayTime(decision.readAt()) : Texts.text("decide.mark.unread")));
        decision.then().flatMap(desk.deciding()::words).ifPresent(then -> fact(facts, "then", new Span(then)));
        if (decision.expectedEffect() != null) {
            fact(facts, "effect", new Span(Texts.text("decide.effect-of", Formats.yi(decision.expectedEffect()))));
        }
        desk.decisions().movement(decision.id(), desk.clock().live()).ifPresent(movement -> fact(facts, "moved",
                new Span(DecisionWords.movement(decision, movement))));
        return new Component[] {matter, marks, facts, steps(desk.decisions().steps(decision.id()))};
    }

    private static void fact(Div facts, String key, Component value) {
        Span label = new Span(Texts.text("decide.fact." + key));
        label.addClassName("decision-label");
        Div fact = new Div(label, value);
        fact.addClassName("decision-fact");
        fact.getElement().setAttribute("data-key", key);
        facts.add(fact);
    }

    private String href(Decision decision) {
        return switch (decision.subject()) {
            case DecisionSubject.OnFigure figure -> "unit/" + figure.unit() + "?indicator=" + figure.indicator();
            case DecisionSubject.OnUnit unit -> "unit/" + unit.unit();
            case DecisionSubject.OnProject project -> "project/" + project.project();
            case DecisionSubject.OnBlocker blocker -> "unit/" + decision.unit();
        };
    }

    private Component steps(List<DecisionStep> steps) {
        OrderedList list = new OrderedList();
        list.addClassName("decision-steps");
        for (DecisionStep step : steps) {
            Span what = new Span(Texts.text(step.kind().messageKey()));
            what.addClassName("decision-step-what");
            Span who = new Span(Texts.text("decide.step", Formats.monthDayTime(step.at()), step.label()));
            who.addClassName("caption");
            ListItem item = new ListItem(new Div(what, who));
            item.getElement().setAttribute("data-key", "step-" + step.id());
            if (step.until() != null) {
                item.add(new Div(new Span(Texts.text("decide.until", Formats.date(step.until())))));
            }
            if (step.note() != null && !step.note().isBlank()) {
                item.add(new Div(new Span(step.note())));
            }
            step.evidence().forEach(piece -> item.add(file(piece)));
            list.add(item);
        }
        return list;
    }

    /** A file of an answer, to be kept and never run here. */
    private Component file(StageEvidence piece) {
        return desk.evidence().flatMap(store -> store.find(piece.sha256())).<Component>map(path -> {
            Anchor link = new Anchor(DownloadHandler.forFile(path.toFile(), piece.fileName()), "");
            link.add(new Glyph(Glyph.Form.FILE), new Span(piece.fileName()));
            link.addClassName("text-link");
            return link;
        }).orElseGet(() -> new Span(piece.fileName()));
    }
}
