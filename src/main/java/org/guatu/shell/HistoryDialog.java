package org.guatu.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;

/** The history of one thing over the screen it was asked for on. */
@Tag("vaadin-dialog")
class HistoryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    HistoryDialog(String title, Component history) {
        setHeaderTitle(title);
        addClassName("history-dialog");
        setModality(ModalityMode.STRICT);
        NativeButton close = new NativeButton();
        close.add(new Glyph(Glyph.Form.CLOSE));
        close.addClassName("icon-button");
        close.getElement().setAttribute("aria-label", Texts.text("shell.close"));
        close.addClickListener(press -> close());
        getHeader().add(close);
        add(history);
    }
}
