package org.guatu.project.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.shared.HasValidationProperties;

import org.guatu.project.FieldRefusal;
import org.guatu.project.MissingEvidence;
import org.guatu.project.ProjectField;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Glyph;
import org.guatu.shell.KeptForm;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;

/**
 * A form over a screen: fields in two calm columns, and a save that is refused in words. It closes by its buttons alone, so that a press
 * beside it loses nothing, and stays open with all that was typed whatever goes wrong. What is typed is kept while it is typed, also when the
 * page, the server or the device goes away.
 */
@Tag("vaadin-dialog")
abstract class FormDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Div fields = new Div();
    private final RefusalNote refusal = new RefusalNote();
    private final Button save;
    private final Map<ProjectField, Component> byField = new EnumMap<>(ProjectField.class);
    private final transient Runnable saved;
    private final KeptForm kept;

    /**
     * @param kept  what keeps the fields while they are filled in
     * @param title what it is about
     * @param save  the word on the button
     * @param saved called after a save
     */
    FormDialog(KeptForm kept, String title, String save, Runnable saved) {
        this.kept = kept;
        this.saved = saved;
        setHeaderTitle(title);
        addClassName("register-dialog");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        NativeButton close = new NativeButton();
        close.add(new Glyph(Glyph.Form.CLOSE));
        close.addClassName("icon-button");
        close.getElement().setAttribute("aria-label", Texts.text("shell.close"));
        close.addClickListener(press -> close());
        getHeader().add(close);
        fields.addClassName("register-fields");
        kept.addClassName("register-wide");
        kept.around(fields.getElement());
        fields.add(kept);
        add(fields, refusal);
        this.save = new Button(save, press -> press());
        this.save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        this.save.addClassName("register-save");
        getFooter().add(new Button(Texts.text("kept.give-up"), press -> giveUp()), this.save);
    }

    /** What keeps the fields. */
    final KeptForm kept() {
        return kept;
    }

    /** Closes it and forgets what was typed; the cross at its top closes it and keeps that. */
    private void giveUp() {
        kept.letGo();
        close();
    }

    /** Saves what was typed; a refusal keeps the dialog open. */
    abstract void save();

    /** A field of one column. */
    <C extends Component> C add(ProjectField field, C component) {
        fields.add(component);
        if (field != null) {
            byField.put(field, component);
        }
        if (component instanceof HasValue<?, ?> value) {
            value.addValueChangeListener(change -> fine(component));
        }
        return component;
    }

    /** A field or a part of both columns. */
    <C extends Component> C addWide(ProjectField field, C component) {
        component.addClassName("register-wide");
        return add(field, component);
    }

    /** Whether it can be saved at all. */
    void mayBeSaved(boolean may) {
        save.setEnabled(may);
    }

    /** Tells a refusal: at its field where there is one, else below the fields. */
    void tell(Refusal refused) {
        if (refused instanceof FieldRefusal atField && byField.get(atField.field()) instanceof HasValidationProperties field) {
            field.setErrorMessage(Texts.text(refused));
            field.setInvalid(true);
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
            return;
        }
        refusal.say(words(refused));
        refusal.scrollIntoView();
    }

    /** Takes a sentence away that was about what has been changed since. */
    void untell() {
        refusal.clear();
    }

    static String words(Refusal refused) {
        if (refused instanceof MissingEvidence missing) {
            return Texts.text(refused) + Texts.text("register.evidence.list", missing.kinds().stream().map(EvidenceWords::of)
                    .collect(Collectors.joining(Texts.text("register.separator"))));
        }
        return Texts.text(refused);
    }

    private void press() {
        refusal.clear();
        byField.values().forEach(FormDialog::fine);
        try {
            save();
        } catch (Refusal refused) {
            tell(refused);
            return;
        }
        done();
    }

    /** Closes it after something was saved. */
    void done() {
        kept.letGo();
        close();
        saved.run();
    }

    private static void fine(Component component) {
        if (component instanceof HasValidationProperties field) {
            field.setInvalid(false);
        }
    }
}
