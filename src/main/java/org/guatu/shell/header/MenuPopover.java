package org.guatu.shell.header;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/** A popover under a button of the header: opened by a press, closed by Esc or a press outside; what is in it is made when it opens. */
@Tag("vaadin-popover")
class MenuPopover extends Popover {

    private static final long serialVersionUID = 1L;

    /** Makes what the popover holds. */
    @FunctionalInterface
    interface Content extends java.io.Serializable {
        Component make();
    }

    MenuPopover(NativeButton target, String label, Content content) {
        setTarget(target);
        setOpenOnClick(true);
        setPosition(PopoverPosition.BOTTOM_START);
        setAutofocus(true);
        setAriaLabel(label);
        addClassName("menu-popover");
        target.getElement().setAttribute("aria-haspopup", "dialog");
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                removeAll();
                add(content.make());
            }
        });
    }
}
