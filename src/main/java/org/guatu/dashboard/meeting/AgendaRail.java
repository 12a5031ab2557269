package org.guatu.dashboard.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;

import org.guatu.dashboard.wall.WallPage;
import org.guatu.dashboard.wall.WallPart.Tile;
import org.guatu.indicator.Light;
import org.guatu.review.AgendaItem;
import org.guatu.review.PageRef;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;

/**
 * The agenda beside the wall: what is done, what is on, what comes, with its light. Of the units that are done all but two, and the one that was on
 * before, lie folded together, until somebody unfolds them: then for as long as the browser is signed in.
 */
class AgendaRail extends Nav {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_PAST = 2;

    private final transient IntConsumer jump;
    private final Div head = new Div();
    private final Div rows = new Div();
    private boolean unfolded;
    private transient List<Stop> stops = List.of();
    private int here;
    /** What was on before, so that the way back is one press; 0 at the beginning. */
    private int before;
    /** Under which name the session remembers that it was unfolded; null where nothing does. */
    private String kept;
    /** Why no row can be pressed; empty while it can. */
    private String watching = "";

    /**
     * A page of the agenda.
     *
     * @param no      1 upward
     * @param light   of what it tells; none where it has none
     * @param word    beside the light, or null where the page tells of no light at all
     * @param minutes it may take; 0 without
     * @param parts   how many its list is shown in, 1 upward
     */
    record Stop(int no, PageRef page, String name, Light light, String word, int minutes, int parts) {

        /** As an item of the agenda has it. */
        static Stop of(AgendaItem item, WallPage page) {
            Tile tile = page instanceof WallPage.OneUnit one ? one.tile() : null;
            return new Stop(item.no(), item.page(), page.head().name(), tile == null ? Light.NONE : tile.light(),
                    tile == null ? null : tile.light() == Light.NONE ? tile.word() : Texts.text(tile.light().messageKey()), item.minutes(), page.parts());
        }

        /** The same as another item has it. */
        Stop at(AgendaItem item) {
            return new Stop(item.no(), page, name, light, word, item.minutes(), parts);
        }

        /** A part of its list by name: 问题清单 2/5. */
        String name(int part) {
            return parts == 1 ? name : Texts.text("wall.page.part", name, Formats.count(part), Formats.count(parts));
        }

        boolean isUnit() {
            return page.kind() == PageRef.Kind.UNIT;
        }
    }

    /** @param jump told of the number of the page that is pressed */
    AgendaRail(Component clock, IntConsumer jump) {
        this.jump = jump;
        addClassName("agenda");
        setAriaLabel(Texts.text("tablet.agenda"));
        Span pages = new Span();
        head.addClassName("agenda-head");
        head.add(pages, clock);
        rows.addClassName("agenda-rows");
        add(head, rows);
    }

    /** Stays unfolded for a meeting, also after the page was drawn or loaded anew. */
    void remember(long meeting) {
        kept = AgendaRail.class.getName() + ":" + meeting;
        unfolded = VaadinSession.getCurrent() != null && VaadinSession.getCurrent().getAttribute(kept) != null;
    }

    /**
     * Shows the agenda with the page that is on.
     *
     * @param why no page can be jumped to, in words: another tablet drives; empty when it can
     */
    void show(List<Stop> agenda, int on, String why) {
        if (agenda.equals(stops) && on == here && why.equals(watching)) {
            return;
        }
        stops = List.copyOf(agenda);
        before = on == here ? before : here;
        here = on;
        watching = why;
        ((Span) head.getComponentAt(0)).setText(Texts.text("tablet.agenda.pages", String.valueOf(stops.size())));
        draw();
        // With what was on before it.
        getElement().executeJs("const on = this.querySelector('[aria-current]'); if (on) { on.previousElementSibling?.scrollIntoView({block: 'nearest'});"
                + " on.scrollIntoView({block: 'nearest'}); }");
    }

    private void draw() {
        rows.removeAll();
        List<List<Stop>> groups = new ArrayList<>();
        for (Stop stop : stops) {
            if (groups.isEmpty() || groups.getLast().getFirst().isUnit() != stop.isUnit()) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(stop);
        }
        for (List<Stop> group : groups) {
            boolean units = group.getFirst().isUnit();
            if (units) {
                rows.add(heading(Texts.text("tablet.agenda.units", String.valueOf(group.size()))));
            } else if (group != groups.getFirst()) {
                // Pages between two groups of units are set apart and not named.
                rows.add(heading(group == groups.getLast() ? Texts.text("tablet.agenda.rest") : ""));
            }
            List<Stop> past = group.stream().filter(stop -> stop.no() < here).toList();
            int folded = units && !unfolded && past.size() > SHOWN_PAST + 1 ? past.size() - SHOWN_PAST : 0;
            if (folded > 0) {
                List<Stop> away = group.subList(0, folded).stream().filter(stop -> stop.no() != before).toList();
                rows.add(fold(away.getFirst(), away.getLast(), away.size()));
                group.subList(0, folded).stream().filter(stop -> stop.no() == before).forEach(stop -> rows.add(row(stop)));
            }
            group.stream().skip(folded).forEach(stop -> rows.add(row(stop)));
        }
    }

    private static Component heading(String words) {
        Span heading = new Span(words);
        heading.addClassName("agenda-heading");
        return heading;
    }

    private Component fold(Stop first, Stop last, int pages) {
        NativeButton fold = new NativeButton();
        fold.addClassNames("agenda-row", "agenda-row--past");
        Span count = new Span(Texts.text("tablet.agenda.folded", String.valueOf(pages)));
        count.addClassName("caption");
        fold.add(new Glyph(Glyph.Form.CHECK), name(first.name() + " \u22EF " + last.name()), count);
        fold.addClickListener(press -> {
            unfolded = true;
            if (kept != null && VaadinSession.getCurrent() != null) {
                VaadinSession.getCurrent().setAttribute(kept, true);
            }
            draw();
        });
        return fold;
    }

    private static Span name(String words) {
        Span name = new Span(words);
        name.addClassName("agenda-name");
        return name;
    }

    private Component row(Stop stop) {
        NativeButton row = new NativeButton();
        row.addClassName("agenda-row");
        row.getElement().setAttribute("data-page", stop.page().toString());
        Span place = new Span();
        place.addClassName("agenda-mark");
        if (stop.no() == here) {
            row.getElement().setAttribute("aria-current", "page");
            place.add(new Glyph(Glyph.Form.SCREEN));
        } else if (stop.no() < here) {
            row.addClassName("agenda-row--past");
            place.add(new Glyph(Glyph.Form.CHECK));
        }
        row.add(place, name(stop.name()));
        if (stop.word() != null) {
            row.add(new LightBadge(stop.light(), stop.word()));
        }
        row.addClickListener(press -> jump.accept(stop.no()));
        row.setEnabled(watching.isEmpty());
        if (!watching.isEmpty()) {
            row.getElement().setAttribute("title", watching);
        }
        return row;
    }
}
