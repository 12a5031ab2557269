package org.guatu.ledger.ui;

import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

import org.guatu.shell.Texts;

/** Settings in rows under a sentence that says what they do, as the rules, the working days and the levels of review are. */
@Tag("vaadin-dialog")
abstract class RowsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final UnorderedList rows = new UnorderedList();
    private final Div content = new Div();

    /** @param key what its messages begin with, a dot at the end */
    RowsDialog(String key) {
        addClassName("review-rules");
        setHeaderTitle(Texts.text(key + "title"));
        rows.addClassName("review-rule-rows");
        content.add(new Paragraph(Texts.text(key + "sentence")), rows);
        add(content);
        NativeButton close = new NativeButton(Texts.text("shell.close"), press -> close());
        close.addClassName("button");
        getFooter().add(close);
    }

    /** Puts something between the sentence and the rows. */
    final void above(Component... components) {
        for (Component component : components) {
            content.addComponentAtIndex(content.getComponentCount() - 1, component);
        }
    }

    /** Shows these rows in the place of those before. */
    final void rows(Stream<ListItem> items) {
        rows.removeAll();
        items.forEach(rows::add);
    }
}
