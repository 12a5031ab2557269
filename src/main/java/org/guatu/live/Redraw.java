package org.guatu.live;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.dom.Element;
import tools.jackson.databind.node.BaseJsonNode;

/**
 * Draws anew in place. A screen is drawn from its reading as if it were new, and only what differs from what is shown is carried over: the
 * nodes in the browser stay, and with them scrolling, focus, selection and whatever lies open. So a screen needs one way of drawing and not a
 * second one for changes.
 *
 * <p>Children are matched by their key (an {@code id} or one of the {@code data-…} attributes in {@link #KEYS}), else by tag and first class in their order. A kept element
 * keeps its server-side listeners: they must look up what they open when they are pressed, or their component {@link TakesOver}.
 */
public final class Redraw {

    /** Attributes that say which of several like elements one is. */
    static final List<String> KEYS = List.of("data-key", "data-unit", "data-indicator", "data-receipt", "data-project", "data-page");

    /** Marks a figure whose value has changed; the style sheet lets the mark fade. Two words take turns so that each change starts it anew. */
    static final String MARK = "data-fresh";

    private final List<Element> changed = new ArrayList<>();

    private Redraw() {
    }

    /**
     * Puts newly drawn components in the place of what a container shows.
     *
     * @return how many figures ({@code <data>}) changed their value
     */
    public static int into(HasElement container, Component... drawn) {
        return elements(container.getElement(), Arrays.stream(drawn).map(Component::getElement).toList());
    }

    /** The same for elements. */
    static int elements(Element parent, List<Element> drawn) {
        Redraw redraw = new Redraw();
        redraw.children(parent, drawn);
        redraw.changed.forEach(figure -> figure.setAttribute(MARK, "a".equals(figure.getAttribute(MARK)) ? "b" : "a"));
        return redraw.changed.size();
    }

    private void children(Element parent, List<Element> drawn) {
        List<Element> free = new ArrayList<>(parent.getChildren().toList());
        int at = 0;
        for (Element wanted : List.copyOf(drawn)) {
            Optional<Element> kept = free.contains(wanted) ? Optional.of(wanted) : free.stream().filter(old -> alike(old, wanted)).findFirst();
            Element placed = kept.orElse(wanted);
            kept.ifPresent(free::remove);
            if (at >= parent.getChildCount() || !parent.getChild(at).equals(placed)) {
                if (placed.getParent() != null) {
                    placed.removeFromParent();
                }
                parent.insertChild(Math.min(at, parent.getChildCount()), placed);
            }
            if (kept.isPresent() && placed != wanted) {
                carryOver(placed, wanted);
            }
            at++;
        }
        free.forEach(Element::removeFromParent);
    }

    private static boolean alike(Element old, Element wanted) {
        if (old.isTextNode() || wanted.isTextNode()) {
            return old.isTextNode() && wanted.isTextNode();
        }
        return old.getTag().equals(wanted.getTag()) && key(old).equals(key(wanted)) && componentClass(old).equals(componentClass(wanted));
    }

    private static String key(Element element) {
        for (String name : KEYS) {
            String key = element.getAttribute(name);
            if (key != null) {
                return name + "=" + key;
            }
        }
        String classes = element.getAttribute("class");
        return classes == null ? "" : classes.strip().split(" ", 2)[0];
    }

    private static Object componentClass(Element element) {
        return element.getComponent().<Object>map(Component::getClass).orElse("");
    }

    private void carryOver(Element old, Element wanted) {
        if (old.isTextNode()) {
            if (!old.getText().equals(wanted.getText())) {
                old.setText(wanted.getText());
            }
            return;
        }
        boolean figure = old.getTag().equals("data") && !Objects.equals(old.getAttribute("value"), wanted.getAttribute("value"));
        attributes(old, wanted);
        boolean own = false;
        if (old.getComponent().orElse(null) instanceof TakesOver keeper) {
            own = keeper.takeOver(wanted.getComponent().orElseThrow());
        } else if (old.getTag().startsWith("vaadin-")) {
            // A component of the library has a life of its own: what it shows is its data, not its children.
            return;
        }
        if (!own) {
            properties(old, wanted);
            children(old, wanted.getChildren().toList());
        }
        if (figure) {
            changed.add(old);
        }
    }

    private static void attributes(Element old, Element wanted) {
        Set<String> gone = old.getAttributeNames().filter(name -> !name.equals(MARK) && !name.startsWith("aria-expanded")).collect(Collectors.toCollection(HashSet::new));
        wanted.getAttributeNames().toList().forEach(name -> {
            gone.remove(name);
            String value = wanted.getAttribute(name);
            // Headings and regions name each other by ids that are counted on; a kept pair keeps its own.
            // What is fetched from a component is fetched from the one that stands; it takes over what there is to fetch.
            if (value != null && !value.startsWith("VAADIN/dynamic/") && !value.equals(old.getAttribute(name)) && !name.equals("id") && !name.equals("aria-labelledby")) {
                old.setAttribute(name, value);
            }
        });
        gone.stream().filter(name -> !name.equals("id") && !name.equals("aria-labelledby")).forEach(old::removeAttribute);
    }

    private static void properties(Element old, Element wanted) {
        wanted.getPropertyNames().toList().forEach(name -> {
            Serializable value = wanted.getPropertyRaw(name);
            if (Objects.equals(value, old.getPropertyRaw(name))) {
                return;
            }
            switch (value) {
                case null -> old.removeProperty(name);
                case String text -> old.setProperty(name, text);
                case Boolean flag -> old.setProperty(name, flag);
                case Number number -> old.setProperty(name, number.doubleValue());
                case BaseJsonNode json -> old.setPropertyJson(name, json);
                default -> throw new IllegalStateException("a property that cannot be carried over: " + name);
            }
        });
        // Visibility is kept beside the attributes.
        if (old.isVisible() != wanted.isVisible()) {
            old.setVisible(wanted.isVisible());
        }
    }
}
