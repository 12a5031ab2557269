package org.guatu.shell;

import java.util.Locale;

import com.vaadin.flow.component.html.Span;

import org.guatu.indicator.Light;

/** A light as shape, word and colour; any one of the three may be lost. The shape is drawn by the style sheet. */
public class LightBadge extends Span {

    private static final long serialVersionUID = 1L;

    /** The light with its own word. */
    public LightBadge(Light light) {
        this(light, Texts.text(light.messageKey()));
    }

    /**
     * @param word what is read instead of the light's own word (未下达, 期满未完成, 卡点)
     */
    public LightBadge(Light light, String word) {
        addClassNames("light", className(light));
        Span said = new Span(word);
        said.addClassName("light-word");
        add(shape(), said);
    }

    /** The shape alone, with its word for those who cannot see it. */
    public static Span shapeOnly(Light light) {
        Span badge = new Span(shape());
        badge.addClassNames("light", className(light));
        Span said = new Span(Texts.text(light.messageKey()));
        said.addClassName("sr-only");
        badge.add(said);
        return badge;
    }

    /** The class that colours text as the light does: {@code light--ok} and so on. */
    public static String className(Light light) {
        return "light--" + light.name().toLowerCase(Locale.ROOT);
    }

    private static Span shape() {
        Span shape = new Span();
        shape.addClassName("light-shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        return shape;
    }
}
