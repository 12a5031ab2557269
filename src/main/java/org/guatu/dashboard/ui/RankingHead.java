package org.guatu.dashboard.ui;

import java.util.Optional;
import java.util.TreeSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

import org.guatu.contest.Board;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Share;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;
import org.guatu.unit.Track;
import org.guatu.unit.Units;

/** The headings of a ranking: what the columns are, links that order them, the choice of the track, the scale of the bars. */
class RankingHead extends HtmlContainer {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "dashboard.overview.ranking.head.";

    private final transient Screen screen;

    RankingHead(Screen screen, RankingRows rows, Optional<Board> board, boolean near, Units units) {
        super("tr");
        this.screen = screen;
        getElement().setAttribute("role", "row");
        String unit = Amounts.of(screen.indicator()).name();
        add(sorting("rank", null, Texts.text(KEY + "rank")));
        String since = board.map(b -> Texts.text(KEY + "since", b.asOf().getMonth())).orElseGet(() -> Texts.text(KEY + "no-board"));
        add(named("move", new Text(since)));
        add(sorting("unit", RankingRows.BY_UNIT, Texts.text(KEY + "unit", unit)));
        add(named("light", tracks(units)));
        add(named("bar", scale(rows, near)));
        add(named("done", new Text(Texts.text(KEY + "done"))));
        add(sorting("gap", RankingRows.BY_GAP, Texts.text(KEY + "gap")));
    }

    private static HtmlPart named(String name, Component... inner) {
        HtmlPart head = HtmlPart.head("col", inner);
        head.addClassName("ranking-" + name);
        return head;
    }

    private Component sorting(String name, String sort, String words) {
        String now = screen.address().sort();
        boolean current = sort == null ? !RankingRows.BY_UNIT.equals(now) && !RankingRows.BY_GAP.equals(now) : sort.equals(now);
        Anchor link = new Anchor(screen.address().withSort(sort).href(""), words);
        link.addClassNames("head-link");
        HtmlPart head = named(name, link);
        link.getElement().setAttribute("title", Texts.text(KEY + "sort." + name));
        if (current) {
            head.getElement().setAttribute("aria-sort", name.equals("gap") ? "descending" : "ascending");
        }
        return head;
    }

    /** All units or those of one track; only where there is more than one. */
    private Component tracks(Units units) {
        TreeSet<Track> tracks = new TreeSet<>(java.util.Comparator.comparingInt(Track::order).thenComparing(Track::code));
        screen.standing().children().stream().filter(unit -> unit.trackCode() != null)
                .forEach(unit -> units.track(unit.trackCode()).ifPresent(tracks::add));
        Optional<String> chosen = screen.address().filter(RankingRows.TRACK);
        if (tracks.size() < 2 && chosen.isEmpty()) {
            Span light = new Span(Texts.text(KEY + "light"));
            light.addClassName("sr-only");
            return light;
        }
        NativeButton button = new NativeButton();
        button.addClassNames("head-link", "track-button");
        String now = chosen.flatMap(units::track).map(track -> track.name(Texts.locale())).orElseGet(() -> Texts.text(KEY + "all"));
        button.add(new Span(now), new Glyph(Glyph.Form.DOWN));
        button.getElement().setAttribute("aria-label", Texts.text(KEY + "track", now)).setAttribute("aria-haspopup", "dialog");
        Div list = new Div(entry(Texts.text(KEY + "all"), screen.address().withFilter(RankingRows.TRACK, null), chosen.isEmpty()));
        tracks.forEach(track -> list.add(entry(track.name(Texts.locale()), screen.address().withFilter(RankingRows.TRACK, track.code()),
                chosen.filter(track.code()::equals).isPresent())));
        list.addClassName("chooser-list");
        Popover popover = new Popover(list);
        popover.setTarget(button);
        popover.setOpenOnClick(true);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(Texts.text(KEY + "track", now));
        popover.addClassName("menu-popover");
        Div both = new Div(button, popover);
        both.addClassName("track-choice");
        return both;
    }

    private static Anchor entry(String words, ViewState to, boolean current) {
        Anchor entry = new Anchor(to.href(""), words);
        entry.addClassName("chooser-entry");
        if (current) {
            entry.getElement().setAttribute("aria-current", "true");
        }
        return entry;
    }

    /** The pace above its ticks; a press draws the bars to the whole target or to half as much again as the pace. */
    private Component scale(RankingRows rows, boolean near) {
        var paces = rows.rows().stream().filter(row -> row.figure().completion().isPresent()).map(row -> row.figure().pace()).distinct().toList();
        if (paces.isEmpty()) {
            return new Text("");
        }
        boolean one = paces.size() == 1;
        Finding words = one ? Finding.of(KEY + "pace", new Finding.Number(new Exact(paces.getFirst().value()), Formats.percentShort(paces.getFirst().ratio())))
                : Finding.of(KEY + "pace-own");
        ViewState to = near ? Show.without(screen.address(), Show.NEAR) : Show.with(screen.address(), Show.NEAR);
        Anchor link = new Anchor(to.href(""));
        link.add(words.components());
        link.addClassNames("head-link", "pace-link");
        link.getElement().setAttribute("title", Texts.text(near ? KEY + "scale-full" : KEY + "scale-near"));
        Share pace = paces.getFirst();
        java.math.BigDecimal end = near ? pace.percent(4).multiply(new java.math.BigDecimal("1.5")).min(java.math.BigDecimal.valueOf(100)) : java.math.BigDecimal.valueOf(100);
        java.math.BigDecimal at = one && end.signum() > 0
                ? pace.percent(4).multiply(java.math.BigDecimal.valueOf(100)).divide(end, 2, java.math.RoundingMode.HALF_UP) : java.math.BigDecimal.valueOf(50);
        link.getStyle().set("--at", at.toPlainString() + "%");
        return link;
    }
}
