package org.guatu.dashboard.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.guatu.indicator.Light;
import org.guatu.shell.Glyph;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;

/** What needs somebody: the first few here, all of it behind a press. Held upright, a button above the screen takes its place. */
class AttentionPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "dashboard.overview.attention.";
    /** Of the whole list in the address. */
    private static final String NAME = "attention";
    private static final int ROWS = 3;

    AttentionPanel() {
        super(NAME);
    }

    void show(Attention.Items items) {
        clearActions();
        DialogButton all = new DialogButton(NAME, () -> new All(items));
        all.addClassName("text-button");
        all.add(new Span(Finding.of(KEY + "all", Finding.Number.of(items.all().size(), String.valueOf(items.all().size()))).components()));
        finding(Finding.of(KEY + "title", Finding.Number.of(items.pressing(), String.valueOf(items.pressing()))), (anchor, derived) -> all.press());
        if (!items.all().isEmpty()) {
            action(all);
        }
        if (items.pressing() == 0) {
            Paragraph none = new Paragraph(Texts.text(KEY + "none"));
            none.addClassName("panel-missing");
            body(none);
            return;
        }
        body(list(items.first(ROWS), false));
    }

    /** The button that stands for the panel where there is no room for it. */
    static Component button(Attention.Items items) {
        NativeButton button = new DialogButton(NAME, () -> new All(items));
        button.addClassNames("button", "attention-button");
        String words = Texts.text(KEY + "title", String.valueOf(items.pressing()));
        Light light = items.all().stream().anyMatch(item -> item.kind().isPressing() && item.light() == Light.BAD) ? Light.BAD : Light.NONE;
        button.add(new LightBadge(light, words), new Glyph(Glyph.Form.RIGHT));
        return button;
    }

    /** @param whole whether there is room for what a matter belongs to */
    private static UnorderedList list(List<Attention.Item> items, boolean whole) {
        UnorderedList list = new UnorderedList();
        list.addClassName("attention-list");
        for (Attention.Item item : items) {
            Span who = new Span(item.who());
            who.addClassName("attention-who");
            Span matter = new Span(item.matter().components());
            matter.addClassName("attention-matter");
            matter.getElement().setAttribute("title", item.matter().text());
            if (whole && item.context() != null) {
                Span context = new Span(item.context());
                context.addClassName("attention-context");
                matter.add(context);
            }
            Span measure = new Span(item.measure().components());
            measure.addClassName("attention-measure");
            Anchor row = new Anchor(item.href());
            row.addClassName("attention-row");
            row.add(new LightBadge(item.light(), item.word()), who, BurnUpPanel.separator(), matter, measure, new Glyph(Glyph.Form.RIGHT));
            list.add(new ListItem(row));
        }
        return list;
    }

    /** Everything that waits. */
    @Tag("vaadin-dialog")
    private static final class All extends PanelDialog {

        private static final long serialVersionUID = 1L;

        All(Attention.Items items) {
            super("attention-dialog", Texts.text(KEY + "all", String.valueOf(items.all().size())));
            if (items.all().isEmpty()) {
                add(new Paragraph(Texts.text(KEY + "none")));
            } else {
                add(list(items.all(), true));
            }
        }
    }
}
