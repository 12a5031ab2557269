package org.guatu.shell.header;

import com.vaadin.flow.component.html.Div;

/** Says for a moment, in words, what has moved on the screen. */
public final class MovedNote extends Div {

    private static final long serialVersionUID = 1L;

    /** To be read at a glance and again. */
    private static final int TOLD_MILLIS = 8000;

    public MovedNote() {
        addClassName("moved");
        getElement().setAttribute("role", "status").setAttribute("hidden", true);
    }

    /** Shows the words; they go by themselves. */
    public void tell(String words) {
        setText(words);
        getElement().executeJs("this.hidden = false; clearTimeout(this.away); this.away = setTimeout(() => { this.hidden = true; }, $0)", TOLD_MILLIS);
    }
}
