package org.guatu.dashboard.meeting;

import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.access.WallDevice;
import org.guatu.access.WallDevices;
import org.guatu.refusal.Refusal;
import org.guatu.review.Meeting;
import org.guatu.shell.OnePress;
import org.guatu.shell.Texts;

/** Pairs a wall by the code it shows; from then on it follows the meetings of the unit by itself. */
@Tag("vaadin-dialog")
class PairDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextField code = new TextField(Texts.text("tablet.pair.code"));
    private final TextField name = new TextField(Texts.text("tablet.pair.name"));
    private final Paragraph said = new Paragraph();

    /**
     * @param there names of the walls that follow already
     * @param done  told in a sentence what was paired, when the dialog has closed
     */
    PairDialog(Deciding deciding, WallDevices devices, Meeting meeting, List<String> there, Consumer<String> done) {
        addClassName("pair-dialog");
        setHeaderTitle(Texts.text("tablet.pair"));
        code.addClassName("pair-dialog-code");
        code.setMaxLength(12);
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        name.setMaxLength(WallDevice.LONGEST_NAME);
        name.setValue(Texts.text("tablet.pair.name-of", deciding.unit(meeting.unit())));
        said.getElement().setAttribute("role", "status");
        said.addClassName("note");
        said.setText(Texts.text("tablet.pair.what"));
        NativeButton pair = new NativeButton(Texts.text("tablet.pair.go"), press -> {
            try {
                WallDevice paired = devices.pair(code.getValue(), name.getValue(), meeting.unit());
                close();
                done.accept(Texts.text("tablet.pair.done", paired.name()));
            } catch (Refusal refused) {
                said.setText(Texts.text(refused));
                said.setClassName("refusal", true);
            }
        });
        OnePress.on(pair).addClassNames("button", "button--primary", "pair-go");
        NativeButton close = new NativeButton(Texts.text("shell.close"), press -> close());
        close.addClassName("button");
        Div fields = new Div(code, name, said);
        fields.addClassName("decide-form");
        if (!there.isEmpty()) {
            Paragraph now = new Paragraph(Texts.text("tablet.pair.there", String.join(Texts.text("shell.list-separator"), there)));
            now.addClassName("pair-there");
            add(now);
        }
        add(fields);
        getFooter().add(close, pair);
    }
}
