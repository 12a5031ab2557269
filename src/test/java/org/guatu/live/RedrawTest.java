package org.guatu.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;

/** Drawing anew keeps every node that can be kept, and leaves the screen as if it had been drawn from nothing. */
class RedrawTest {

    private final Div screen = new Div();

    @Test
    void a_changed_figure_stays_the_same_node_with_another_value_and_a_mark() {
        Data figure = figure("100", "1.00");
        screen.add(new Div(figure));
        Div drawn = new Div(figure("186", "1.86"));

        assertThat(Redraw.into(screen, drawn)).isEqualTo(1);

        assertThat(screen.getElement().getChild(0).getChild(0)).isEqualTo(figure.getElement());
        assertThat(figure.getText()).isEqualTo("1.86");
        assertThat(figure.getElement().getAttribute("value")).isEqualTo("186");
        assertThat(figure.getElement().getAttribute(Redraw.MARK)).isEqualTo("a");
    }

    @Test
    void the_mark_takes_turns_and_an_unchanged_figure_keeps_its_own() {
        Data figure = figure("1", "1");
        screen.add(figure);
        Redraw.into(screen, figure("2", "2"));
        Redraw.into(screen, figure("2", "2"));
        assertThat(figure.getElement().getAttribute(Redraw.MARK)).isEqualTo("a");
        Redraw.into(screen, figure("3", "3"));
        assertThat(figure.getElement().getAttribute(Redraw.MARK)).isEqualTo("b");
    }

    @Test
    void rows_are_known_by_their_key_when_they_change_places() {
        Div first = row("371502", "1");
        Div second = row("371503", "2");
        screen.add(first, second);

        Redraw.into(screen, row("371503", "1"), row("371502", "2"), row("371525", "3"));

        assertThat(screen.getElement().getChildren().map(row -> row.getAttribute("data-unit"))).containsExactly("371503", "371502", "371525");
        assertThat(screen.getElement().getChild(0)).isEqualTo(second.getElement());
        assertThat(screen.getElement().getChild(1)).isEqualTo(first.getElement());
        assertThat(screen.getElement().getTextRecursively()).isEqualTo("123");
    }

    @Test
    void what_is_gone_goes_and_what_is_new_comes_in_its_place() {
        Span kept = new Span("kept");
        screen.add(kept, new Anchor("old", "old"));
        Anchor fresh = new Anchor("new", "new");
        fresh.addClassName("other");

        Redraw.into(screen, new Div("first"), new Span("kept"), fresh);

        assertThat(screen.getElement().getChildren().map(Element::getTag)).containsExactly("div", "span", "a");
        assertThat(screen.getElement().getChild(1)).isEqualTo(kept.getElement());
        assertThat(screen.getElement().getTextRecursively()).isEqualTo("firstkeptnew");
    }

    @Test
    void attributes_styles_classes_and_words_are_those_of_the_new_drawing() {
        Div old = new Div("a");
        old.addClassNames("card", "card--late");
        old.getStyle().set("--share", "10%");
        old.getElement().setAttribute("title", "gone");
        screen.add(old);
        Div drawn = new Div(new Text("b"));
        drawn.addClassName("card");
        drawn.getStyle().set("--share", "20%");
        drawn.getElement().setProperty("dir", "ltr");

        Redraw.into(screen, drawn);

        assertThat(screen.getElement().getChild(0)).isEqualTo(old.getElement());
        assertThat(old.getClassNames()).containsExactly("card");
        assertThat(old.getStyle().get("--share")).isEqualTo("20%");
        assertThat(old.getElement().hasAttribute("title")).isFalse();
        assertThat(old.getElement().getProperty("dir")).isEqualTo("ltr");
        assertThat(old.getText()).isEqualTo("b");
    }

