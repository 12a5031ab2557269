package org.guatu.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

import org.guatu.shell.Glyph;

/** A button of a panel and what opens under it; made anew each time it opens. */
@Tag("div")
class PanelMenu extends Div {

    private static final long serialVersionUID = 1L;

    /** Makes what is offered. */
    @FunctionalInterface
    interface Content extends java.io.Serializable {
        Component make();
    }

    private final NativeButton button = new NativeButton();
    private final Popover popover = new Popover();
    private final Content content;

    PanelMenu(Glyph.Form glyph, String shown, String label, Content content) {
        this.content = content;
        addClassName("panel-menu");
        button.addClassName("text-button");
        button.add(new Glyph(glyph), new com.vaadin.flow.component.html.Span(shown));
        button.getElement().setAttribute("aria-label", label).setAttribute("aria-haspopup", "dialog");
        popover.setTarget(button);
        popover.setOpenOnClick(true);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        popover.setAriaLabel(label);
        popover.addClassName("menu-popover");
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                popover.removeAll();
                popover.add(this.content.make());
            }
        });
        add(button, popover);
    }

    /** One choice. */
    static Anchor choice(String href, String words, boolean chosen) {
        Anchor entry = new Anchor(href, words);
        entry.addClassName("chooser-entry");
        if (chosen) {
            entry.getElement().setAttribute("aria-current", "true");
        }
        return entry;
    }
}
