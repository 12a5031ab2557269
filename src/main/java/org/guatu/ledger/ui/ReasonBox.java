package org.guatu.ledger.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.shell.KeptForm;
import org.guatu.shell.Texts;

/** Asks why, before something is taken back. */
@Tag("vaadin-dialog")
class ReasonBox extends EntryDialog {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 200;

    /**
     * @param kept keeps the reason while it is typed
     * @param deed takes the reason; may be refused
     */
    ReasonBox(KeptForm kept, String title, String go, Consumer<String> deed) {
        super(title);
        TextField reason = new TextField(Texts.text("entry.reason"));
        reason.setMaxLength(LENGTH);
        reason.setAutofocus(true);
        reason.setValueChangeMode(com.vaadin.flow.data.value.ValueChangeMode.LAZY);
        changedBy(reason);
        body().add(wide(reason));
        keptBy(kept);
        kept.text("reason", reason);
        kept.restore();
        foot(Texts.text("kept.give-up"), false, () -> {
            kept.letGo();
            close();
        });
        foot(go, true, () -> {
            deed.accept(reason.getValue());
            kept.letGo();
            close();
        });
    }
}
