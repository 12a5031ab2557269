package org.guatu.ledger.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.guatu.ledger.WorkingDays;
import org.guatu.ledger.WorkingDays.Kept;
import org.guatu.refusal.Refusal;
import org.guatu.shell.ComponentTexts;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** The days on which the rule of the week does not hold, for the office to keep. */
final class WorkingDaysDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient WorkingDays days;
    private final transient Runnable changed;
    private final DatePicker day = ComponentTexts.speak(new DatePicker(Texts.text("recognition.days.day")));
    private final Checkbox worked = new Checkbox(Texts.text("recognition.days.on"));
    private final TextField name = new TextField(Texts.text("recognition.days.name"));
    private final TextField document = new TextField(Texts.text("recognition.days.document"));
    private final Paragraph refusal = new Paragraph();
    private final UnorderedList rows = new UnorderedList();

    WorkingDaysDialog(WorkingDays days, Runnable changed) {
        this.days = days;
        this.changed = changed;
        addClassName("review-rules");
        setHeaderTitle(Texts.text("recognition.days.title"));
        name.setPlaceholder(Texts.text("recognition.days.name-hint"));
        document.setPlaceholder(Texts.text("recognition.days.document-hint"));
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        rows.addClassName("review-rule-rows");
        NativeButton keep = new NativeButton(Texts.text("recognition.days.keep"),
                press -> attempt(() -> days.keep(new Kept(day.getValue(), worked.getValue(), name.getValue(), document.getValue()))));
        keep.addClassNames("button", "button--primary");
        Div form = new Div(day, worked, name, document, keep);
        form.addClassName("review-days-form");
        add(new Div(new Paragraph(Texts.text("recognition.days.sentence")), form, refusal, rows));
        NativeButton close = new NativeButton(Texts.text("shell.close"), press -> close());
        close.addClassName("button");
        getFooter().add(close);
        fill();
    }

    private void fill() {
        rows.removeAll();
        days.all().forEach(kept -> rows.add(row(kept)));
        if (rows.getChildren().findAny().isEmpty()) {
            rows.add(new ListItem(Texts.text("recognition.days.none")));
        }
    }

    private ListItem row(Kept kept) {
        Span on = new Span(Formats.date(kept.day()));
        Span what = new Span(kept.name() + " · " + Texts.text(kept.working() ? "recognition.days.on" : "recognition.days.off"));
        what.addClassName("review-rule-sentence");
        Span by = new Span(kept.documentNo());
        by.addClassName("caption");
        NativeButton remove = new NativeButton(Texts.text("recognition.days.remove"), press -> attempt(() -> days.remove(kept.day())));
        remove.addClassName("text-button");
        remove.setAriaLabel(Texts.text("recognition.days.remove") + " " + Formats.date(kept.day()));
        ListItem row = new ListItem(on, what, by, remove);
        row.getElement().setAttribute("data-day", kept.day().toString());
        return row;
    }

    private void attempt(Runnable change) {
        try {
            change.run();
            refusal.setVisible(false);
            changed.run();
        } catch (Refusal refused) {
            refusal.setText(Texts.text(refused));
            refusal.setVisible(true);
        }
        fill();
    }
}
