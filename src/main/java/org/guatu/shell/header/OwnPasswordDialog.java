package org.guatu.shell.header;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;

import org.guatu.access.OwnPassword;
import org.guatu.access.PasswordRules;
import org.guatu.refusal.Refusal;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;

/** The own password: the old one, and twice the new one. What is typed here is kept nowhere. */
@Tag("vaadin-dialog")
class OwnPasswordDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient OwnPassword passwords;
    private final PasswordField old = new PasswordField(Texts.text("password.old"));
    private final PasswordField fresh = new PasswordField(Texts.text("password.new"));
    private final PasswordField again = new PasswordField(Texts.text("shell.setup.again"));
    private final RefusalNote said = new RefusalNote();
    private final Button set = new Button(Texts.text("password.set"), press -> set());

    OwnPasswordDialog(OwnPassword passwords) {
        this.passwords = passwords;
        setHeaderTitle(Texts.text("password.change"));
        setCloseOnOutsideClick(false);
        addClassName("own-password");
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        fresh.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        fresh.setHelperText(Texts.text("shell.setup.password-hint", String.valueOf(PasswordRules.LEAST)));
        Div fields = new Div(new Paragraph(Texts.text("password.what")), old, fresh, again, said);
        fields.addClassName("own-password-fields");
        add(fields);
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("shell.cancel"), press -> close()), set);
        old.setAutofocus(true);
    }

    private void set() {
        try {
            if (!fresh.getValue().equals(again.getValue())) {
                throw new Refusal("access.refusal.passwords-differ");
            }
            passwords.change(old.getValue(), fresh.getValue());
        } catch (Refusal refused) {
            said.say(refused);
            return;
        }
        removeAll();
        getFooter().removeAll();
        Paragraph done = new Paragraph(Texts.text("password.done"));
        done.getElement().setAttribute("role", "status");
        add(done);
        getFooter().add(new Button(Texts.text("shell.close"), press -> close()));
    }
}
