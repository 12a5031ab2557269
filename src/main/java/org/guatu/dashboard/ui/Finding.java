package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

import org.guatu.indicator.Exact;
import org.guatu.live.PressButton;
import org.guatu.shell.FigureData;
import org.guatu.shell.Texts;

/**
 * A sentence that was computed: a message key and what fills it. Numbers in it keep their exact value beside what is read, so that they are
 * figures on the screen too.
 *
 * @param key       of the message
 * @param arguments texts, months, {@link Number}s and findings that stand within the sentence
 */
public record Finding(String key, List<Object> arguments) {

    /**
     * A number within a sentence.
     *
     * @param exact   in the unit it is stored in
     * @param shown   what is read
     * @param derived how it is reckoned from the number the sentence is about, or null for that number itself
     */
    public record Number(Exact exact, String shown, Derived derived) {

        public Number(Exact exact, String shown) {
            this(exact, shown, null);
        }

        /** The same, said to be reckoned. */
        Number as(Derived how) {
            return new Number(exact, shown, how);
        }

        public static Number of(BigDecimal exact, String shown) {
            return new Number(Exact.of(exact), shown);
        }

        public static Number of(long exact, String shown) {
            return new Number(Exact.of(exact), shown);
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    /** Told when a number of a sentence is pressed: what was pressed, and which figure it is. */
    @FunctionalInterface
    public interface Press extends java.io.Serializable {

        /** @param derived null for the number the sentence is about */
        void pressed(Component anchor, Derived derived);
    }

    /** Where an argument stands in the formatted pattern; both marks are private characters that no text has. */
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding of(String key, Object... arguments) {
        return new Finding(key, Arrays.asList(arguments));
    }

    /** The sentence in plain words. */
    public String text(Locale locale) {
        return Texts.text(locale, key, arguments.stream()
                .map(argument -> argument instanceof Finding inner ? inner.text(locale) : argument instanceof Number number ? number.shown() : argument).toArray());
    }

    /** The sentence in plain words, in the reader's language. */
    public String text() {
        return text(Texts.locale());
    }

    /** The sentence as it stands on the screen, its numbers as figures. */
    public Component[] components() {
        return components(null);
    }

    /**
     * The sentence as it stands on the screen, each of its numbers to be pressed by itself.
     *
     * @param press told which; null where the numbers are only read
     */
    public Component[] components(Press press) {
        Object[] marks = new Object[arguments.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = new Texts.Placed("" + OPEN + i + CLOSE, arguments.get(i));
        }
        String pattern = Texts.text(key, marks);
        List<Component> parts = new ArrayList<>();
        int from = 0;
        while (from < pattern.length()) {
            int open = pattern.indexOf(OPEN, from);
            if (open < 0) {
                parts.add(new Text(pattern.substring(from)));
                break;
            }
            if (open > from) {
                parts.add(new Text(pattern.substring(from, open)));
            }
            int close = pattern.indexOf(CLOSE, open);
            Object argument = arguments.get(Integer.parseInt(pattern.substring(open + 1, close)));
            parts.addAll(component(argument, press));
            from = close + 1;
        }
        return parts.toArray(Component[]::new);
    }

    private static List<Component> component(Object argument, Press press) {
        return switch (argument) {
            case Number number -> List.of(press == null ? new FigureData(number.exact(), number.shown()) : button(number, press));
            case Finding inner -> List.of(new Span(inner.components(press)));
            default -> List.of(new Text(Texts.word(Texts.locale(), argument).toString()));
        };
    }

    private static Component button(Number number, Press press) {
        NativeButton button = new PressButton(anchor -> press.pressed(anchor, number.derived()));
        button.add(new FigureData(number.exact(), number.shown()));
        button.addClassNames("number-button", "said-number");
        button.getElement().setAttribute("aria-haspopup", "dialog");
        return button;
    }
}
