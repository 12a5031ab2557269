package org.guatu.dashboard.ui;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/**
 * A white card: the finding as its heading, a caption, actions, a body. Every panel with figures offers the table of exactly what it shows, and
 * the same as CSV. A panel that could not be read says so itself and leaves the others alone.
 */
public class Panel extends Section {

    private static final long serialVersionUID = 1L;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final H2 finding = new H2();
    private final Paragraph caption = new Paragraph();
    private final Div actions = new Div();
    private final Div body = new Div();
    private final Div failure = new Div();
    private final String name;
    private Component table;

    /** @param name the class that places it on its screen */
    public Panel(String name) {
        this.name = name;
        addClassNames("panel", name);
        String id = "finding-" + NUMBER.incrementAndGet();
        finding.setId(id);
        finding.addClassName("panel-finding");
        getElement().setAttribute("aria-labelledby", id);
        caption.addClassName("panel-caption");
        caption.setVisible(false);
        actions.addClassName("panel-actions");
        body.addClassName("panel-body");
        failure.addClassName("panel-failure");
        failure.getElement().setAttribute("role", "status");
        failure.setVisible(false);
        Div words = new Div(finding, caption);
        words.addClassName("panel-words");
        Div head = new Div(words, actions);
        head.addClassName("panel-head");
        add(failure, head, body);
    }

    /** The heading. */
    public final void finding(Finding sentence) {
        finding.removeAll();
        finding.add(sentence.components());
    }

    /** The heading, each of its numbers to be pressed by itself. */
    public final void finding(Finding sentence, Finding.Press press) {
        finding.removeAll();
        finding.add(sentence.components(press));
    }

    /** More of the heading, whose numbers open something else. */
    public final void findingGoesOn(Finding sentence, Finding.Press press) {
        finding.add(sentence.components(press));
    }

    /** The heading as ready words. */
    public final void finding(String words) {
        finding.setText(words);
    }

    /** The line below the heading; nothing takes it away. */
    public final void caption(Component... parts) {
        caption.removeAll();
        caption.add(parts);
        caption.setVisible(parts.length > 0);
    }

    /** Something to press beside the heading, before the table's button. */
    public final void action(Component action) {
        actions.addComponentAsFirst(action);
    }

    /** Replaces what the panel shows. */
    public final void body(Component... content) {
        body.removeAll();
        body.add(content);
    }

    /** The element that holds what the panel shows. */
    public final Div body() {
        return body;
    }

    /** A press of a number that the panel's own table explains, part by part. */
    final Finding.Press opensTable() {
        return (anchor, derived) -> {
            if (table instanceof DialogButton button) {
                button.press();
            }
        };
    }

    /** Takes actions and table away, before the panel is filled anew. */
    public final void clearActions() {
        actions.removeAll();
        table = null;
    }

    /**
     * Offers the table of exactly what is shown.
     *
     * @param title    of the table
     * @param data     made when it is wanted
     * @param fileName of the CSV, without its ending
     */
    public final void table(String title, Supplier<DataTable> data, String fileName) {
        if (table != null) {
            actions.remove(table);
        }
        Component button = DialogButton.table(name, title, data, fileName);
        table = button;
        actions.add(button);
    }

    /**
     * Fills the panel by what may fail. When it does, what was shown stays, greyed, and a red bar says so and offers another try; the error
     * goes to the log.
     */
    public final void fill(Runnable filling) {
        try {
            filling.run();
            failure.setVisible(false);
            removeClassName("panel--failed");
        } catch (RuntimeException e) {
            if (e instanceof org.guatu.refusal.Refusal) {
                throw e;
            }
            org.slf4j.LoggerFactory.getLogger(Panel.class).error("a panel could not be filled", e);
            failure.removeAll();
            NativeButton again = new NativeButton(Texts.text("dashboard.panel.again"), press -> fill(filling));
            again.addClassName("text-button");
            failure.add(new Glyph(Glyph.Form.ALERT), new Span(Texts.text("dashboard.panel.failed")), again);
            failure.setVisible(true);
            addClassName("panel--failed");
        }
    }
}
