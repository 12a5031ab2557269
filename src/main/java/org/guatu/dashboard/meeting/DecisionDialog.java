package org.guatu.dashboard.meeting;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;

import org.guatu.shell.Texts;

/** A decision in place, as its own page shows it: the owner's answers and files, a request for time, what may be done about it. */
@Tag("vaadin-dialog")
class DecisionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final DecisionPanel panel;

    DecisionDialog(DecisionDesk desk, long id) {
        addClassName("decision-dialog");
        setHeaderTitle(Texts.text("tablet.last.open"));
        String page = "decisions?decision=" + id;
        // opening is the receipt, of the owner alone
        desk.answers().opened(id);
        panel = new DecisionPanel(desk, id, page);
        add(panel);
        Anchor away = new Anchor(page, Texts.text("tablet.last.page"));
        away.addClassName("text-link");
        NativeButton close = new NativeButton(Texts.text("shell.close"), press -> close());
        close.addClassNames("button", "decision-close");
        getFooter().add(away, close);
    }

    /** Reads it anew; what somebody is writing stays. */
    final void refresh() {
        panel.refresh();
    }
}
