package org.guatu.admin.ui;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.access.Account;
import org.guatu.access.AccountState;
import org.guatu.access.Administration;
import org.guatu.access.Invitation;
import org.guatu.access.Role;
import org.guatu.access.Scope;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Glyph;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.Units;

/** An account to be made or changed. What is refused is said in the dialog, which stays open with what was typed. */
@Tag("vaadin-dialog")
class AccountDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What comes of it. */
    interface Done extends Serializable {
        void told(String sentence);

        void invited(Invitation invitation);
    }

    private final transient Administration administration;
    private final transient AccountState state;
    private final Done done;
    private final TextField login = new TextField(Texts.text("admin.column.login"));
    private final TextField name = new TextField(Texts.text("admin.column.name"));
    private final ComboBox<Unit> home = new ComboBox<>(Texts.text("admin.column.unit"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(Texts.text("admin.column.roles"));
    private final MultiSelectComboBox<Unit> scope = new MultiSelectComboBox<>(Texts.text("admin.column.scope"));
    private final RefusalNote refusal = new RefusalNote();

    /**
     * @param inScope the units the administrator may give
     * @param state   the account, or null for a new one
     * @param own     whether it is the administrator's own, whose rights another must change
     */
    AccountDialog(Administration administration, Units units, List<Unit> inScope, AccountState state, boolean own, Done done) {
        this.administration = administration;
        this.state = state;
        this.done = done;
        addClassName("account-dialog");
        setModality(ModalityMode.STRICT);
        setHeaderTitle(state == null ? Texts.text("admin.new") : Texts.text("admin.edit-of", state.account().login()));
        NativeButton close = new NativeButton();
        close.add(new Glyph(Glyph.Form.CLOSE));
        close.addClassName("icon-button");
        close.getElement().setAttribute("aria-label", Texts.text("shell.close"));
        close.addClickListener(press -> close());
        getHeader().add(close);
        fields(inScope);
        Div form = new Div();
        form.addClassName("account-form");
        if (state == null) {
            login.setHelperText(Texts.text("admin.login-hint"));
            form.add(login);
        } else {
            fill(state.account(), units);
        }
        form.add(name, home, roles, scope);
        if (own) {
            roles.setReadOnly(true);
            scope.setReadOnly(true);
            Paragraph hint = new Paragraph(Texts.text("admin.own-hint"));
            hint.addClassName("note");
            form.add(hint);
        }
        add(form, refusal);
        NativeButton save = refusal.button(state == null ? "admin.create" : "admin.save", this::save);
        save.addClassName("button--primary");
        getFooter().add(save);
        if (state != null) {
            more(state, own);
        }
    }

    private void fields(List<Unit> inScope) {
        login.setMaxLength(64);
        name.setMaxLength(60);
        home.setItems(inScope);
        home.setItemLabelGenerator(unit -> unit.name(Texts.locale()));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> Texts.text(role.messageKey()));
        scope.setItems(inScope);
        scope.setItemLabelGenerator(unit -> unit.name(Texts.locale()));
    }

    private void fill(Account account, Units units) {
        name.setValue(account.displayName());
        units.find(account.homeUnit()).ifPresent(home::setValue);
        roles.setValue(account.roles());
        scope.setValue(account.scope().units().stream().flatMap(code -> units.find(code).stream()).collect(Collectors.toSet()));
    }

    /** What is done with an account beside changing it. */
    private void more(AccountState state, boolean own) {
        Account account = state.account();
        if (state.lockedUntil() != null) {
            getFooter().add(refusal.button("admin.unlock", () -> {
                administration.unlock(account.login());
                tell("admin.unlocked");
            }));
        }
        if (account.enabled()) {
            getFooter().add(refusal.button("admin.new-link", () -> invited(administration.newLink(account.login()))));
        }
        if (!own) {
            getFooter().add(account.enabled() ? refusal.button("admin.switch-off", this::askSwitchOff) : refusal.button("admin.switch-on", () -> {
                administration.switchOn(account.login(), account.version());
                tell("admin.switched-on");
            }));
        }
    }

    private void askSwitchOff() {
        Account account = state.account();
        Dialog sure = new Dialog(new Paragraph(Texts.text("admin.sure-off", account.login())));
        sure.setHeaderTitle(Texts.text("admin.switch-off"));
        NativeButton yes = refusal.button("admin.sure-off.yes", () -> {
            sure.close();
            administration.switchOff(account.login(), account.version());
            tell("admin.switched-off");
        });
        yes.addClassName("button--primary");
        NativeButton no = refusal.button("shell.cancel", sure::close);
        sure.getFooter().add(yes, no);
        sure.open();
    }

    private void save() {
        Set<Role> wanted = roles.getValue();
        Scope units = new Scope(scope.getValue().stream().map(Unit::code).collect(Collectors.toSet()));
        if (home.getValue() == null) {
            throw new Refusal("access.refusal.no-home");
        }
        if (state == null) {
            invited(administration.create(login.getValue(), name.getValue(), home.getValue().code(), wanted, units));
        } else {
            Account account = state.account();
            administration.change(account.login(), account.version(), name.getValue(), home.getValue().code(), wanted, units);
            tell("admin.saved");
        }
    }

    private void tell(String key) {
        close();
        done.told(Texts.text(key, state.account().login()));
    }

    private void invited(Invitation invitation) {
        close();
        done.invited(invitation);
    }
}
