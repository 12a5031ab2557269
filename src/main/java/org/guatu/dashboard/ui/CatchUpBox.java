package org.guatu.dashboard.ui;

import java.util.OptionalInt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

import org.guatu.dashboard.Chase;
import org.guatu.progress.CatchUp;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;

/** What making the largest shortfalls good would come to, and the way to the calculator. */
class CatchUpBox extends Div {

    private static final long serialVersionUID = 1L;

    CatchUpBox(Chase chase) {
        addClassName("catch-up");
        CatchUp result = chase.top(chase.first());
        Span made = new Span(Finding.of("dashboard-unit.chase.made", Finding.Number.of(result.made(), Formats.count(result.made()))).components());
        made.add(new Text(" → "), FigureData.percent(result.after().completion().orElseThrow()));
        made.addClassName("catch-up-made");
        NativeButton calculate = new DialogButton("catch-up", () -> new CatchUpDialog(chase));
        calculate.add(new Span(Texts.text("dashboard-unit.chase.title")), new Glyph(Glyph.Form.RIGHT));
        calculate.addClassName("text-link");
        Div head = new Div(made, calculate);
        head.addClassName("catch-up-head");
        add(head, outcome(result, chase.isRanked()));
    }

    /** Rank and light before and after. */
    static Component outcome(CatchUp result, boolean ranked) {
        Span words = new Span();
        words.addClassName("catch-up-outcome");
        if (ranked && result.rankBefore().isPresent() && result.rankAfter().isPresent()) {
            boolean same = result.rankBefore().equals(result.rankAfter());
            words.add(new Span((same ? Finding.of("dashboard-unit.chase.rank-stays", rank(result.rankAfter()))
                    : Finding.of("dashboard-unit.chase.ranks", rank(result.rankBefore()), rank(result.rankAfter()))).components()));
        }
        Span lights = new Span(new LightBadge(result.before().light()));
        if (result.before().light() != result.after().light()) {
            Span arrow = new Span("→");
            arrow.addClassName("catch-up-arrow");
            lights.add(arrow, new LightBadge(result.after().light()));
        } else {
            lights.add(new Text(" " + Texts.text("dashboard-unit.chase.stays")));
        }
        lights.addClassName("catch-up-lights");
        words.add(lights);
        return words;
    }

    private static Finding.Number rank(OptionalInt rank) {
        return Finding.Number.of(rank.getAsInt(), Formats.count(rank.getAsInt()));
    }
}
