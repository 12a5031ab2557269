package org.guatu.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

import org.guatu.access.AuditHistory;
import org.guatu.access.Subject;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;

/** Makes the quiet link to the history of a thing, for every screen that shows one. */
@Service
public class HistoryLinks {

    private final AuditHistory history;
    private final Units units;

    HistoryLinks(AuditHistory history, Units units) {
        this.history = history;
        this.units = units;
    }

    /**
     * A link that opens the history in a dialog. Who may not open the thing is told so in the dialog.
     *
     * @param id    as it is recorded
     * @param title what the reader calls the thing
     */
    public Component link(Subject subject, String id, String title) {
        NativeButton link = new NativeButton();
        link.getElement().setAttribute("aria-haspopup", "dialog");
        link.addClickListener(press -> open(subject, id, title));
        look(link);
        return link;
    }

    /** Opens the history at once, for a screen that has a way of its own to ask for it. */
    public void open(Subject subject, String id, String title) {
        new HistoryDialog(title(title), content(subject, id)).open();
    }

    /** What a history is called. */
    public String title(String thing) {
        return Texts.text("audit.history.of", thing);
    }

    /** The history itself, for a screen that shows it in a place of its own. Who may not open the thing is told so in it. */
    public Component content(Subject subject, String id) {
        return new History(() -> history.historyOf(subject, id), new AuditWords(units));
    }

    /** Makes a button look like the way to a history. */
    public void look(NativeButton link) {
        link.addClassNames("text-button", "history-link");
        link.add(new Glyph(Glyph.Form.CLOCK), new Span(Texts.text("audit.history")));
    }
}
