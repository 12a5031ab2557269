package org.guatu.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.guatu.access.PasswordLinks;
import org.guatu.access.PasswordRules;
import org.guatu.refusal.Refusal;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;
import org.guatu.shell.header.UserMenu;

/** Behind a set-password link: its owner sets the password. With a dead link it says so and offers nothing. */
@Route(value = "password/:login/:token", autoLayout = false)
@AnonymousAllowed
public class PasswordView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PasswordLinks links;
    private final Div card = new Div();
    private final PasswordField password = new PasswordField(Texts.text("shell.login.password"));
    private final PasswordField again = new PasswordField(Texts.text("shell.setup.again"));
    private final RefusalNote refusal = new RefusalNote();

    PasswordView(PasswordLinks links) {
        this.links = links;
        addClassNames("sign-in", "setup");
        card.addClassName("sign-in-card");
        add(card, UserMenu.languages());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String login = event.getRouteParameters().get("login").orElse("");
        String token = event.getRouteParameters().get("token").orElse("");
        card.removeAll();
        card.add(new H1(Texts.text("admin.password.title")));
        if (!links.isOpen(login, token)) {
            card.add(new Paragraph(Texts.text("access.refusal.password-link")), new Anchor(LoginView.ROUTE, Texts.text("shell.setup.to-sign-in")));
            return;
        }
        password.setHelperText(Texts.text("shell.setup.password-hint", String.valueOf(PasswordRules.LEAST)));
        Button set = new Button(Texts.text("admin.password.set"), press -> set(login, token));
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(new Paragraph(Texts.text("admin.password.for", login)), password, again, refusal, set);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("admin.password.title") + " \u00b7 " + Texts.text("shell.brand");
    }

    private void set(String login, String token) {
        try {
            if (!password.getValue().equals(again.getValue())) {
                throw new Refusal("access.refusal.passwords-differ");
            }
            links.setPassword(login, token, password.getValue());
            card.removeAll();
            card.add(new H1(Texts.text("admin.password.done")), new Anchor(LoginView.ROUTE, Texts.text("shell.setup.to-sign-in")));
        } catch (Refusal refused) {
            refusal.say(refused);
        }
    }
}
