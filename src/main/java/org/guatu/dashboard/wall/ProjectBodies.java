package org.guatu.dashboard.wall;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

import org.guatu.dashboard.wall.WallPart.Before;
import org.guatu.dashboard.wall.WallPart.Fact;
import org.guatu.dashboard.wall.WallPart.MegaLine;
import org.guatu.dashboard.wall.WallPart.Need;
import org.guatu.dashboard.wall.WallPart.StageMark;
import org.guatu.dashboard.wall.WallPart.Step;
import org.guatu.indicator.Light;
import org.guatu.shell.Texts;

/** Draws projects: the largest, the funnel, shortfalls, catching up, and one by itself. */
final class ProjectBodies {

    /** So few rows are drawn larger. */
    private static final int FEW = 5;

    private ProjectBodies() {
    }

    /** Projects from 50亿 up. */
    static Div mega(WallPage.Mega page) {
        Div body = Draw.box("wall-list", Draw.heading(page.title(), null));
        if (page.lines().isEmpty()) {
            return body;
        }
        Div rows = Draw.box("wm-rows", Draw.box("wm-row wm-columns", Draw.words("wm-name", Texts.text("wall.mega.column.project")),
                Draw.words("wm-stage", Texts.text("wall.mega.column.stage")), Draw.words("wm-number", Texts.text("wall.mega.column.investment")),
                Draw.words("wm-year", Texts.text("wall.mega.column.year")), Draw.words("wm-light", "")));
        for (MegaLine line : page.lines()) {
            Div name = Draw.box("wm-name", Draw.words("wl-text", line.name()), Draw.words("wl-tag", line.unit()));
            Div amount = Draw.box("wm-amount", Draw.figure("wm-in", line.recognised()));
            if (line.plan() != null) {
                Span plan = Draw.words("wm-plan", "/ ");
                plan.add(Draw.figure(line.plan()));
                amount.add(plan);
            }
            Div year = Draw.box("wm-year", amount);
            if (line.bar() != null) {
                year.add(Draw.bullet(line.bar(), "wm-bullet"));
            }
            Component row = Draw.row("wm-row", "project:" + line.key(), name, Draw.words("wm-stage", line.stage()), Draw.figure("wm-number", line.investment()), year,
                    Draw.box("wm-light", Draw.light(line.light(), line.word())));
            rows.add(line.stages().isEmpty() ? row : told(row, line));
        }
        rows.setClassName("wm-rows--few", page.lines().size() <= FEW);
        rows.setClassName("wm-rows--told", page.lines().stream().anyMatch(line -> !line.stages().isEmpty()));
        if (page.note() != null) {
            rows.add(Draw.words("wl-rest", page.note()));
        }
        body.add(rows);
        return body;
    }

    /** A project with the way it has come and what holds it up. */
    private static Component told(Component row, MegaLine line) {
        Div told = Draw.box("wm-told", row, stages(line.stages()));
        if (line.problems() != null) {
            told.add(line.problems().matters().isEmpty() ? Draw.words("wm-problem", line.problems().title()) : MatterBodies.list(line.problems()));
        }
        return told;
    }

    /** From the first talks to production. */
    static Div funnel(WallPage.Funnel page) {
        Div steps = Draw.box("wf-steps");
        for (Step step : page.steps()) {
            Div words = Draw.box("wf-words", Draw.words("wf-name", step.name()), Draw.words("wf-rate", step.rate()));
            Span money = Draw.words("wf-money", "");
            money.add(Draw.figure(step.investment()), new Text(" " + Texts.text("wall.yi")));
            Div bar = Draw.box("wf-track", Draw.length("wl-length", step.share(), Light.NONE));
            steps.add(Draw.row("wf-step", step.key(), words, bar, Draw.figure("wf-count", step.projects()), money, Draw.words("wf-stuck", step.stuck())));
        }
        return Draw.box("wall-list", Draw.heading(page.title(), page.note()), steps);
    }

    /** What the unit's projects lack. */
    static Div shortfalls(WallPage.Shortfalls page) {
        Div list = Draw.projects(page.late(), true);
        list.addClassName("wl--long");
        if (page.rest() != null) {
            list.add(Draw.words("wl-rest", page.rest()));
        }
        Div body = Draw.box("wall-list", list);
        return body;
    }

    /** What making the largest shortfalls good would do. */
    static Div caughtUp(WallPage.CaughtUp page) {
        Div body = Draw.box("wall-list", Draw.heading(page.title(), page.note()));
        if (page.lines().isEmpty()) {
            return body;
        }
        Div lines = Draw.box("wc-lines");
        for (Before line : page.lines()) {
            Span arrow = Draw.words("wc-arrow", "\u2192");
            arrow.getElement().setAttribute("aria-hidden", "true");
            lines.add(Draw.box("wc-line", Draw.words("wc-label", line.label()), colour(Draw.words("wc-before", line.before()), line.lightBefore()), arrow,
                    colour(Draw.words("wc-after", line.after()), line.lightAfter())));
        }
        Div both = Draw.box("wc", lines);
        if (page.made() != null) {
            both.add(Draw.projects(page.made(), true));
        }
        body.add(both);
        return body;
    }

    private static Component colour(Span words, Light light) {
        words.addClassName("gap--" + light.name().toLowerCase(java.util.Locale.ROOT));
        return words;
    }

    /** One project. */
    static Div project(WallPage.OneProject page) {
        H1 name = new H1(page.head().name());
        name.addClassName("wj-name");
        Div left = Draw.box("wj-left", Draw.box("wh-head", Draw.words("wu-what", page.tile().name()), Draw.light(page.tile().light(), page.tile().word())),
                HeadlineBody.number(page.tile().actual(), page.tile().unit()));
        if (page.bar() != null) {
            left.add(Draw.box("wh-track", Draw.bullet(page.bar(), "wu-bullet"), Draw.scale(page.tile(), "0", Texts.text("wall.project.plan"))));
        }
        Div facts = Draw.box("wj-facts");
        for (Fact fact : page.facts()) {
            facts.add(Draw.stat(fact.number(), fact.light(), fact.label() + " \u00b7 " + fact.after()));
        }
        left.add(facts);
        Div needs = Draw.box("wj-needs");
        for (Need need : page.needs()) {
            needs.add(Draw.box("wj-need", Draw.words("wj-factor", need.factor()), Draw.light(need.light(), need.state())));
        }
        return Draw.box("wall-project", Draw.box("wj-head", name, Draw.words("wu-rank", page.unit())), stages(page.stages()),
                Draw.box("wj-body", left, Draw.box("wj-right", Draw.box("wj-factors", Draw.words("wj-factors-title", Texts.text("wall.project.needs")), needs), MatterBodies.list(page.problems()))));
    }

    private static Div stages(List<StageMark> marks) {
        Div stages = Draw.box("wj-stages");
        for (StageMark mark : marks) {
            Div stage = Draw.box("wj-stage", Draw.words("wj-dot", ""), Draw.words("wj-stage-name", mark.name()), Draw.words("wj-on", mark.on()));
            stage.setClassName("wj-stage--reached", mark.reached());
            stage.setClassName("wj-stage--current", mark.current());
            stages.add(stage);
        }
        return stages;
    }
}
