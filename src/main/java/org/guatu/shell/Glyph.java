package org.guatu.shell;

import java.util.Locale;

import com.vaadin.flow.component.html.Span;

/** A line icon, drawn by the style sheet in the colour of the text. It is decoration: the words stand beside it or in a label. */
public class Glyph extends Span {

    private static final long serialVersionUID = 1L;

    /** The icons there are. */
    public enum Form { MENU, DOWN, LEFT, RIGHT, CLOCK, CLOSE, SEARCH, FILE, LOCK, SORT, TABLE, SCREEN, CHECK, ALERT, OUT, DOWNLOAD }

    public Glyph(Form form) {
        addClassNames("glyph", "glyph--" + form.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("aria-hidden", "true");
    }
}
