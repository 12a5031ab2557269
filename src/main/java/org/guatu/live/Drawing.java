package org.guatu.live;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

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
 */
record Drawing(Element element, String text, String tag, String key, Component component, Map<String, String> attributes,
               Map<String, Serializable> properties, boolean visible, List<Drawing> children) {

    /** Attributes that say which of several like elements one is. */
    static final List<String> KEYS = List.of("data-key", "data-unit", "data-indicator", "data-receipt", "data-project", "data-page");

    static Drawing of(Element element) {
        if (element.isTextNode()) {
            return new Drawing(element, element.getText(), "", "", null, Map.of(), Map.of(), true, List.of());
        }
        Map<String, String> attributes = new HashMap<>();
        element.getAttributeNames().filter(name -> !isOwn(name)).forEach(name -> attributes.put(name, given(element.getAttribute(name))));
        Map<String, Serializable> properties = new HashMap<>();
        element.getPropertyNames().forEach(name -> properties.put(name, element.getPropertyRaw(name)));
        Component component = element.getComponent().orElse(null);
        return new Drawing(element, null, element.getTag(), key(element), component, Collections.unmodifiableMap(attributes), Collections.unmodifiableMap(properties),
                element.isVisible(), element.getChildren().map(Drawing::of).toList());
    }

    /** What tells drawings apart that differ in anything that can be seen or pressed; equal for two that show the same. */
    static String fingerprint(List<Drawing> drawn) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            drawn.forEach(each -> each.digest(digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void digest(MessageDigest digest) {
        String itself = text == null ? tag + new TreeMap<>(attributes) + new TreeMap<>(properties) + visible + type(component) : text;
        digest.update((itself.length() + (text == null ? "<" : "\"") + itself).getBytes(StandardCharsets.UTF_8));
        children.forEach(child -> child.digest(digest));
        digest.update((byte) '>');
    }

    /** Headings and regions name each other by ids that are counted on; a kept pair keeps its own. */
    static boolean isOwn(String attribute) {
        return attribute.equals("id") || attribute.equals("aria-labelledby");
    }

    /** What is fetched from a component is fetched from the one that stands; it takes over what there is to fetch. */
    private static String given(String value) {
        return value == null || value.startsWith("VAADIN/dynamic/") ? null : value;
    }

    /** Whether the node by itself, without what is below it, shows what another is to show; not where a component has to be told of what was drawn anew. */
    boolean showsItself(Drawing wanted) {
        return !(component instanceof TakesOver) && Objects.equals(text, wanted.text) && visible == wanted.visible
                && attributes.equals(wanted.attributes) && properties.equals(wanted.properties);
    }

    /** Whether a node drawn as this one can be kept for another drawing: the same tag, key and kind of component. */
    boolean isLike(Drawing wanted) {
        return (text == null) == (wanted.text == null) && tag.equals(wanted.tag) && key.equals(wanted.key) && type(component) == type(wanted.component);
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
