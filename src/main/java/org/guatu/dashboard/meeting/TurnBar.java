package org.guatu.dashboard.meeting;

import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

import org.guatu.review.Drive;
import org.guatu.review.Move;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** Previous and next with the names of the pages they lead to, where one is, jumping, dark walls, whether pages turn by themselves. */
class TurnBar extends Footer {

    private static final long serialVersionUID = 1L;

    private final NativeButton back = new NativeButton();
    private final NativeButton next = new NativeButton();
    private final Div dots = new Div();
    private final Span place = new Span();
    private final NativeButton auto = new NativeButton();
    private final NativeButton dark = new NativeButton();
    private final NativeButton jump = new NativeButton(Texts.text("tablet.jump"));
    private final Div list = new Div();
    private final Popover pages = new Popover();
    private final transient Consumer<Move> move;
    private transient Move forward = new Move.Next();
    private transient Move backward = new Move.Previous();
    private boolean turning;
    private boolean blank;

    TurnBar(Consumer<Move> move) {
        this.move = move;
        addClassName("turn");
        back.addClassNames("button", "turn-back");
        next.addClassNames("button", "button--primary", "turn-next");
        back.addClickListener(press -> move.accept(backward));
        next.addClickListener(press -> move.accept(forward));
        dots.addClassName("turn-dots");
        dots.getElement().setAttribute("aria-hidden", "true");
        place.addClassName("turn-place");
        auto.addClassName("text-link");
        auto.addClickListener(press -> {
            turning = !turning;
            auto();
        });
        auto();
        jump.addClassNames("text-link", "turn-jump");
        jump.getElement().setAttribute("aria-haspopup", "true");
        list.addClassName("turn-list");
        pages.setTarget(jump);
        pages.setPosition(PopoverPosition.TOP);
        pages.add(list);
        pages.addClassName("turn-pages");
        pages.addOpenedChangeListener(change -> list.getElement().executeJs("requestAnimationFrame(() => this.querySelector('[aria-current]')?.scrollIntoView({block: 'center'}))"));
        dark.addClassName("text-link");
        dark.addClickListener(press -> move.accept(new Move.Blank(!blank)));
        Div ways = new Div(place, auto, jump, dark, pages);
        ways.addClassName("turn-ways");
        Div middle = new Div(dots, ways);
        middle.addClassName("turn-middle");
        add(back, middle, next);
    }

    /** Whether this tablet turns pages by itself when their minutes are over. */
    boolean isTurning() {
        return turning;
    }

    /** What turning on does now: the next part of a long list, else the next page. */
    Move forward() {
        return forward;
    }

    /** @param why nothing can be turned here, in words: another tablet drives; empty when it can */
    void show(List<AgendaRail.Stop> stops, Drive drive, String why) {
        boolean mayTurn = why.isEmpty();
        int at = drive.pageNo();
        for (NativeButton way : List.of(auto, jump, dark)) {
            way.setEnabled(mayTurn);
            way.getElement().setAttribute("title", why);
        }
        if (!mayTurn) {
            pages.close();
        }
        String before = backward(stops, drive);
        String after = forward(stops, drive);
        button(back, new Glyph(Glyph.Form.LEFT), "tablet.back", before, mayTurn && before != null, true);
        button(next, new Glyph(Glyph.Form.RIGHT), "tablet.next", after, mayTurn && after != null, false);
        place.setText(at + " / " + stops.size());
        blank = drive.blank();
        dark.setText(Texts.text(blank ? "tablet.bright" : "tablet.dark"));
        dark.getElement().setAttribute("aria-pressed", String.valueOf(blank));
        dots.removeAll();
        list.removeAll();
        for (AgendaRail.Stop stop : stops) {
            Span dot = new Span();
            dot.addClassName("turn-dot");
            dot.setClassName("turn-dot--past", stop.no() < at);
            dot.setClassName("turn-dot--here", stop.no() == at);
            dots.add(dot);
            for (int part = 1; part <= stop.parts(); part++) {
                Move jump = part == 1 ? new Move.Jump(stop.no()) : new Move.Show(stop.page().part(part));
                NativeButton entry = new NativeButton(stop.no() + "  " + stop.name(part), press -> {
                    pages.close();
                    move.accept(jump);
                });
                entry.addClassName("turn-entry");
                entry.setEnabled(mayTurn);
                if (stop.no() == at && drive.page().part() == part) {
                    entry.getElement().setAttribute("aria-current", "page");
                }
                list.add(entry);
            }
        }
    }

    /** The page of the agenda that is on, or that a page was cast from. */
    private static AgendaRail.Stop here(List<AgendaRail.Stop> stops, Drive drive) {
        return stops.get(Math.min(drive.pageNo(), stops.size()) - 1);
    }

    /** Finds what turning back does, and tells the name of where it leads; null at the first page. */
    private String backward(List<AgendaRail.Stop> stops, Drive drive) {
        AgendaRail.Stop here = here(stops, drive);
        boolean onAgenda = here.page().equals(drive.page().whole());
        if (onAgenda && drive.page().part() > 1) {
            backward = new Move.Show(drive.page().part(drive.page().part() - 1));
            return here.name(drive.page().part() - 1);
        }
        backward = new Move.Previous();
        if (drive.pageNo() == 1) {
            return null;
        }
        AgendaRail.Stop before = stops.get(drive.pageNo() - 2);
        if (onAgenda && before.parts() > 1) {
            backward = new Move.Show(before.page().part(before.parts()));
        }
        return before.name(before.parts());
    }

    /** The same for turning on; null at the last. */
    private String forward(List<AgendaRail.Stop> stops, Drive drive) {
        AgendaRail.Stop here = here(stops, drive);
        int part = drive.page().part();
        if (here.page().equals(drive.page().whole()) && part < here.parts()) {
            forward = new Move.Show(drive.page().part(part + 1));
            return here.name(part + 1);
        }
        forward = new Move.Next();
        return drive.pageNo() < stops.size() ? stops.get(drive.pageNo()).name(1) : null;
    }

    private static void button(NativeButton button, Glyph arrow, String key, String neighbour, boolean enabled, boolean arrowFirst) {
        button.removeAll();
        Span word = new Span(Texts.text(key));
        Span name = new Span(neighbour == null ? "" : neighbour);
        name.addClassName("turn-name");
        if (arrowFirst) {
            button.add(arrow, word, name);
        } else {
            button.add(word, name, arrow);
        }
        button.setEnabled(enabled);
    }

    private void auto() {
        auto.setText(Texts.text(turning ? "tablet.auto.on" : "tablet.auto.off"));
        auto.getElement().setAttribute("aria-pressed", String.valueOf(turning));
    }
}
