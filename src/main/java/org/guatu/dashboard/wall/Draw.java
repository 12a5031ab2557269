package org.guatu.dashboard.wall;

import java.math.BigDecimal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

import org.guatu.chart.Bullet;
import org.guatu.dashboard.wall.WallPart.Bar;
import org.guatu.dashboard.wall.WallPart.ProjectLine;
import org.guatu.dashboard.wall.WallPart.ProjectList;
import org.guatu.dashboard.wall.WallPart.Tile;
import org.guatu.dashboard.wall.WallPart.WallNumber;
import org.guatu.indicator.Light;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;

/** The strokes that all pages of a wall are drawn with. */
final class Draw {

    private Draw() {
    }

    /** Words in a box of their own; nothing where there are none. */
    static Span words(String name, String words) {
        Span span = new Span(words == null ? "" : words);
        span.addClassNames(name.split(" "));
        return span;
    }

    static Component figure(WallNumber number) {
        return number == null ? new Span(Formats.NONE) : new FigureData(number.exact(), number.shown());
    }

    /** A number with the class of its place. */
    static Span figure(String name, WallNumber number) {
        Span span = new Span(figure(number));
        span.addClassName(name);
        return span;
    }

    /** A number in the colour of a light. */
    static Span figure(String name, WallNumber number, Light light) {
        Span span = figure(name, number);
        span.addClassName("gap--" + light.name().toLowerCase(java.util.Locale.ROOT));
        return span;
    }

    static Component light(Light light, String word) {
        return new LightBadge(light, word);
    }

    static Component bullet(Bar bar, String name) {
        Bullet bullet = new Bullet(bar.reading());
        bullet.addClassName(name);
        return bullet;
    }

    static Div box(String name, Component... inner) {
        Div box = new Div(inner);
        box.addClassNames(name.split(" "));
        return box;
    }

    /** A row that the tablet can point at. */
    static Div row(String name, String key, Component... cells) {
        Div row = box(name, cells);
        row.addClassName("wall-row");
        row.getElement().setAttribute("data-key", key);
        return row;
    }

    /** The heading of a list, with a note at its end. */
    static Component heading(String title, String note) {
        H2 words = new H2(title == null ? "" : title);
        words.addClassName("wl-title");
        return box("wl-head", words, words("wl-note", note));
    }

    /** A bar of its own length, drawn from one side. */
    static Component length(String name, BigDecimal share, Light light) {
        Div bar = box(name);
        bar.addClassName("wl-length--" + light.name().toLowerCase(java.util.Locale.ROOT));
        bar.getStyle().set("--share", share.toPlainString());
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    /** Projects under their heading; what a list without lines says stands in its title. */
    static Div projects(ProjectList list, boolean fromRight) {
        Div all = box("wl", heading(list.title(), list.note()));
        for (ProjectLine line : list.lines()) {
            Div name = box("wl-name", words("wl-text", line.name()));
            if (line.tag() != null || line.unit() != null) {
                name.add(words("wl-tag", line.unit() == null ? line.tag() : line.tag() == null ? line.unit() : line.unit() + " \u00b7 " + line.tag()));
            }
            Div row = row("wl-project", "project:" + line.key(), name, length(fromRight ? "wl-length-right" : "wl-length", line.share(), line.light()),
                    figure("wl-amount", line.amount(), line.light()));
            all.add(row);
        }
        return all;
    }

    /** A figure against its target, small. */
    static Div tile(Tile tile) {
        Div head = box("wt-head", words("wt-name", tile.name()), light(tile.light(), tile.word()));
        Div number = box("wt-number", figure("wt-actual", tile.actual()), target(tile));
        if (tile.against() != null) {
            number.add(figure("wt-against", tile.against(), tile.light()));
        }
        Div all = row("wt", tile.key(), head, number);
        if (tile.bar() != null) {
            all.add(bullet(tile.bar(), "wt-bullet"));
        } else if (tile.sentence() != null) {
            all.add(words("wt-sentence", tile.sentence()));
        }
        return all;
    }

    private static Span target(Tile tile) {
        Span target = words("wt-target", "");
        if (tile.target() != null) {
            target.add(new Text("/ "), figure(tile.target()), new Text(" "));
        }
        target.add(new Text(tile.unit()));
        return target;
    }

    /** A number over what it says. */
    static Div stat(WallNumber number, Light light, String words) {
        return box("ws", figure("ws-number", number, light), words("ws-words", words));
    }

    /** The words under a bullet: from zero, at the pace, to the target. */
    static Div scale(Tile tile, String from, String to) {
        Div scale = box("wh-scale", words("wh-from", from));
        if (tile.due() != null) {
            Span pace = words("wh-pace", Texts.text("wall.pace") + " ");
            pace.add(figure(tile.due()));
            if (tile.bar().pace() != null) {
                pace.getStyle().set("--at", tile.bar().pace().min(BigDecimal.ONE).toPlainString());
            }
            scale.add(pace);
        }
        Span target = words("wh-to", to + " ");
        target.add(figure(tile.target()));
        scale.add(target);
        return scale;
    }
}
