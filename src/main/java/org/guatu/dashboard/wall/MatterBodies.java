package org.guatu.dashboard.wall;

import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.guatu.dashboard.wall.WallPart.Count;
import org.guatu.dashboard.wall.WallPart.FactorCount;
import org.guatu.dashboard.wall.WallPart.Matter;
import org.guatu.dashboard.wall.WallPart.MatterList;
import org.guatu.dashboard.wall.WallPart.MatterState;
import org.guatu.dashboard.wall.WallPart.Problem;
import org.guatu.indicator.Light;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** Draws matters: what was decided, and problems. */
final class MatterBodies {

    private MatterBodies() {
    }

    /** Matters under their heading. */
    static Div list(MatterList list) {
        Div all = Draw.box("wl", Draw.heading(list.title(), list.note()));
        list.matters().forEach(matter -> all.add(row(matter)));
        return all;
    }

    private static Div row(Matter matter) {
        Div text = Draw.box("wl-name", Draw.words("wl-text", matter.text()));
        if (matter.about() != null) {
            text.add(Draw.words("wl-tag", matter.about()));
        }
        Div row = Draw.row("wl-matter", matter.key(), state(matter), text, Draw.words("wl-due", matter.due()));
        row.addClassName("wl-matter--" + matter.state().name().toLowerCase(Locale.ROOT));
        return row;
    }

    private static Component state(Matter matter) {
        Glyph.Form form = switch (matter.state()) {
            case DONE -> Glyph.Form.CHECK;
            case OPEN -> Glyph.Form.CLOCK;
            case OVERDUE -> Glyph.Form.CLOSE;
        };
        Span state = Draw.words("wl-state", "");
        state.add(new Glyph(form), new Span(matter.word()));
        state.setClassName("wl-state--bold", matter.state() == MatterState.OVERDUE);
        return state;
    }

    /** What the last meeting decided. */
    static Div decided(WallPage.Decided page) {
        Div body = Draw.box("wall-list", Draw.heading(page.title(), page.note()));
        if (!page.counts().isEmpty()) {
            Div counts = Draw.box("wd-counts");
            for (Count count : page.counts()) {
                counts.add(Draw.stat(count.number(), count.number().exact().signum() == 0 ? Light.NONE : count.light(), count.label()));
            }
            Div rows = Draw.box("wd-rows");
            page.matters().forEach(matter -> rows.add(row(matter)));
            body.add(Draw.box("wd", counts, rows));
        }
        return body;
    }

    /** Problems and what they wait for. */
    static Div problems(WallPage.Problems page) {
        Div rows = Draw.box("wp-rows");
        for (Problem problem : page.problems()) {
            Div text = Draw.box("wp-text", Draw.words("wl-text", problem.matter()), Draw.words("wp-about", problem.about()));
            Span due = Draw.words("wl-due", problem.due());
            due.setClassName("gap--bad", problem.overdue());
            Div effect = Draw.box("wp-effect");
            if (problem.effect() != null) {
                effect.add(Draw.figure("wl-amount", problem.effect()), Draw.words("wp-effect-words", Texts.text("wall.problems.effect")));
            }
            rows.add(Draw.row("wp-row", "project:" + problem.key(), Draw.words("wp-factor", problem.factor()), text, effect, due));
        }
        if (page.note() != null) {
            rows.add(Draw.words("wl-rest", page.note()));
        }
        Div factors = Draw.box("wp-factors", Draw.words("wp-factors-title", Texts.text("wall.problems.factors")));
        for (FactorCount factor : page.factors()) {
            Div numbers = Draw.box("wp-factor-numbers", Draw.figure("wp-count", factor.problems()));
            if (factor.effect() != null) {
                Span held = Draw.words("wp-held", "");
                held.add(Draw.figure(factor.effect()), new com.vaadin.flow.component.Text(" " + Texts.text("wall.yi")));
                numbers.add(held);
            }
            factors.add(Draw.box("wp-factor-row", Draw.words("wp-factor-name", factor.factor()), numbers, Draw.length("wl-length", factor.share(), Light.NONE)));
        }
        Div body = Draw.box("wall-list", Draw.heading(page.title(), null));
        return page.problems().isEmpty() ? body : with(body, Draw.box("wp", rows, factors));
    }

    private static Div with(Div body, Component inner) {
        body.add(inner);
        return body;
    }
}
