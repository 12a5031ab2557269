package org.guatu.ledger.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;

import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/**
 * What stands beside the sheet: the year of the row in focus and its lines. Where there is no room beside it, it lies at the foot of a long page;
 * there it comes up over the sheet when somebody asks for the lines, and goes again by its button or Esc.
 */
class EntryAside extends Div {

    private static final long serialVersionUID = 1L;
    private static final String OPEN = "entry-aside--open";

    /** Where it came up, the focus goes with it, unless a dialog has it. */
    private static final String BRING = """
            const lines = $0;
            requestAnimationFrame(() => {
              lines.scrollIntoView({ block: 'nearest' });
              if (getComputedStyle(this).position === 'fixed' && !document.querySelector('vaadin-dialog[opened]')) lines.focus({ preventScroll: true });
            });
            """;
    private static final String BACK = """
            const row = document.querySelector('.entry-row[data-project="' + $0 + '"]');
            row?.querySelector('.cell-open, .row-change, .cell-focus')?.focus();
            """;

    private final LinesPanel lines;

    EntryAside(LinesPanel lines) {
        this.lines = lines;
        addClassName("entry-aside");
        Div card = new Div();
        card.addClassName("entry-card");
        card.getElement().appendChild(new Element("guatu-focus-card"));
        NativeButton close = new NativeButton();
        close.add(new Glyph(Glyph.Form.CLOSE));
        close.addClassNames("icon-button", "entry-aside-close");
        close.getElement().setAttribute("aria-label", Texts.text("shell.close"));
        close.addClickListener(press -> away());
        lines.getElement().setAttribute("tabindex", "-1").setAttribute("role", "region").setAttribute("aria-label", Texts.text("entry.lines.region"));
        Shortcuts.addShortcutListener(this, this::away, Key.ESCAPE).listenOn(this);
        add(close, card, lines);
    }

    /** Has the lines seen, wherever the reader is on the page. */
    void bring() {
        addClassName(OPEN);
        getElement().executeJs(BRING, lines.getElement());
    }

    private void away() {
        removeClassName(OPEN);
        getElement().executeJs(BACK, String.valueOf(lines.project()));
    }
}