    @Test
    void a_kept_button_opens_what_was_drawn_last_beside_itself() {
        List<String> opened = new ArrayList<>();
        List<Component> anchors = new ArrayList<>();
        PressButton button = new PressButton(anchor -> opened.add("old"));
        screen.add(button);

        Redraw.into(screen, new PressButton(anchor -> {
            opened.add("new");
            anchors.add(anchor);
        }));
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));

        assertThat(opened).containsExactly("new");
        assertThat(anchors).containsExactly(button);
    }

    @Test
    void any_tree_becomes_the_other() {
        Random dice = new Random(7);
        for (int i = 0; i < 300; i++) {
            Div wanted = tree(dice, 3);
            String html = wanted.getElement().getOuterHTML();
            Redraw.into(screen, wanted.getChildren().toArray(Component[]::new));
            String inner = screen.getElement().getChildren().map(child -> child.isTextNode() ? child.getText() : child.getOuterHTML()).reduce("", String::concat);
            assertThat(squeezed(inner.replaceAll(" data-fresh=\"[ab]\"", ""))).isEqualTo(squeezed(html.substring(html.indexOf('>') + 1, html.lastIndexOf('<'))));
        }
    }

    @Test
    void screens_that_look_alike_share_one_drawing_and_one_that_lacks_a_node_is_drawn_by_itself() {
        List<Div> screens = List.of(new Div(row("371502", "1")), new Div(row("371502", "1")), new Div(), new Div(row("371502", "1")));
        List<Element> before = screens.stream().flatMap(one -> one.getElement().getChildren()).toList();
        int[] drawn = {0};

        new Round().run(() -> screens.forEach(one -> Redraw.alike(one, view -> view, "overview", () -> {
            drawn[0]++;
            return new Div(row("371502", "2"));
        })));

        assertThat(drawn[0]).isEqualTo(2);
        assertThat(screens).allMatch(one -> one.getElement().getTextRecursively().equals("2"));
        assertThat(screens.stream().flatMap(one -> one.getElement().getChildren())).containsAll(before).hasSize(4);
    }

    @Test
    void a_drawing_that_fits_leaves_the_screen_as_its_own_would() {
        Random dice = new Random(11);
        int fitted = 0;
        for (int i = 0; i < 400; i++) {
            long seed = dice.nextInt(40);
            Div standing = tree(new Random(seed), 2);
            long next = dice.nextInt(3) == 0 ? seed : dice.nextInt(40);
            int[] drawn = {0};
            new Round().run(() -> Redraw.alike(standing, view -> view, "kind", () -> {
                drawn[0]++;
                return tree(new Random(next), 2);
            }));
            fitted += drawn[0] == 1 ? 1 : 0;
            assertThat(squeezed(standing.getElement().getOuterHTML().replaceAll(" data-fresh=\"[ab]\"", ""))).isEqualTo(squeezed(tree(new Random(next), 2).getElement().getOuterHTML()));
        }
        assertThat(fitted).isBetween(100, 399);
    }

    @Test
    void a_screen_that_stands_as_a_round_left_it_follows_the_next_ones_as_if_it_were_drawn_anew() {
        Random dice = new Random(13);
        Sheet standing = new Sheet(5, 0);
        for (int i = 0; i < 600; i++) {
            long seed = dice.nextInt(8) == 0 ? dice.nextInt(40) : standing.seed;
            long figures = dice.nextInt(50);
            if (dice.nextInt(6) == 0) {
                standing.draw(seed, figures); // the reader went elsewhere and came back
            } else {
                new Round().run(() -> {
                    Sheet by = Redraw.alike(standing, sheet -> sheet.reading, "kind", () -> new Sheet(seed, figures));
                    standing.seed = by.seed;
                    standing.reading = by.reading;
                });
            }
            assertThat(shownBy(standing)).isEqualTo(shownBy(new Sheet(seed, figures)));
        }
    }

    @Test
    void what_two_rounds_draw_alike_is_not_gone_through_again() {
        Sheet standing = new Sheet(5, 0);
        for (int i = 0; i < 2; i++) {
            new Round().run(() -> standing.reading = Redraw.alike(standing, sheet -> sheet.reading, "kind", () -> new Sheet(5, 0)).reading);
            standing.getElement().getChild(0).setAttribute("title", "touched by nobody else");
        }
        new Round().run(() -> Redraw.alike(standing, sheet -> sheet.reading, "kind", () -> new Sheet(5, 0)));
        assertThat(standing.getElement().getChild(0).getAttribute("title")).isNotNull();
        standing.reading = new Object();
        new Round().run(() -> Redraw.alike(standing, sheet -> sheet.reading, "kind", () -> new Sheet(5, 0)));
        assertThat(standing.getElement().getChild(0).getAttribute("title")).isNull();
    }

    @Test
    void screens_that_were_drawn_each_by_itself_follow_their_first_round_as_if_they_were_drawn_anew() {
        Random dice = new Random(17);
        for (int i = 0; i < 150; i++) {
            List<Sheet> screens = Stream.generate(() -> new Sheet(dice.nextInt(4), dice.nextInt(3))).limit(6).toList();
            screens.forEach(screen -> Redraw.drawn(screen, screen.reading));
            long seed = dice.nextInt(4);
            long figures = dice.nextInt(3);
            new Round().run(() -> screens.forEach(screen -> Redraw.alike(screen, sheet -> sheet.reading, "kind", () -> new Sheet(seed, figures))));
            assertThat(screens).allMatch(screen -> shownBy(screen).equals(shownBy(new Sheet(seed, figures))));
        }
    }

    @Test
    void what_screens_were_drawn_alike_by_themselves_and_are_to_stay_is_not_gone_through_in_each() {
        List<Sheet> screens = Stream.generate(() -> new Sheet(5, 0)).limit(3).toList();
        screens.forEach(screen -> Redraw.drawn(screen, screen.reading));
        screens.getLast().getElement().getChild(0).setAttribute("title", "touched by nobody else");
        new Round().run(() -> screens.forEach(screen -> Redraw.alike(screen, sheet -> sheet.reading, "kind", () -> new Sheet(5, 0))));
        assertThat(screens.getLast().getElement().getChild(0).getAttribute("title")).isNotNull();
    }

    @Test
    void a_figure_that_is_known_to_stand_is_changed_and_marked() {
        Data figure = figure("100", "1.00");
        Redraw.figure(figure, new BigDecimal("186"), "1.86");
        assertThat(figure.getElement().getOuterHTML()).contains("value=\"186\"", "data-fresh=\"a\"", "1.86");
    }

    private static String shownBy(Sheet sheet) {
        return squeezed(sheet.getElement().getOuterHTML().replaceAll(" data-fresh=\"[ab]\"", ""));
    }

    private static String squeezed(String html) {
        return html.replaceAll("\\s+", "");
    }

    private static Div tree(Random dice, int depth) {
        Div node = new Div();
        int children = dice.nextInt(4);
        for (int i = 0; i < children; i++) {
            switch (dice.nextInt(4)) {
                case 0 -> node.add(new Text("t" + dice.nextInt(5)));
                case 1 -> node.add(figure(String.valueOf(dice.nextInt(3)), "n"));
                case 2 -> {
                    Div row = depth > 0 ? tree(dice, depth - 1) : new Div("leaf");
                    row.getElement().setAttribute("data-unit", String.valueOf(i * 10 + dice.nextInt(3)));
                    node.add(row);
                }
                default -> node.add(depth > 0 ? tree(dice, depth - 1) : new Span("s"));
            }
        }
        return node;
    }

    private static Div row(String unit, String words) {
        Div row = new Div(words);
        row.getElement().setAttribute("data-unit", unit);
        return row;
    }

    private static Data figure(String exact, String shown) {
        Data figure = new Data();
        figure.getElement().setAttribute("value", exact);
        figure.setText(shown);
        return figure;
    }

    /** A screen: a tree of its seed in which some figures are others. */
    private static final class Sheet extends Div {
        private static final long serialVersionUID = 1L;

        private long seed;
        private transient Object reading;

        Sheet(long seed, long figures) {
            draw(seed, figures);
        }

        void draw(long seed, long figures) {
            this.seed = seed;
            reading = new Object();
            removeAll();
            add(new Div("head"), tree(new Random(seed), 3));
            Random dice = new Random(figures);
            figures(getElement()).filter(figure -> dice.nextInt(4) == 0).forEach(figure -> figure.setAttribute("value", String.valueOf(dice.nextInt(9))));
        }

        private static Stream<Element> figures(Element node) {
            return node.isTextNode() ? Stream.empty()
                    : Stream.concat(node.getTag().equals("data") ? Stream.of(node) : Stream.empty(), node.getChildren().flatMap(Sheet::figures));
        }
    }

    /** A figure as the product has it. */
    @Tag("data")
    public static class Data extends HtmlContainer {
        private static final long serialVersionUID = 1L;
    }
}
