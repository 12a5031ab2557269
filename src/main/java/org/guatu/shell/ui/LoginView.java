package org.guatu.shell.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.guatu.access.Account;
import org.guatu.access.Accounts;
import org.guatu.access.CurrentUser;
import org.guatu.access.Settings;
import org.guatu.shell.ComponentTexts;
import org.guatu.shell.Texts;
import org.guatu.shell.header.UserMenu;
import org.guatu.unit.Units;

/** The door. It carries no frame and no chart, so that it is there at once; the demonstration's accounts show only with its data. */
@Route(value = LoginView.ROUTE, autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Its address. */
    public static final String ROUTE = "login";

    private static final int LONGEST_WAIT = 24 * 60;

    private final LoginForm form = new LoginForm(ComponentTexts.signIn());
    private final transient CurrentUser user;

    LoginView(Settings settings, Accounts accounts, Units units, CurrentUser user) {
        this.user = user;
        addClassName("sign-in");
        form.setAction(ROUTE);
        form.setForgotPasswordButtonVisible(false);
        Div card = new Div(brand(), form);
        card.addClassName("sign-in-card");
        List<Account> demo = settings.isDemo() ? accounts.demoAccounts() : List.of();
        if (!demo.isEmpty()) {
            card.add(demoAccounts(demo, units));
        }
        Component languages = UserMenu.languages();
        languages.addClassName("sign-in-languages");
        Anchor screen = new Anchor(PairView.ROUTE, Texts.text("screens.pair.offer"));
        screen.addClassName("sign-in-screen");
        add(card, languages, screen);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (user.account().isPresent()) {
            event.forwardTo("");
            return;
        }
        Optional<String> error = event.getLocation().getQueryParameters().getSingleParameter("error");
        if (error.filter("wait"::equals).isPresent()) {
            int minutes = event.getLocation().getQueryParameters().getSingleParameter("minutes").map(LoginView::minutes).orElse(1);
            form.showErrorMessage(Texts.text("shell.login.wait.title"),
                    Texts.text("shell.login.wait.sentence", String.valueOf(minutes)));
        } else if (error.filter("stale"::equals).isPresent()) {
            form.showErrorMessage(Texts.text("shell.login.stale.title"), Texts.text("shell.login.stale.sentence"));
        } else {
            form.setError(error.isPresent());
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("shell.login.title") + " \u00b7 " + Texts.text("shell.brand");
    }

    private static Component brand() {
        Span icon = new Span();
        icon.addClassName("brand-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        H1 name = new H1(Texts.text("shell.brand"));
        Paragraph what = new Paragraph(Texts.text("shell.login.what"));
        Div brand = new Div(icon, name, what);
        brand.addClassName("sign-in-brand");
        return brand;
    }

    private Component demoAccounts(List<Account> accounts, Units units) {
        String password = Texts.text("shell.login.demo-password");
        H2 title = new H2(Texts.text("shell.login.demo-title"));
        Paragraph hint = new Paragraph(Texts.text("shell.login.demo-hint", password));
        Div list = new Div();
        list.addClassName("demo-accounts");
        for (Account account : accounts) {
            String roles = account.roles().stream().sorted().map(role -> Texts.text(role.messageKey()))
                    .collect(Collectors.joining(Texts.text("shell.list-separator")));
            Span login = new Span(account.login());
            login.addClassName("demo-login");
            Span what = new Span(roles + " \u00b7 " + units.byCode(account.homeUnit()).shortName(Texts.locale()));
            what.addClassName("demo-role");
            NativeButton entry = new NativeButton();
            entry.addClassName("demo-account");
            entry.add(login, what);
            entry.addClickListener(press -> fill(account.login(), password));
            list.add(entry);
        }
        Div demo = new Div(title, hint, list);
        demo.addClassName("sign-in-demo");
        return demo;
    }

    /** Puts a demonstration account into the form; the reader presses the button. */
    private void fill(String login, String password) {
        form.getElement().executeJs("""
                const put = (id, value) => { const field = document.querySelector(id); if (field) { field.value = value; } };
                put('#vaadinLoginUsername', $0); put('#vaadinLoginPassword', $1);
                const submit = this.querySelector('vaadin-button[slot=submit], vaadin-button');
                if (submit) { submit.focus(); }""", login, password);
    }

    private static int minutes(String text) {
        try {
            return Math.clamp(Integer.parseInt(text), 1, LONGEST_WAIT);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
