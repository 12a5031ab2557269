package org.guatu.dashboard.wall;

import java.util.List;
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
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** Draws matters: what was decided, and problems. */
final class MatterBodies {

    /** Heights of a row in hundredths of --wall: a line of its sentence, of what is beside it, and what is around. */
    private static final int LINE = 260;
    private static final int SMALL_LINE = 225;
    private static final int PADDING = 85;
    private static final int REST = 330;
    /** The body of a page below its heading. */
    private static final int A_PAGE = 4900;
    /** Characters of a line where decisions have the page, and where a unit has. */
    private static final int ON_A_PAGE = 26;
    private static final int ON_A_UNIT = 17;
    /** Characters of a heading beside the day of the meeting; a longer one takes a second line. */
    private static final int OF_A_HEADING = 26;
    private static final double NARROW = 0.56;

    private MatterBodies() {
    }

    /** Matters under their heading, all of them. */
    static Div list(MatterList list) {
        return list(list, Integer.MAX_VALUE);
    }

    /** Matters under their heading, as many as there is room for. */
    static Div list(MatterList list, int room) {
        Div all = Draw.box("wl", Draw.heading(list.title(), list.note()));
        rows(all, list.matters(), width(list.title()) > OF_A_HEADING ? room - LINE : room, ON_A_UNIT);
        return all;
    }

    /**
     * As many rows as go into a room, and how many more there are.
     *
     * @param room   its height in hundredths of --wall
     * @param line how many full characters go into a line
     */
    private static void rows(Div into, List<Matter> matters, int room, int line) {
        int all = matters.stream().mapToInt(matter -> height(matter, line)).sum();
        int left = all <= room ? room : room - REST;
        int shown = 0;
        for (Matter matter : matters) {
            left -= height(matter, line);
            if (left < 0) {
                break;
            }
            into.add(row(matter));
            shown++;
        }
        if (shown < matters.size()) {
            into.add(Draw.words("wl-rest", rest(matters.subList(shown, matters.size()))));
        }
    }

    /** How many more there are, and how many of them should have been done: what has no room must not look calm. */
    static String rest(List<Matter> hidden) {
        long overdue = hidden.stream().filter(matter -> matter.state() == MatterState.OVERDUE).count();
        return overdue == 0 ? Texts.text("wall.matter.rest", Formats.count(hidden.size()))
                : Texts.text("wall.matter.rest-overdue", Formats.count(hidden.size()), Formats.count(overdue));
    }

    /** How high a row becomes beside other lists: its sentence takes two lines at most, and what moved one of its own at the end. */
    static int height(Matter matter, int line) {
        double width = width(matter.text()) + (matter.about() == null ? 0 : matter.about().length());
        return PADDING + (width > line ? 2 * LINE : matter.moved() == null ? LINE : 2 * SMALL_LINE);
    }

    /** Matters in parts that each go onto a page, where a sentence has all the lines it needs. */
    static List<List<Matter>> parts(List<Matter> matters) {
        return LongLists.cut(matters, matter -> Math.max(height(matter, ON_A_PAGE), PADDING + lines(matter) * LINE), A_PAGE);
    }

    private static int lines(Matter matter) {
        double beside = matter.about() == null ? 0.5 : width(matter.about()) + 1;
        return (int) Math.ceil(width(matter.text()) / (ON_A_PAGE - beside));
    }

    private static double width(String words) {
        return words.codePoints().mapToDouble(letter -> letter < 0x2000 ? NARROW : 1).sum();
    }

    private static Div row(Matter matter) {
        Div text = Draw.box("wl-name wl-said", Draw.words("wl-text", matter.text()));
        if (matter.about() != null) {
            text.add(Draw.words("wl-tag", matter.about()));
        }
        Div due = Draw.box("wl-due", Draw.words("wl-until", matter.due()));
        if (matter.moved() != null) {
            due.add(Draw.words("wl-moved", matter.moved()));
        }
        Div row = Draw.row("wl-matter", matter.key(), state(matter), text, due);
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
            for (Matter matter : page.matters()) {
                Div row = row(matter);
                row.setClassName("wl-matter--long", lines(matter) > 2);
                rows.add(row);
            }
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
            rows.add(Draw.row("wp-row", problem.row(), Draw.words("wp-factor", problem.factor()), text, effect, due));
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
