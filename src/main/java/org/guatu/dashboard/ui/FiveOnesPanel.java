package org.guatu.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/**
 * The five ones (五个一): one project, one leader, one team, one scheme, followed to the end. What is missing is said, not hidden; on a past
 * day a leader counts since the own day, and what has none is marked as of today.
 */
class FiveOnesPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int ALL = 5;

    FiveOnesPanel(ProjectFile file, ProjectNumbers numbers) {
        super("project-ones");
        ProjectCounts counts = new ProjectCounts(file);
        int filled = counts.filledOnes();
        finding(Finding.of("dashboard-project.ones.title", Finding.Number.of(filled, String.valueOf(filled)), String.valueOf(ALL)), numbers.opens(ProjectCounts.ONES));
        counts.leaderDays().ifPresent(days -> {
            Span since = new Span(Finding.of("dashboard-project.ones.since", Finding.Number.of(days, Formats.count(days))).components(numbers.opens(ProjectCounts.LEADER_DAYS)));
            since.addClassName("panel-aside");
            action(since);
        });
        if (counts.onesOfToday()) {
            Span today = new Span(Texts.text("dashboard-project.ones.of-today"));
            today.addClassName("panel-aside");
            action(today);
        }
        UnorderedList list = new UnorderedList();
        counts.ones().forEach(one -> list.add(item(one.key(), one.words() == null ? null : one.key().equals("to-the-end")
                ? new Span(new FigureData(counts.leaderDays().orElseThrow(), one.words())) : new Span(one.words()))));
        list.addClassName("ones");
        body(list);
    }

    private static ListItem item(String key, Component value) {
        Span mark = new Span();
        mark.addClassName("one-mark");
        if (value != null) {
            mark.add(new Glyph(Glyph.Form.CHECK));
        }
        Div name = new Div(Texts.text("dashboard-project.ones." + key));
        name.addClassName("one-name");
        Div said = new Div(value != null ? value : new Span(Texts.text("dashboard-project.ones.missing")));
        said.addClassName("one-value");
        ListItem item = new ListItem(mark, name, said);
        item.addClassNames("one", value == null ? "one--missing" : "one--filled");
        return item;
    }
}
