package org.guatu.shell.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.guatu.access.FirstAdministrator;
import org.guatu.access.PasswordRules;
import org.guatu.refusal.Refusal;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;
import org.guatu.shell.header.UserMenu;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitKind;
import org.guatu.unit.Units;

/** Behind the one-time link of an empty start: makes the first administrator. With a dead link it says so and offers nothing. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
public class SetupView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient FirstAdministrator first;
    private final transient Units units;
    private final Div card = new Div();
    private final TextField login = new TextField(Texts.text("shell.login.name"));
    private final TextField name = new TextField(Texts.text("shell.setup.name"));
    private final PasswordField password = new PasswordField(Texts.text("shell.login.password"));
    private final PasswordField again = new PasswordField(Texts.text("shell.setup.again"));
    private final Select<Unit> unit = new Select<>();
    private final RefusalNote refusal = new RefusalNote();

    SetupView(FirstAdministrator first, Units units) {
        this.first = first;
        this.units = units;
        addClassNames("sign-in", "setup");
        card.addClassName("sign-in-card");
        add(card, UserMenu.languages());
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        card.removeAll();
        card.add(new H1(Texts.text("shell.setup.title")));
        if (!first.isOpen(token)) {
            card.add(new Paragraph(Texts.text("access.refusal.setup-link")),
                    new Anchor(LoginView.ROUTE, Texts.text("shell.setup.to-sign-in")));
            return;
        }
        List<Unit> tops = units.all().stream().filter(u -> u.kind() == UnitKind.PROVINCE || u.kind() == UnitKind.CITY).toList();
        unit.setLabel(Texts.text("shell.setup.unit"));
        unit.setItems(tops);
        unit.setItemLabelGenerator(u -> u.name(Texts.locale()));
        tops.stream().filter(u -> u.kind() == UnitKind.CITY).findFirst().ifPresent(unit::setValue);
        password.setHelperText(Texts.text("shell.setup.password-hint", String.valueOf(PasswordRules.LEAST)));
        login.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.USERNAME);
        Button make = new Button(Texts.text("shell.setup.make"), press -> make(token));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        refusal.clear();
        card.add(new Paragraph(Texts.text("shell.setup.what")), name, login, password, again, unit, refusal, make);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("shell.setup.title") + " \u00b7 " + Texts.text("shell.brand");
    }

    private void make(String token) {
        try {
            if (!password.getValue().equals(again.getValue())) {
                throw new Refusal("access.refusal.passwords-differ");
            }
            first.create(token, login.getValue(), name.getValue(), password.getValue(), unit.getValue().code());
            card.removeAll();
            card.add(new H1(Texts.text("shell.setup.done")), new Anchor(LoginView.ROUTE, Texts.text("shell.setup.to-sign-in")));
        } catch (Refusal refused) {
            refusal.say(refused);
        }
    }
}
