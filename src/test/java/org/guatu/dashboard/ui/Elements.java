package org.guatu.dashboard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.vaadin.flow.dom.Element;

/** Finds elements of the server's tree by a small part of CSS: tag, classes, one attribute, {@code :first-child}, and descendants. */
final class Elements {

    private Elements() {
    }

    static List<Element> select(Element root, String selector) {
        List<Element> found = List.of(root);
        for (String step : selector.split(" ")) {
            List<Element> next = new ArrayList<>();
            found.forEach(element -> collect(element, step, next));
            found = next.stream().distinct().toList();
        }
        return found;
    }

    private static void collect(Element element, String step, List<Element> into) {
        element.getChildren().filter(child -> !child.isTextNode()).forEach(child -> {
            if (matches(child, step)) {
                into.add(child);
            }
            collect(child, step, into);
        });
    }

    private static boolean matches(Element element, String step) {
        boolean first = step.endsWith(":first-child");
        String rest = first ? step.substring(0, step.length() - ":first-child".length()) : step;
        String attribute = rest.contains("[") ? rest.substring(rest.indexOf('[') + 1, rest.indexOf(']')) : null;
        String[] parts = (attribute == null ? rest : rest.substring(0, rest.indexOf('['))).split("\\.");
        boolean tag = parts[0].isEmpty() || parts[0].equals(element.getTag());
        for (int i = 1; i < parts.length; i++) {
            tag &= element.getClassList().contains(parts[i]);
        }
        return tag && (attribute == null || element.hasAttribute(attribute))
                && (!first || Objects.equals(element.getParent().getChildren().filter(child -> !child.isTextNode()).findFirst().orElse(null), element));
    }
}
