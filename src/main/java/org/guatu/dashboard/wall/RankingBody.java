package org.guatu.dashboard.wall;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

import org.guatu.dashboard.wall.WallPart.Fact;
import org.guatu.dashboard.wall.WallPart.RankRow;
import org.guatu.dashboard.wall.WallPart.Track;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** The contest board: the largest track on the left, the others beside it, and what there is to say where room is left. */
class RankingBody extends Div {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "wall.ranking.";
    /** So many rows of one line fit into a column, and so many of two. */
    private static final int MOST = 16;
    private static final int CALM = 9;
    private static final int TWO_LINES = 7;
    private static final int WITH_FACTS = 4;

    private final transient WallPage.RankingBoard page;

    RankingBody(WallPage.RankingBoard page) {
        this.page = page;
        addClassName("wall-ranking");
        if (page.tracks().isEmpty()) {
            H1 none = new H1(Texts.text(KEY + "none"));
            none.addClassName("wr-none");
            add(none);
            return;
        }
        Track first = page.tracks().getFirst();
        List<Track> others = new ArrayList<>(page.tracks().subList(1, page.tracks().size()));
        List<RankRow> left = first.rows();
        if (left.size() > MOST || others.isEmpty() && left.size() > CALM) {
            int half = others.isEmpty() ? (left.size() + 1) / 2 : MOST;
            others.addFirst(new Track("", left.subList(half, left.size())));
            left = left.subList(0, half);
        }
        add(column(first.name(), left, page.what(), page.pace(), true), right(others));
    }

    private Component right(List<Track> tracks) {
        Div column = Draw.box("wr-side");
        int rows = tracks.stream().mapToInt(track -> track.rows().size()).sum();
        for (Track track : tracks) {
            boolean continued = track.name().isEmpty();
            if (rows > TWO_LINES || continued) {
                column.add(column(track.name(), track.rows(), null, null, false));
            } else {
                column.add(twoLines(track));
            }
        }
        if (rows <= WITH_FACTS) {
            Div facts = Draw.box("wr-facts");
            facts.setClassName("wr-facts--alone", rows == 0);
            page.facts().forEach(fact -> facts.add(fact(fact)));
            column.add(facts);
        }
        return column;
    }

    private Div column(String name, List<RankRow> rows, String what, String pace, boolean first) {
        HtmlContainer title = first ? new H1(name) : new H2(name.isEmpty() ? "\u00a0" : name);
        title.addClassName("wr-track");
        Div head = Draw.box("wr-head", title, Draw.words("wr-what", what), Draw.words("wr-pace", pace), Draw.words("wr-points-head", Texts.text(KEY + "points")));
        Div list = Draw.box("wr-rows");
        list.setClassName("wr-rows--dense", rows.size() > CALM);
        rows.forEach(row -> list.add(line(row)));
        return Draw.box("wr-column", head, list);
    }

    private static Div line(RankRow row) {
        Div line = Draw.row("wr-row", row.key(), rank(row), change(row), Draw.words("wr-unit", row.unit()));
        if (row.bar() == null) {
            line.add(Draw.words("wr-reason", row.reason()));
        } else {
            line.add(light(row), Draw.bullet(row.bar(), "wr-bullet"), Draw.figure("wr-done", row.completion()), Draw.figure("wr-points", row.points(), row.light()));
        }
        return line;
    }

    private Div twoLines(Track track) {
        H2 title = new H2(track.name());
        title.addClassName("wr-track");
        Div list = Draw.box("wr-pairs");
        for (RankRow row : track.rows()) {
            Div words = Draw.box("wr-words", Draw.words("wr-unit", row.unit()), change(row));
            Div line = Draw.row("wr-pair", row.key(), rank(row), words);
            if (row.bar() == null) {
                words.add(Draw.words("wr-reason", row.reason()));
            } else {
                words.add(light(row), Draw.figure("wr-points", row.points(), row.light()), Draw.figure("wr-done", row.completion()));
                line.add(Draw.bullet(row.bar(), "wr-bullet"));
            }
            list.add(line);
        }
        return Draw.box("wr-column", Draw.box("wr-head", title), list);
    }

    private static Component light(RankRow row) {
        return Draw.box("wr-light", Draw.light(row.light(), row.word()));
    }

    private static Component rank(RankRow row) {
        Span rank = Draw.words("wr-rank", "");
        if (row.rank() == null) {
            rank.setText(Formats.NONE);
            rank.addClassName("wr-rank--none");
        } else {
            rank.add(new FigureData(row.rank(), String.valueOf(row.rank())));
            if (row.tied()) {
                rank.getElement().setAttribute("title", Texts.text("dashboard.overview.ranking.tied"));
            }
        }
        return rank;
    }

    /** A move in ink, never in the colour of a light. */
    private static Component change(RankRow row) {
        Span move = Draw.words("wr-move", "");
        if (row.change() == null || row.change() == 0) {
            move.setText(Formats.NONE);
            return move;
        }
        Span arrow = new Span(row.change() > 0 ? "\u2191" : "\u2193");
        arrow.getElement().setAttribute("aria-hidden", "true");
        Span said = Draw.words("sr-only", Texts.text("dashboard.overview.ranking." + (row.change() > 0 ? "up" : "down")));
        move.add(arrow, said, new FigureData(row.change(), String.valueOf(Math.abs(row.change()))));
        return move;
    }

    private static Component fact(Fact fact) {
        Span said = Draw.words("wr-said", "");
        if (!fact.words().isEmpty()) {
            said.add(new Text(fact.words() + " "));
        }
        if (fact.number() != null) {
            said.add(Draw.figure("wr-fact-number", fact.number(), fact.light()), new Text(" "));
        }
        said.add(new Text(fact.after()));
        return Draw.box("wr-fact", Draw.words("wr-label", fact.label()), said);
    }
}
