package org.guatu.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

import org.guatu.dashboard.wall.WallPart.Tile;
import org.guatu.indicator.Light;
import org.guatu.shell.Texts;

/** One unit: its rate and gap on the left, the projects that made it and what was decided on the right. */
class UnitBody extends Div {

    private static final long serialVersionUID = 1L;
    /** Heights in hundredths of --wall: the right side without its three headings, and a row of a project. */
    private static final int RIGHT = 3800;
    private static final int ROW = 340;
    /** A list of more rows does not take more than its share. */
    private static final int MOST = 6;

    UnitBody(WallPage.OneUnit page) {
        addClassName("wall-unit");
        add(number(page), right(page));
    }

    private static Component number(WallPage.OneUnit page) {
        Tile tile = page.tile();
        H1 name = new H1(page.head().name());
        name.addClassName("wu-name");
        Div left = Draw.row("wu-left", tile.key(), Draw.box("wu-head", name, Draw.words("wu-rank", page.rank())));
        boolean rated = tile.completion() != null;
        Div number = HeadlineBody.number(rated ? tile.completion() : tile.actual(), rated ? "" : tile.unit());
        number.addClassName("wu-number");
        left.add(Draw.box("wh-head", Draw.words("wu-what", Texts.text(rated ? "wall.unit.rate" : "wall.unit.amount", tile.name())), Draw.light(tile.light(), tile.word())),
                number);
        if (rated) {
            left.add(Draw.box("wh-track", Draw.bullet(tile.bar(), "wu-bullet"),
                    Draw.scale(tile, tile.actual().shown() + " " + tile.unit(), Texts.text("wall.task"))));
        }
        if (tile.sentence() != null) {
            left.add(Draw.words("wh-sentence", tile.sentence()));
        }
        Div stats = Draw.box("wu-stats");
        if (rated) {
            stats.add(Draw.stat(tile.points(), tile.light(), Texts.text("wall.points")),
                    Draw.stat(tile.against(), tile.light(), Texts.text("wall.against", tile.unit())));
        }
        if (page.required() != null) {
            stats.add(Draw.stat(page.required(), Light.NONE, Texts.text("wall.required", tile.unit())));
        }
        if (page.recent() != null) {
            stats.add(Draw.stat(page.recent(), Light.NONE, Texts.text("wall.recent", tile.unit())));
        }
        left.add(stats);
        return left;
    }

    private static Component right(WallPage.OneUnit page) {
        return Draw.box("wu-right", share(Draw.projects(page.late(), true), page.late().lines().size()),
                share(Draw.projects(page.top(), false), page.top().lines().size()), share(MatterBodies.list(page.matters(), room(page)), Math.min(MOST, page.matters().matters().size())));
    }

    /** What the projects above leave to the matters, in hundredths of --wall: a row and a heading each take theirs. */
    private static int room(WallPage.OneUnit page) {
        return RIGHT - ROW * (page.late().lines().size() + page.top().lines().size());
    }

    /** A list gets room by its lines, so that all rows are of a height. */
    private static Component share(Div list, int lines) {
        list.getStyle().set("--rows", String.valueOf(lines));
        return list;
    }
}
