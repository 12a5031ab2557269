package org.guatu.ledger.ui;

import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.guatu.access.Subject;
import org.guatu.ledger.WorkingDays;
import org.guatu.ledger.WorkingDays.Kept;
import org.guatu.refusal.Refusal;
import org.guatu.shell.ComponentTexts;
import org.guatu.shell.Formats;
import org.guatu.shell.HistoryLinks;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;

/** The days on which the rule of the week does not hold, for the office to keep. */
final class WorkingDaysDialog extends RowsDialog {

    private static final long serialVersionUID = 1L;

    private final transient WorkingDays days;
    private final transient HistoryLinks history;
    private final transient Runnable changed;
    private final DatePicker day = ComponentTexts.speak(new DatePicker(Texts.text("recognition.days.day")));
    private final Checkbox worked = new Checkbox(Texts.text("recognition.days.on"));
    private final TextField name = new TextField(Texts.text("recognition.days.name"));
    private final TextField document = new TextField(Texts.text("recognition.days.document"));
    private final RefusalNote refusal = new RefusalNote();

    WorkingDaysDialog(WorkingDays days, HistoryLinks history, Runnable changed) {
        super("recognition.days.");
        this.days = days;
        this.history = history;
        this.changed = changed;
        name.setPlaceholder(Texts.text("recognition.days.name-hint"));
        document.setPlaceholder(Texts.text("recognition.days.document-hint"));
        NativeButton keep = new NativeButton(Texts.text("recognition.days.keep"),
                press -> attempt(() -> days.keep(new Kept(day.getValue(), worked.getValue(), name.getValue(), document.getValue()))));
        keep.addClassNames("button", "button--primary");
        Div form = new Div(day, worked, name, document, keep);
        form.addClassName("review-days-form");
        above(form, refusal);
        fill();
    }

    private void fill() {
        List<Kept> all = days.all();
        rows(all.isEmpty() ? Stream.of(new ListItem(Texts.text("recognition.days.none"))) : all.stream().map(this::row));
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
        ListItem row = new ListItem(on, what, by, history.link(Subject.SETTING, "working-day." + kept.day(), Formats.date(kept.day())), remove);
        row.getElement().setAttribute("data-day", kept.day().toString());
        return row;
    }

    private void attempt(Runnable change) {
        try {
            change.run();
            refusal.clear();
            changed.run();
        } catch (Refusal refused) {
            refusal.say(refused);
        }
        fill();
    }
}
