package org.guatu.project.ui;

import java.util.List;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.guatu.project.Duplicate;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** Which registered projects look like the one being typed, below the field that is alike; a link where the reader may open them. */
class Warnings extends Div {

    private static final long serialVersionUID = 1L;

    Warnings() {
        addClassNames("register-warnings", "register-wide");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    void show(List<Duplicate> duplicates) {
        removeAll();
        setVisible(!duplicates.isEmpty());
        duplicates.forEach(duplicate -> add(line(duplicate)));
    }

    private static Paragraph line(Duplicate duplicate) {
        String words = Texts.text(duplicate.kind().messageKey(), duplicate.unit().shortName(Texts.locale()), duplicate.name());
        Paragraph line = new Paragraph(new Glyph(Glyph.Form.ALERT));
        line.addClassName(duplicate.kind().blocks() ? "register-blocked" : "register-flagged");
        if (duplicate.projectId() == null) {
            line.add(words);
        } else {
            line.add(new Anchor("project/" + duplicate.projectId(), words, AnchorTarget.BLANK));
        }
        return line;
    }
}
