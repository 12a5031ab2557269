package org.guatu.dashboard.wall;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;

import org.guatu.chart.BurnUpChart;
import org.guatu.dashboard.wall.WallPart.Course;
import org.guatu.dashboard.wall.WallPart.Tile;
import org.guatu.indicator.Light;
import org.guatu.shell.Texts;

/** One number as large as the wall bears, where it is heading, and below it those it is made of or stands beside. */
class HeadlineBody extends Div {

    private static final long serialVersionUID = 1L;

    HeadlineBody(WallPage.Headline page) {
        addClassName("wall-headline");
        add(hero(page.hero()), course(page.course()));
        Div strip = Draw.box("wh-strip");
        page.strip().forEach(tile -> strip.add(Draw.tile(tile)));
        strip.getStyle().set("--tiles", String.valueOf(Math.max(1, page.strip().size())));
        add(strip);
    }

    private static Div hero(Tile tile) {
        H1 name = new H1(tile.name());
        name.addClassName("wh-name");
        Div hero = Draw.row("wh-hero", tile.key(), Draw.box("wh-head", name, Draw.light(tile.light(), tile.word())));
        hero.add(number(tile.actual(), tile.unit()));
        if (tile.bar() != null) {
            hero.add(Draw.box("wh-track", Draw.bullet(tile.bar(), "wh-bullet"), Draw.scale(tile, "0", Texts.text("wall.target"))));
            hero.add(Draw.box("wh-stats", Draw.stat(tile.completion(), Light.NONE, Texts.text("wall.completion")),
                    Draw.stat(tile.points(), tile.light(), Texts.text("wall.points")),
                    Draw.stat(tile.against(), tile.light(), Texts.text("wall.against", tile.unit()))));
        }
        if (tile.sentence() != null) {
            hero.add(Draw.words("wh-sentence", tile.sentence()));
        }
        return hero;
    }

    /** The number fills its room, however many digits it has. */
    static Div number(WallPart.WallNumber number, String unit) {
        if (number == null) {
            // Nothing was ever reported, and a stroke as large as a number would look like one.
            return Draw.box("wh-number wh-number--none", Draw.words("wh-none", Texts.text("wall.nothing")));
        }
        Div box = Draw.box("wh-number", Draw.figure("wh-actual", number), Draw.words("wh-unit", unit));
        box.getStyle().set("--digits", String.valueOf(Math.max(6, number.shown().length())));
        return box;
    }

    private static Div course(Course course) {
        H2 finding = new H2(course.finding());
        finding.addClassName("wh-finding");
        Div box = Draw.box("wh-course", finding);
        if (course.need() != null) {
            box.add(Draw.words("wh-need", course.need()));
        }
        if (course.lines() != null) {
            BurnUpChart chart = new BurnUpChart();
            chart.show(course.lines());
            box.add(Draw.box("wh-chart", chart));
        }
        return box;
    }
}
