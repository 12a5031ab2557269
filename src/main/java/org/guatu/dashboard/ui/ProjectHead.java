package org.guatu.dashboard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.indicator.Light;
import org.guatu.indicator.Ratio;
import org.guatu.progress.ProjectRow;
import org.guatu.project.Project;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;

/** Who the project is and how it stands: name, light, tags, leader; total investment, in place this year, rate, against what is due. */
class ProjectHead extends Header {

    private static final long serialVersionUID = 1L;

    private final transient ProjectFile file;
    private final transient ProjectNumbers numbers;

    /** @param history the way to what was changed about the project */
    ProjectHead(ProjectFile file, ProjectNumbers numbers, Component history) {
        this.file = file;
        this.numbers = numbers;
        addClassNames("card", "project-head");
        Div who = new Div(name(history), tags());
        who.addClassName("project-who");
        Project project = file.project();
        if (file.isFromSource()) {
            Paragraph source = new Paragraph(Texts.text("dashboard-project.source", project.sourceRef(), project.sourceNote()));
            source.addClassName("project-source");
            who.add(source);
        }
        add(who, figures());
    }

    private Component name(Component history) {
        H1 name = new H1(file.project().name(Texts.locale()));
        Div row = new Div(name);
        row.addClassName("project-name");
        String side = file.project().sideState();
        if (side != null) {
            Span tag = new Span(Texts.text("project.side." + side.toLowerCase(Locale.ROOT)));
            tag.addClassNames("tag", "TERMINATED".equals(side) ? "tag--bad" : "tag--warn", "project-side");
            row.add(tag);
        }
        if (file.row().light() != Light.NONE) {
            row.add(new LightBadge(file.row().light()));
        }
        row.add(history);
        return row;
    }

    private Component tags() {
        Project project = file.project();
        boolean english = Texts.isEnglish();
        List<Component> tags = new ArrayList<>();
        if (project.keyLevel() != null) {
            tags.add(tag(Texts.text("dashboard-project.key." + project.keyLevel().toLowerCase(Locale.ROOT)), "tag--accent"));
        }
        if (project.chainCode() != null) {
            String chain = english ? project.chainEn() : project.chainZh();
            tags.add(tag(project.chainRole() == null ? chain
                    : Texts.text("dashboard-project.chain", chain, Texts.text("dashboard-project.role." + project.chainRole().toLowerCase(Locale.ROOT)))));
        } else if (project.industry() != null) {
            tags.add(tag(project.industry()));
        }
        file.dossier().currentStage(file.asOf().date()).ifPresent(stage -> tags.add(tag(Texts.text(stage.stage().messageKey()))));
        Span people = new Span(String.join(Texts.text("dashboard-project.separator"), people()));
        people.addClassName("project-people");
        aside(people, project.enterprise());
        aside(people, project.sitePhotos() == 0 ? null : Texts.text("dashboard-project.photos", String.valueOf(project.sitePhotos())));
        tags.add(people);
        Div row = new Div(tags.toArray(Component[]::new));
        row.addClassName("project-tags");
        return row;
    }

    /** What is told where the window is wide. */
    private static void aside(Span people, String words) {
        if (words != null) {
            Span aside = new Span(Texts.text("dashboard-project.separator") + words);
            aside.addClassName("project-investor");
            people.add(aside);
        }
    }

    private List<String> people() {
        Project project = file.project();
        List<String> people = new ArrayList<>();
        if (project.leader() != null) {
            people.add(Texts.text("dashboard-project.leader", project.leader()));
        }
        // Since when there is a team is not written down.
        if (project.team() != null && !file.past()) {
            people.add(project.team());
        }
        file.row().daysSilent(file.today()).filter(days -> days > 0).ifPresent(days -> people.add(Texts.text("dashboard-project.silent", String.valueOf(days))));
        return people;
    }

    private Component figures() {
        ProjectRow row = file.row();
        Div figures = new Div();
        figures.addClassName("project-figures");
        String yi = Amounts.YUAN.unit();
        if (row.totalInvestment() == null) {
            figures.add(figure("investment", new Span(Formats.NONE), Texts.text("dashboard-project.not-named"), null));
        } else {
            figures.add(figure("investment", numbers.button(ProjectDerivations.INVESTMENT, FigureData.yi(row.totalInvestment())), yi, null));
        }
        if (row.planYear().signum() > 0) {
            Component plan = new Span(new Text("/ "), numbers.button(ProjectDerivations.PLAN, FigureData.yi(row.planYear()), "said-number"), new Text(" " + yi));
            figures.add(figure("in-year", numbers.button(ProjectDerivations.IN_YEAR, FigureData.yi(row.recognised())), null, plan));
            Ratio pace = Ratio.of(row.due(), row.planYear());
            figures.add(labelled(new Span(Texts.text("dashboard-project.figure.rate", Formats.percentShort(pace))),
                    numbers.button(ProjectDerivations.RATE, FigureData.percent(Ratio.of(row.recognised(), row.planYear()))), null, null));
            Span due = new Span(Finding.of("dashboard-project.figure.against", Finding.Number.of(row.due(), Formats.yi(row.due())))
                    .components(numbers.opens(ProjectDerivations.DUE)));
            Div against = labelled(due, numbers.button(ProjectDerivations.AGAINST, FigureData.signedYi(row.difference())), yi, null);
            against.addClassName(Tints.gapClass(row.light()));
            figures.add(against);
        } else if (file.isFromSource() && file.receipts().isEmpty()) {
            figures.add(figure("in-year", new Span(Formats.NONE), Texts.text("dashboard-project.not-named"), null));
        } else {
            figures.add(figure("in-year", numbers.button(ProjectDerivations.IN_YEAR, FigureData.yi(row.recognised())), Texts.text("dashboard-project.no-plan", yi), null));
        }
        return figures;
    }

    private static Div figure(String key, Component value, String unit, Component aside) {
        return labelled(new Span(Texts.text("dashboard-project.figure." + key)), value, unit, aside);
    }

    private static Div labelled(Span caption, Component value, String unit, Component aside) {
        caption.addClassName("project-figure-label");
        Span strong = new Span(value);
        strong.addClassName("project-figure-value");
        Span number = new Span(strong);
        number.addClassName("project-figure-number");
        if (aside != null) {
            number.add(aside);
        }
        if (unit != null) {
            number.add(new Span(unit));
        }
        Div figure = new Div(caption, number);
        figure.addClassName("project-figure");
        return figure;
    }

    private static Span tag(String words, String... more) {
        Span tag = new Span(words);
        tag.addClassName("tag");
        tag.addClassNames(more);
        return tag;
    }
}
