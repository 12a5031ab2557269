package org.guatu.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

import org.guatu.refusal.Refusal;
import org.guatu.shell.Glyph;
import org.guatu.shell.KeptForm;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What lies over the clerk's sheet. A press beside it does not close it; Escape does where what is typed is kept. It stays open with all that was
 * typed when something is refused or the database is away.
 */
@Tag("vaadin-dialog")
class EntryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Div body = new Div();
    private final RefusalNote refusal = new RefusalNote();

    EntryDialog(String title) {
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        addClassName("entry-dialog");
        NativeButton close = new NativeButton();
        close.add(new Glyph(Glyph.Form.CLOSE));
        close.addClassName("icon-button");
        close.getElement().setAttribute("aria-label", Texts.text("shell.close"));
        close.addClickListener(press -> close());
        getHeader().add(close);
        body.addClassName("entry-dialog-body");
        add(body, refusal);
    }

    /** Has what is typed into the dialog kept, and says at its top what was put back. */
    final void keptBy(KeptForm kept) {
        kept.addClassName("entry-wide");
        kept.around(body.getElement());
        body.addComponentAsFirst(kept);
        setCloseOnEsc(true);
    }

    final Div body() {
        return body;
    }

    /** A button at the foot; what it does may be refused. */
    final NativeButton foot(String word, boolean primary, Runnable deed) {
        NativeButton button = new NativeButton(word, press -> attempt(deed));
        button.addClassName("button");
        button.setClassName("button--primary", primary);
        getFooter().add(button);
        return button;
    }

    /** Does something; a refusal is said in the dialog, which stays as it is. */
    final void attempt(Runnable deed) {
        refusal.clear();
        try {
            deed.run();
        } catch (Refusal refused) {
            say(Texts.text(refused));
        } catch (DataAccessException | TransactionException e) {
            LoggerFactory.getLogger(EntryDialog.class).warn("a form waits for the database: {}", e.getMessage());
            say(Texts.text("entry.refusal.database-form"));
        }
    }

    final void say(String sentence) {
        refusal.say(sentence);
    }

    /** What the refusal spoke of was changed: it is no longer true. */
    final void changed() {
        refusal.clear();
    }

    /** Any of these fields takes a refusal away as soon as it says something else. */
    final void changedBy(HasValue<?, ?>... fields) {
        for (HasValue<?, ?> field : fields) {
            field.addValueChangeListener(change -> changed());
        }
    }

    /** A part over the whole width. */
    static <C extends Component & HasStyle> C wide(C component) {
        component.addClassName("entry-wide");
        return component;
    }
}
