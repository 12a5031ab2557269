package org.guatu.live;

import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;

/** A button whose press opens what the screen was last drawn from, also when {@link Redraw} has kept it over many changes. */
public class PressButton extends NativeButton implements TakesOver {

    private static final long serialVersionUID = 1L;

    private transient Consumer<PressButton> action;

    /** @param action done at a press; it is handed the button that stands on the screen */
    public PressButton(Consumer<PressButton> action) {
        this.action = action;
        addClickListener(press -> this.action.accept(this));
    }

    @Override
    public boolean takeOver(Component fresh) {
        action = ((PressButton) fresh).action;
        return false;
    }
}
