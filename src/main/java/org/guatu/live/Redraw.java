package org.guatu.live;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.dom.Element;
import tools.jackson.databind.node.BaseJsonNode;

/**
 * Draws anew in place. A screen is drawn from its reading as if it were new, and only what differs from what is shown is carried over: the
 * nodes in the browser stay, and with them scrolling, focus, selection and whatever lies open. So a screen needs one way of drawing and not a
 * second one for changes.
 *
 * <p>Children are matched by their key (an {@code id} or one of the {@code data-…} attributes in {@link Drawing#KEYS}), else by tag and first class in their order. A kept element
 * keeps its server-side listeners: they must look up what they open when they are pressed, or their component {@link TakesOver}.
 */
public final class Redraw {

    /** Marks a figure whose value has changed; the style sheet lets the mark fade. Two words take turns so that each change starts it anew. */
    static final String MARK = "data-fresh";

    private final List<Element> changed = new ArrayList<>();
    private final Differences differences;

    private Redraw(Differences differences) {
        this.differences = differences;
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
        Redraw redraw = new Redraw(Differences.UNKNOWN);
        List<Runnable> steps = new ArrayList<>();
        redraw.plan(parent, drawn.stream().map(Drawing::of).toList(), steps, true);
        steps.forEach(Runnable::run);
        return redraw.mark();
    }

    /**
     * Brings a screen up to date by a drawing of its kind that is made once in a round for all screens that look alike. A drawing that others use
     * cannot give away its nodes: where this screen needs one it does not have, it is drawn by itself. A screen that still stands as an earlier
     * round left it is gone through only where that drawing and this one differ, which is found once for all of them.
     *
     * @param standing what is on the screen
     * @param reading  what a view shows: one and the same object in two views when one was brought up to date by the other, another one as soon as
     *                 the view was drawn by itself
     * @param likeness everything the drawing depends on: what is shown, by which rights, in which language; see {@link Round#share}
     * @param draw     draws the screen as if it were new
     * @return the view that the screen was brought up to date by; it may be many screens' and is not to be changed
     */
    public static <V extends Component> V alike(V standing, Function<V, Object> reading, Object likeness, Supplier<V> draw) {
        Shared shared = Round.share(likeness, () -> {
            V view = draw.get();
            return new Shared(view, Drawing.of(view.getElement()).children());
        });
        @SuppressWarnings("unchecked")
        V view = (V) shared.view;
        Shared before = before(standing, reading, likeness);
        Redraw redraw = new Redraw(before == null ? Differences.UNKNOWN : Round.share(List.of(before, shared), () -> Differences.between(before.children, shared.children)));
        List<Runnable> steps = new ArrayList<>();
        if (redraw.plan(standing.getElement(), shared.children, steps, false)) {
            steps.forEach(Runnable::run);
            redraw.mark();
            ComponentUtil.setData(standing, Shared.class, shared);
            ComponentUtil.setData(standing, Alone.class, null);
            return view;
        }
        V own = draw.get();
        ComponentUtil.setData(standing, Shared.class, null);
        elements(standing.getElement(), own.getElement().getChildren().toList());
        return own;
    }

    /**
     * Says that a view was just drawn by itself. Those that were drawn alike, to the letter, are compared with a new drawing once for all of them when
     * the first news come.
     *
     * @param reading what the view shows, the very object that {@link #alike} is told
     */
    public static void drawn(Component view, Object reading) {
        ComponentUtil.setData(view, Alone.class, new Alone(reading, Drawing.fingerprint(Drawing.of(view.getElement()).children())));
    }

    /** Changes a figure that is known to stand, and marks it. */
    public static void figure(HasElement figure, BigDecimal exact, String shown) {
        Redraw redraw = new Redraw(Differences.UNKNOWN);
        figure.getElement().setAttribute("value", exact.toPlainString());
        figure.getElement().setText(shown);
        redraw.changed.add(figure.getElement());
        redraw.mark();
    }

    /** What a view stands as: the drawing of an earlier round, or how it was drawn by itself; null where it was changed since. */
    @SuppressWarnings("unchecked")
    private static <V extends Component> Shared before(V standing, Function<V, Object> reading, Object likeness) {
        Object shows = reading.apply(standing);
        Shared round = ComponentUtil.getData(standing, Shared.class);
        if (round != null && reading.apply((V) round.view) == shows) {
            return round;
        }
        Alone alone = ComponentUtil.getData(standing, Alone.class);
        if (alone == null || alone.reading != shows) {
            return null;
        }
        return Round.share(List.of(Alone.class, likeness, alone.fingerprint), () -> new Shared(null, Drawing.of(standing.getElement()).children()));
    }

    /** How a view was drawn by itself. */
    private record Alone(Object reading, String fingerprint) {
    }

    /** A view that was drawn for many, and what it shows; each is another one, however alike they look. */
    private static final class Shared {

        private final Component view;
        private final List<Drawing> children;

        Shared(Component view, List<Drawing> children) {
            this.view = view;
            this.children = children;
        }
    }

