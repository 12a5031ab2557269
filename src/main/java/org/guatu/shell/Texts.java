package org.guatu.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinSession;

import org.guatu.refusal.Refusal;
import org.guatu.unit.Unit;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Every sentence and word of the screens, out of the message files of the rooms ({@code texts/<room>_zh_CN.properties} and
 * {@code _en}). Chinese is the default. A missing key is shown as {@code !key!}, so that it is seen, and fails a test.
 */
@Component
public class Texts implements I18NProvider {

    private static final long serialVersionUID = 1L;

    /** The language the product speaks unless asked otherwise. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    /** The second language. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** The language of {@link #speaking}, while it runs. */
    private static final ThreadLocal<Locale> SPOKEN = new ThreadLocal<>();

    /**
     * An argument for which a mark is written, to be replaced by what it stands for afterwards; words after a count follow the argument.
     *
     * @param mark     what is written
     * @param argument what it stands for
     */
    public record Placed(String mark, Object argument) {

        @Override
        public String toString() {
            return mark;
        }
    }

    /**
     * The text of a key in the reader's language.
     *
     * @param arguments filled into the pattern; pass figures and dates as written by {@link Formats}, never as raw numbers. A
     *                  {@link java.time.Month} is written as its number in Chinese (6) and by its name in English (Jun)
     */
    public static String text(String key, Object... arguments) {
        return text(locale(), key, arguments);
    }

    /** The text of a key in a given language. */
    public static String text(Locale locale, String key, Object... arguments) {
        return MessageFiles.shared().text(locale, key, Arrays.stream(arguments).map(argument -> word(locale, argument)).toArray());
    }

    /** What an argument is in a language; most are written already. */
    public static Object word(Locale locale, Object argument) {
        if (!(argument instanceof java.time.Month month)) {
            return argument;
        }
        return ENGLISH.equals(spoken(locale)) ? month.getDisplayName(java.time.format.TextStyle.SHORT, ENGLISH) : String.valueOf(month.getValue());
    }

    /** The sentence of a refusal in the reader's language. */
    public static String text(Refusal refusal) {
        return text(refusal.messageKey(), Arrays.stream(refusal.arguments()).map(Texts::readable).toArray());
    }

    /** Whether the key has a text. */
    public static boolean has(String key) {
        return MessageFiles.shared().has(CHINESE, key);
    }

    /**
     * Makes something in a given language, whatever the reader's is: what is kept for later readers is kept in both.
     *
     * @param made asked once, on this thread
     */
    public static <T> T speaking(Locale locale, Supplier<T> made) {
        Locale before = SPOKEN.get();
        SPOKEN.set(spoken(locale));
        try {
            return made.get();
        } finally {
            if (before == null) {
                SPOKEN.remove();
            } else {
                SPOKEN.set(before);
            }
        }
    }

    /** The reader's language: of the page, else of the session, else of the request, else Chinese. */
    public static Locale locale() {
        Locale asked = SPOKEN.get();
        if (asked != null) {
            return asked;
        }
        UI ui = UI.getCurrent();
        if (ui != null) {
            return spoken(ui.getLocale());
        }
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            return spoken(session.getLocale());
        }
        return LocaleContextHolder.getLocaleContext() == null ? CHINESE : spoken(LocaleContextHolder.getLocale());
    }

    /** Whether the reader reads English. */
    public static boolean isEnglish() {
        return ENGLISH.equals(locale());
    }

    /** English for every English, Chinese for all else: there is no third language to fall back to. */
    public static Locale spoken(Locale asked) {
        return asked != null && ENGLISH.getLanguage().equals(asked.getLanguage()) ? ENGLISH : CHINESE;
    }

    /** A refusal may name a unit, which has a name in each language. */
    private static Object readable(Object argument) {
        return argument instanceof Unit unit ? unit.name(locale()) : argument;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return new ArrayList<>(List.of(CHINESE, ENGLISH));
    }

    @Override
    public Locale getDefaultLocale() {
        return CHINESE;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return text(spoken(locale), key, arguments);
    }
}
