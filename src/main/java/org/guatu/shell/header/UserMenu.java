package org.guatu.shell.header;

import java.util.Locale;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.security.AuthenticationContext;

import org.guatu.access.Account;
import org.guatu.access.OwnPassword;
import org.guatu.shell.Glyph;
import org.guatu.shell.Preferences;
import org.guatu.shell.Preferences.Theme;
import org.guatu.shell.Texts;
import org.guatu.unit.Units;

/** Who is signed in; language, brightness, the own password, sign-out. */
public final class UserMenu extends Div {

    private static final long serialVersionUID = 1L;

    private final Account account;
    private final transient Units units;
    private final transient AuthenticationContext authentication;
    private final transient OwnPassword passwords;

    public UserMenu(Account account, Units units, AuthenticationContext authentication, OwnPassword passwords) {
        this.account = account;
        this.units = units;
        this.authentication = authentication;
        this.passwords = passwords;
        addClassName("user");
        NativeButton avatar = new NativeButton(account.displayName().substring(0, account.displayName().offsetByCodePoints(0, 1)));
        avatar.addClassName("avatar");
        avatar.getElement().setAttribute("aria-label", Texts.text("shell.user-menu", account.displayName()));
        MenuPopover popover = new MenuPopover(avatar, Texts.text("shell.user-menu", account.displayName()), this::content);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        add(avatar, popover);
    }

    private Component content() {
        Span name = new Span(account.displayName());
        name.addClassName("user-name");
        String roles = account.roles().stream().sorted().map(role -> Texts.text(role.messageKey()))
                .collect(Collectors.joining(Texts.text("shell.list-separator")));
        Span what = new Span(roles + " \u00b7 " + units.byCode(account.homeUnit()).name(Texts.locale()));
        what.addClassName("user-role");
        NativeButton out = new NativeButton();
        out.addClassNames("button", "user-out");
        out.add(new Glyph(Glyph.Form.OUT), new Span(Texts.text("shell.sign-out")));
        out.addClickListener(press -> authentication.logout());
        NativeButton password = new NativeButton(Texts.text("password.change"), press -> new OwnPasswordDialog(passwords).open());
        password.addClassNames("button", "user-password");
        Div content = new Div(new Div(name, what), title("shell.language"), languages(), title("shell.theme"), themes(), password, out);
        content.addClassNames("chooser", "user-content");
        return content;
    }

    /** The two languages, each in its own word; also on the sign-in page. */
    public static Component languages() {
        Div segment = segment("shell.language");
        segment.add(language(Texts.CHINESE, "shell.language.zh"), language(Texts.ENGLISH, "shell.language.en"));
        return segment;
    }

    private static Component themes() {
        Div segment = segment("shell.theme");
        Theme now = Preferences.theme();
        for (Theme theme : Theme.values()) {
            NativeButton entry = new NativeButton(Texts.text(theme.messageKey()));
            entry.addClassName("segment-entry");
            press(entry, theme == now);
            entry.addClickListener(press -> {
                Preferences.switchTheme(UI.getCurrent(), theme);
                segment.getChildren().forEach(other -> press(other, other == entry));
            });
            segment.add(entry);
        }
        return segment;
    }

    private static NativeButton language(Locale locale, String key) {
        NativeButton entry = new NativeButton(Texts.text(key));
        entry.addClassName("segment-entry");
        entry.getElement().setAttribute("lang", locale.toLanguageTag());
        press(entry, locale.equals(Texts.locale()));
        entry.addClickListener(press -> Preferences.switchLanguage(UI.getCurrent(), locale));
        return entry;
    }

    private static void press(Component entry, boolean pressed) {
        entry.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    private static Div segment(String key) {
        Div segment = new Div();
        segment.addClassName("segment");
        segment.getElement().setAttribute("role", "group");
        segment.getElement().setAttribute("aria-label", Texts.text(key));
        return segment;
    }

    private static H2 title(String key) {
        H2 title = new H2(Texts.text(key));
        title.addClassName("chooser-title");
        return title;
    }
}