    private int mark() {
        changed.forEach(figure -> figure.setAttribute(MARK, "a".equals(figure.getAttribute(MARK)) ? "b" : "a"));
        return changed.size();
    }

    /**
     * Finds for each node that is wanted the one that is there already.
     *
     * @param steps what is to be done, in order; nothing is done while it is sought
     * @param give  whether a drawn node may be given away where there is none
     * @return whether each was found or given
     */
    private boolean plan(Element parent, List<Drawing> drawn, List<Runnable> steps, boolean give) {
        List<Element> standing = parent.getChildren().toList();
        if (differences.keepPlaces(drawn) && stand(standing, drawn)) {
            return planInPlace(standing, drawn, steps, give);
        }
        List<Element> free = new ArrayList<>(standing);
        List<Element> placed = new ArrayList<>(drawn.size());
        for (Drawing wanted : drawn) {
            Element kept = take(free, wanted);
            if (kept == null && !give) {
                return false;
            }
            int at = placed.size();
            placed.add(kept == null ? wanted.element() : kept);
            boolean stands = differences.none(wanted) && at < standing.size() && standing.get(at).equals(kept);
            if (kept != null && !stands && !kept.equals(wanted.element())) {
                steps.add(() -> adopt(kept, wanted));
                if (!kept.isTextNode() && !isOfLibrary(kept) && !plan(kept, wanted.children(), steps, give)) {
                    return false;
                }
            }
        }
        if (!placed.equals(standing)) {
            steps.add(() -> place(parent, placed, free));
        }
        return true;
    }

    private boolean stand(List<Element> standing, List<Drawing> drawn) {
        boolean stand = standing.size() == drawn.size();
        for (int at = 0; stand && at < drawn.size(); at++) {
            stand = differences.none(drawn.get(at)) || drawn.get(at).isLike(standing.get(at));
        }
        return stand;
    }

    /** The same where a screen stands as the drawing before left it, and each node is to stay at its place. */
    private boolean planInPlace(List<Element> standing, List<Drawing> drawn, List<Runnable> steps, boolean give) {
        for (int at = 0; at < drawn.size(); at++) {
            Element kept = standing.get(at);
            Drawing wanted = drawn.get(at);
            if (!differences.none(wanted)) {
                if (!differences.onlyBelow(wanted)) {
                    steps.add(() -> adopt(kept, wanted));
                }
                if (!kept.isTextNode() && !isOfLibrary(kept) && !plan(kept, wanted.children(), steps, give)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void place(Element parent, List<Element> placed, List<Element> gone) {
        gone.forEach(Element::removeFromParent);
        for (int at = 0; at < placed.size(); at++) {
            Element wanted = placed.get(at);
            if (at >= parent.getChildCount() || !parent.getChild(at).equals(wanted)) {
                if (wanted.getParent() != null) {
                    wanted.removeFromParent();
                }
                parent.insertChild(at, wanted);
            }
        }
    }

    /** Takes the node out of those that stand free which is the wanted one, or is like it; null when there is none. */
    private static Element take(List<Element> free, Drawing wanted) {
        for (int i = 0; i < free.size(); i++) {
            if (free.get(i).equals(wanted.element())) {
                return free.remove(i);
            }
        }
        for (int i = 0; i < free.size(); i++) {
            if (wanted.isLike(free.get(i))) {
                return free.remove(i);
            }
        }
        return null;
    }

    /** A component of the library has a life of its own: what it shows is its data, not its children. */
    private static boolean isOfLibrary(Element element) {
        return element.getTag().startsWith("vaadin-");
    }

    /** Takes over what a node is by itself. */
    private void adopt(Element old, Drawing wanted) {
        if (old.isTextNode()) {
            if (!old.getText().equals(wanted.text())) {
                old.setText(wanted.text());
            }
            return;
        }
        if (wanted.tag().equals("data") && !Objects.equals(old.getAttribute("value"), wanted.attributes().get("value"))) {
            changed.add(old);
        }
        attributes(old, wanted.attributes());
        if (old.getComponent().orElse(null) instanceof TakesOver keeper) {
            if (keeper.takeOver(wanted.component())) {
                return;
            }
        } else if (isOfLibrary(old)) {
            return;
        }
        properties(old, wanted);
    }

    private static void attributes(Element old, Map<String, String> wanted) {
        wanted.forEach((name, value) -> {
            if (value != null && !value.equals(old.getAttribute(name))) {
                old.setAttribute(name, value);
            }
        });
        old.getAttributeNames().filter(name -> !wanted.containsKey(name) && !name.equals(MARK) && !name.startsWith("aria-expanded") && !Drawing.isOwn(name)).toList()
                .forEach(old::removeAttribute);
    }

    private static void properties(Element old, Drawing wanted) {
        wanted.properties().forEach((name, value) -> {
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
        if (old.isVisible() != wanted.visible()) {
            old.setVisible(wanted.visible());
        }
    }
}
