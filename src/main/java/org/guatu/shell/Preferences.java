package org.guatu.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;

import jakarta.servlet.http.Cookie;

/**
 * Language and brightness as this browser was last told, kept in two cookies for a year: they are wanted before anybody is signed
 * in, and a wall has no account of its own.
 */
public final class Preferences {

    /** Bright, dark, or as the device is set. */
    public enum Theme {
        LIGHT(ColorScheme.Value.LIGHT), DARK(ColorScheme.Value.DARK), SYSTEM(ColorScheme.Value.LIGHT_DARK);

        private final ColorScheme.Value scheme;

        Theme(ColorScheme.Value scheme) {
            this.scheme = scheme;
        }

        /** The value of the {@code data-theme} attribute that the tokens hang on. */
        public String attribute() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of the word. */
        public String messageKey() {
            return "shell.theme." + attribute();
        }
    }

    private static final String LANGUAGE_COOKIE = "guatu-language";
    private static final String THEME_COOKIE = "guatu-theme";
    private static final int A_YEAR = 365 * 24 * 3600;

    private Preferences() {
    }

    /** The language asked for by the cookie, else Chinese: the browser's own is often English on machines of Chinese offices. */
    public static Locale language(VaadinRequest request) {
        return cookie(request, LANGUAGE_COOKIE).map(Locale::forLanguageTag).map(Texts::spoken).orElse(Texts.CHINESE);
    }

    /** The brightness asked for by the cookie, else bright. */
    public static Theme theme(VaadinRequest request) {
        return cookie(request, THEME_COOKIE)
                .flatMap(value -> Arrays.stream(Theme.values()).filter(t -> t.attribute().equals(value)).findFirst())
                .orElse(Theme.LIGHT);
    }

    /** The brightness of the page that is open: as last switched in this session, since a push connection's cookies are old. */
    public static Theme theme() {
        Theme switched = VaadinSession.getCurrent().getAttribute(Theme.class);
        VaadinRequest request = VaadinRequest.getCurrent();
        return switched != null ? switched : request == null ? Theme.LIGHT : theme(request);
    }

    /** Changes the language and reads the page again, since texts are set when a screen is built. */
    public static void switchLanguage(UI ui, Locale language) {
        remember(ui, LANGUAGE_COOKIE, language.toLanguageTag());
        ui.getSession().setLocale(language);
        ui.getPage().reload();
    }

    /** Changes the brightness at once, without a reload. */
    public static void switchTheme(UI ui, Theme theme) {
        remember(ui, THEME_COOKIE, theme.attribute());
        ui.getSession().setAttribute(Theme.class, theme);
        ui.getPage().executeJs("document.documentElement.dataset.theme = $0", theme.attribute());
        ui.getPage().setColorScheme(theme.scheme);
    }

    private static void remember(UI ui, String name, String value) {
        // By the browser itself: over a push connection there is no response to put a cookie on.
        ui.getPage().executeJs("""
                document.cookie = $0 + '=' + $1 + ';path=/;SameSite=Lax;max-age=' + $2
                    + (location.protocol === 'https:' ? ';Secure' : '')""", name, value, A_YEAR);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty()
                : Arrays.stream(cookies).filter(c -> name.equals(c.getName())).map(Cookie::getValue).findFirst();
    }
}
