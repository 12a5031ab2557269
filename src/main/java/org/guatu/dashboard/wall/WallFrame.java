package org.guatu.dashboard.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/**
 * The pages of a wall between its header and footer. It fills the box it stands in and takes every size from it: a wall, or a few centimetres
 * on a tablet.
 */
public class WallFrame extends Div {

    private static final long serialVersionUID = 1L;

    /** More pages than this are told by their number alone. */
    private static final int MOST_DOTS = 32;

    private final Div wall = new Div();
    private final Header head = new Header();
    private final Span title = Draw.words("wall-title", "");
    private final Span subtitle = Draw.words("wall-subtitle", "");
    private final Div notice = Draw.box("wall-notice");
    private final Div panes;
    private final Footer foot = new Footer();
    private final List<WallPageView> views = new ArrayList<>();
    private final Div dots = new Div();
    private final NativeButton place = new NativeButton();
    private final boolean whole;

    /** @param whole whether it is the wall itself, with its clock and as the main part of the page; else a small picture of it */
    public WallFrame(boolean whole) {
        this.whole = whole;
        panes = Draw.box("wall-panes");
        addClassName("wall-box");
        wall.addClassName("wall");
        head.addClassName("wall-head");
        head.add(title, subtitle);
        if (whole) {
            notice.getElement().setAttribute("role", "status");
            head.add(notice);
            // The browser writes the time into them; they stay, or a page that was just turned would have none.
            head.add(Draw.box("wall-when", Draw.words("wall-date", ""), Draw.words("wall-clock", "")));
        }
        foot.addClassName("wall-foot");
        dots.addClassName("wall-dots");
        dots.getElement().setAttribute("aria-hidden", "true");
        place.addClassName("wall-place");
        Main main = new Main(panes);
        main.addClassName("wall-main");
        wall.add(head, whole ? main : panes, foot);
        add(wall);
        theme("dark");
    }

    /** Dark or light, whatever the rest of the page is. */
    public final void theme(String brightness) {
        wall.getElement().setAttribute("data-theme", brightness);
    }

    /** Shows pages beside each other, one or two. Views that stay are kept, so that nothing flickers. */
    public void show(List<WallPage> pages, WallBand band) {
        while (views.size() > pages.size()) {
            panes.remove(views.removeLast());
        }
        while (views.size() < pages.size()) {
            WallPageView view = new WallPageView();
            views.add(view);
            panes.add(view);
        }
        for (int i = 0; i < pages.size(); i++) {
            views.get(i).show(pages.get(i));
        }
        wall.getElement().setAttribute("data-panes", String.valueOf(pages.size()));
        head(band);
        foot(band, pages.stream().anyMatch(WallFrame::hasPending));
    }

    /** What the reader must know of what is shown, within the header; nothing with an empty text. */
    void notice(String words) {
        notice.setVisible(!words.isEmpty());
        notice.setText(words);
    }

    /** The views that are shown. */
    public List<WallPageView> views() {
        return List.copyOf(views);
    }

    /** The button that tells where one is; on the wall it opens the list of pages. */
    NativeButton place() {
        return place;
    }

    private void head(WallBand band) {
        title.setText(band.title());
        subtitle.setText(band.subtitle());
    }

    private void foot(WallBand band, boolean pending) {
        foot.removeAll();
        dots.removeAll();
        dots.setVisible(band.pages() <= MOST_DOTS);
        int page = 1;
        for (int size : band.groups()) {
            Div group = Draw.box("wall-group");
            for (int i = 0; i < size; i++, page++) {
                boolean here = page >= band.first() && page < band.first() + band.shown();
                group.add(Draw.words("wall-dot" + (here ? " wall-dot--here" : page < band.first() ? " wall-dot--past" : ""), ""));
            }
            dots.add(group);
        }
        String no = band.first() == 0 ? "" : band.shown() == 1 ? band.first() + " / " + band.pages()
                : Texts.text("wall.place", band.first(), band.first() + band.shown() - 1, band.pages());
        place.removeAll();
        place.add(Draw.words("wall-no", no), Draw.words("wall-name", String.join(" \u00b7 ", band.names())));
        Div left = Draw.box("wall-where", dots, whole ? place : Draw.box("wall-place", Draw.words("wall-no", no),
                Draw.words("wall-name", String.join(" \u00b7 ", band.names()))));
        foot.add(left, told(band, pending));
        if (whole) {
            foot.add(Draw.words("wall-paused", Texts.text("wall.paused")), Draw.box("wall-progress"));
        }
    }

    /** Whether a bar of the page shows money that waits for recognition, so that its hatch must be told. */
    private static boolean hasPending(WallPage page) {
        Stream<WallPart.Bar> bars = switch (page) {
            case WallPage.Headline headline -> Stream.concat(Stream.of(headline.hero()), headline.strip().stream()).map(WallPart.Tile::bar);
            case WallPage.RankingBoard board -> board.tracks().stream().flatMap(track -> track.rows().stream()).map(WallPart.RankRow::bar);
            case WallPage.OneUnit unit -> Stream.of(unit.tile()).map(WallPart.Tile::bar);
            case WallPage.Mega mega -> mega.lines().stream().map(WallPart.MegaLine::bar);
            case WallPage.OneProject project -> Stream.of(project).map(WallPage.OneProject::bar);
            default -> Stream.empty();
        };
        return bars.anyMatch(bar -> bar != null && bar.pending() != null && bar.pending().signum() > 0);
    }

    private static Component told(WallBand band, boolean pending) {
        Span told = Draw.words("wall-told", "");
        told.add(new Text(Texts.text("wall.as-of", Formats.date(band.asOf()))));
        if (pending) {
            Span hatch = Draw.words("hatch-swatch", "");
            hatch.getElement().setAttribute("aria-hidden", "true");
            Span waiting = Draw.words("wall-waiting", "");
            waiting.add(hatch, new Text(Texts.text("wall.waiting")));
            told.add(waiting);
        }
        if (band.snapshot() != null) {
            Span frozen = Draw.words("wall-frozen", "");
            frozen.add(new Glyph(Glyph.Form.LOCK), new Text(Texts.text("wall.snapshot", band.snapshot())));
            told.add(frozen);
        }
        return told;
    }
}
