package org.guatu.admin.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

import org.guatu.refusal.Refusal;
import org.guatu.shell.Texts;

/** Where a form says what was refused, and the buttons whose deed may be. */
class RefusalNote extends Paragraph {

    private static final long serialVersionUID = 1L;

    RefusalNote() {
        addClassName("refusal");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** A button that does something and says here why it was not done. */
    NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(Texts.text(key));
        button.addClassName("button");
        button.addClickListener(press -> {
            try {
                setVisible(false);
                action.run();
            } catch (Refusal refused) {
                setText(Texts.text(refused));
                setVisible(true);
            }
        });
        return button;
    }
}
