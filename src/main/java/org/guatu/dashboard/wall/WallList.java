package org.guatu.dashboard.wall;

import java.util.List;
import java.util.function.IntConsumer;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

import org.guatu.shell.Texts;

/** All pages of a wall by name, to jump to one with a finger. */
class WallList extends Nav {

    private static final long serialVersionUID = 1L;

    /**
     * A page, or a part of a list.
     *
     * @param no of its page
     */
    record Entry(int no, String name) {
    }

    /**
     * @param first step that stands, 1 upward
     * @param turn  told the step that is pressed, 1 upward
     */
    WallList(List<Entry> entries, int first, int panes, IntConsumer turn) {
        addClassName("wall-jump");
        setAriaLabel(Texts.text("wall.jump"));
        for (int i = 0; i < entries.size(); i++) {
            int step = i + 1;
            NativeButton entry = new NativeButton();
            entry.addClassName("wall-jump-entry");
            entry.add(Draw.words("wall-jump-no", String.valueOf(entries.get(i).no())), new Span(entries.get(i).name()));
            if (step >= first && step < first + panes) {
                entry.getElement().setAttribute("aria-current", "true");
            }
            entry.addClickListener(press -> turn.accept(step));
            add(entry);
        }
    }
}
