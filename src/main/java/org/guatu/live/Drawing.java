package org.guatu.live;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;

/**
 * What was drawn, read once: many screens may be compared with it at the same time.
 *
 * @param element    itself, for whoever has no such node yet; it can be given away once only
 * @param text       words of a text node, else null
 * @param key        what tells it from others of its tag
 * @param component  what it belongs to, or null
 * @param attributes by name, without those that are each node's own; the value is null where what stands is to stay
 * @param takes      whether a component in it {@link TakesOver}: it has to be told of what was drawn anew, however alike it looks
 */
record Drawing(Element element, String text, String tag, String key, Component component, Map<String, String> attributes,
               Map<String, Serializable> properties, boolean visible, boolean takes, List<Drawing> children) {

    /** Attributes that say which of several like elements one is. */
    static final List<String> KEYS = List.of("data-key", "data-unit", "data-indicator", "data-receipt", "data-project", "data-page");

    static Drawing of(Element element) {
        if (element.isTextNode()) {
            return new Drawing(element, element.getText(), "", "", null, Map.of(), Map.of(), true, false, List.of());
        }
        Map<String, String> attributes = new HashMap<>();
        element.getAttributeNames().filter(name -> !isOwn(name)).forEach(name -> attributes.put(name, given(element.getAttribute(name))));
        Map<String, Serializable> properties = new HashMap<>();
        element.getPropertyNames().forEach(name -> properties.put(name, element.getPropertyRaw(name)));
        Component component = element.getComponent().orElse(null);
        List<Drawing> children = element.getChildren().map(Drawing::of).toList();
        return new Drawing(element, null, element.getTag(), key(element), component, Collections.unmodifiableMap(attributes), Collections.unmodifiableMap(properties),
                element.isVisible(), component instanceof TakesOver || children.stream().anyMatch(Drawing::takes), children);
    }

    /** Headings and regions name each other by ids that are counted on; a kept pair keeps its own. */
    static boolean isOwn(String attribute) {
        return attribute.equals("id") || attribute.equals("aria-labelledby");
    }

    /** What is fetched from a component is fetched from the one that stands; it takes over what there is to fetch. */
    private static String given(String value) {
        return value == null || value.startsWith("VAADIN/dynamic/") ? null : value;
    }

    /** Of what is wanted, the nodes with which a screen that stands as drawn before has nothing to do: at the same place, they show the same. */
    static Set<Drawing> unchanged(List<Drawing> before, List<Drawing> wanted) {
        Set<Drawing> unchanged = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(before, wanted, unchanged);
        return unchanged;
    }

    private static void collect(List<Drawing> before, List<Drawing> wanted, Set<Drawing> unchanged) {
        if (before.size() != wanted.size()) {
            return;
        }
        for (int at = 0; at < wanted.size(); at++) {
            if (before.get(at).shows(wanted.get(at))) {
                unchanged.add(wanted.get(at));
            } else {
                collect(before.get(at).children, wanted.get(at).children, unchanged);
            }
        }
    }

    private boolean shows(Drawing wanted) {
        if (takes || wanted.takes || !Objects.equals(text, wanted.text) || !tag.equals(wanted.tag) || type(component) != type(wanted.component)
                || visible != wanted.visible || !attributes.equals(wanted.attributes) || !properties.equals(wanted.properties)
                || children.size() != wanted.children.size()) {
            return false;
        }
        for (int at = 0; at < children.size(); at++) {
            if (!children.get(at).shows(wanted.children.get(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an element can be kept in the place of this one: of the same tag, key and kind of component. */
    boolean isLike(Element old) {
        if (text != null || old.isTextNode()) {
            return text != null && old.isTextNode();
        }
        return tag.equals(old.getTag()) && key.equals(key(old)) && type(component) == type(old.getComponent().orElse(null));
    }

    private static Class<?> type(Component component) {
        return component == null ? null : component.getClass();
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
}
