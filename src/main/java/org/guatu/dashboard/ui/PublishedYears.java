package org.guatu.dashboard.ui;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;

import org.guatu.indicator.PublishedFigure;
import org.guatu.shell.Texts;

/** What was printed of earlier years, as printed, each saying whether it compares with today's definition. */
class PublishedYears extends NativeDetails {

    private static final long serialVersionUID = 1L;

    PublishedYears(List<PublishedFigure> figures) {
        super(Texts.text("dashboard-explain.published", String.valueOf(figures.size())));
        addClassName("ex-published");
        Div list = new Div();
        for (PublishedFigure figure : figures) {
            Span what = new Span(Texts.text("dashboard-explain.published-line", figure.year(), TargetList.period(figure.period()), figure.amount(), TargetList.measure(figure)));
            Span comparable = new Span(Texts.text(figure.comparable() ? "dashboard-explain.comparable" : "progress.yoy.not_comparable"));
            comparable.addClassName(figure.comparable() ? "ex-caption" : "ex-not-comparable");
            Div line = new Div(what, comparable);
            line.addClassName("ex-row");
            list.add(line);
        }
        setContent(list);
    }
}
