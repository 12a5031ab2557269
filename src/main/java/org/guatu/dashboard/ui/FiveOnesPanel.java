package org.guatu.dashboard.ui;

import java.time.temporal.ChronoUnit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.guatu.project.Project;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** The five ones (五个一): one project, one leader, one team, one scheme, followed to the end. What is missing is said, not hidden. */
class FiveOnesPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int ALL = 5;

    FiveOnesPanel(ProjectFile file) {
        super("project-ones");
        Project project = file.project();
        int filled = file.dossier().fiveOnes();
        finding(Finding.of("dashboard-project.ones.title", Finding.Number.of(filled, String.valueOf(filled)), String.valueOf(ALL)));
        Long days = project.leader() == null || project.leaderSince() == null || project.leaderSince().isAfter(file.asOf().date()) ? null
                : ChronoUnit.DAYS.between(project.leaderSince(), file.today());
        if (days != null) {
            Span since = new Span(Finding.of("dashboard-project.ones.since", Finding.Number.of(days, Formats.count(days))).components());
            since.addClassName("panel-aside");
            action(since);
        }
        String team = project.team() == null || project.teamSize() == null ? project.team()
                : Texts.text("dashboard-project.ones.team-size", project.team(), String.valueOf(project.teamSize()));
        UnorderedList list = new UnorderedList(one("project", new Span(project.code())), one("leader", words(project.leader())), one("team", words(team)),
                one("scheme", words(project.scheme())),
                one("to-the-end", days == null ? null : new Span(new FigureData(days, Texts.text("dashboard-project.ones.days", Formats.count(days))))));
        list.addClassName("ones");
        body(list);
    }

    private static Component words(String words) {
        return words == null ? null : new Span(words);
    }

    private static ListItem one(String key, Component value) {
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
