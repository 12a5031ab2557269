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

    /** @param turn told the page that is pressed, 1 upward */
    WallList(List<String> names, int first, int panes, IntConsumer turn) {
        addClassName("wall-jump");
        setAriaLabel(Texts.text("wall.jump"));
        for (int i = 0; i < names.size(); i++) {
            int page = i + 1;
            NativeButton entry = new NativeButton();
            entry.addClassName("wall-jump-entry");
            entry.add(Draw.words("wall-jump-no", String.valueOf(page)), new Span(names.get(i)));
            if (page >= first && page < first + panes) {
                entry.getElement().setAttribute("aria-current", "true");
            }
            entry.addClickListener(press -> turn.accept(page));
            add(entry);
        }
    }
}
