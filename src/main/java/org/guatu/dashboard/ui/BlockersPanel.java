package org.guatu.dashboard.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.guatu.project.Blocker;
import org.guatu.review.DecisionSubject;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** The problems of a project that are unsolved, what they hold up, who answers for them, and how long there is left. */
class BlockersPanel extends Panel {

    private static final long serialVersionUID = 1L;

    /** @param decisions the way to a decision about a problem */
    BlockersPanel(ProjectFile file, ProjectNumbers numbers, BiFunction<DecisionSubject, String, Optional<Component>> decisions) {
        super("project-blockers");
        List<Blocker> open = file.openBlockers();
        LocalDate today = file.today();
        ProjectCounts counts = new ProjectCounts(file);
        int overdue = counts.overdue().size();
        int solved = counts.solved().size();
        finding(Finding.of("dashboard-project.blockers.title", Finding.Number.of(open.size(), String.valueOf(open.size()))), numbers.opens(ProjectCounts.BLOCKERS));
        if (overdue > 0) {
            findingGoesOn(Finding.of("dashboard-project.blockers.overdue", Finding.Number.of(overdue, String.valueOf(overdue))), numbers.opens(ProjectCounts.OVERDUE));
        }
        if (solved > 0) {
            Span aside = new Span(Finding.of("dashboard-project.blockers.solved", Finding.Number.of(solved, String.valueOf(solved))).components(numbers.opens(ProjectCounts.SOLVED)));
            aside.addClassName("panel-aside");
            action(aside);
        }
        if (open.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("dashboard-project.blockers.none"));
            none.addClassName("project-empty");
            body(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("blockers");
        // It scrolls where there are many, and arrow keys must reach it.
        list.getElement().setAttribute("tabindex", "0");
        open.forEach(blocker -> {
            ListItem item = item(blocker, today);
            decisions.apply(new DecisionSubject.OnBlocker(blocker.id()), blocker.matter()).ifPresent(item::add);
            list.add(item);
        });
        body(list);
    }

    private static ListItem item(Blocker blocker, LocalDate today) {
        Div matter = new Div(blocker.matter());
        matter.addClassName("blocker-matter");
        Span factor = new Span(Texts.text(blocker.factor().messageKey()));
        factor.addClassNames("tag", blocker.isOverdue(today) ? "tag--bad" : "tag--plain");
        String raised = blocker.assignedOn() != null ? Texts.text("dashboard-project.blockers.assigned", Formats.monthDay(blocker.assignedOn()))
                : Texts.text("dashboard-project.blockers.raised", Formats.monthDay(blocker.raisedOn()));
        Span owner = new Span(String.join(Texts.text("dashboard-project.separator"), blocker.owner(), raised));
        Div who = new Div(factor, owner);
        who.addClassName("blocker-who");
        Div left = new Div(matter, who);
        left.addClassName("blocker-left");
        Div right = new Div(effect(blocker), due(blocker, today));
        right.addClassName("blocker-right");
        ListItem item = new ListItem(left, right);
        item.addClassName("blocker");
        return item;
    }

    private static Div effect(Blocker blocker) {
        Div effect = new Div();
        effect.addClassName("blocker-effect");
        if (blocker.effectAmount() != null) {
            effect.add(Finding.of("dashboard-project.blockers.holds", Finding.Number.of(blocker.effectAmount(), Formats.yi(blocker.effectAmount()))).components());
        } else if (blocker.effectLabel() != null) {
            effect.setText(Texts.text("dashboard-project.blockers.holds-what", blocker.effectLabel()));
        }
        return effect;
    }

    private static Div due(Blocker blocker, LocalDate today) {
        int left = blocker.daysLeft(today);
        Span day = new Span(Formats.monthDay(blocker.dueOn()) + " ");
        Span said = new Span(left < 0 ? Texts.text("dashboard-project.blockers.late", String.valueOf(-left))
                : left == 0 ? Texts.text("dashboard-project.blockers.today") : Texts.text("dashboard-project.blockers.left", String.valueOf(left)));
        said.addClassName(left < 0 ? "blocker-late" : "blocker-days");
        Div due = new Div(day, said);
        due.addClassName("blocker-due");
        return due;
    }
}
