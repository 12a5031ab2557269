package org.guatu.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

import org.guatu.access.Subject;
import org.guatu.ledger.ReviewLevels;
import org.guatu.ledger.ReviewLevels.Level;
import org.guatu.shell.HistoryLinks;
import org.guatu.shell.KeptForm;
import org.guatu.shell.Texts;
import org.guatu.shell.TypedKeeper;

/** The units of a city, each with how many look at its receipts; a change says why. */
@Tag("vaadin-dialog")
class ReviewLevelsDialog extends RowsDialog {

    private static final long serialVersionUID = 1L;

    private final transient ReviewLevels levels;
    private final transient TypedKeeper keeper;
    private final transient HistoryLinks history;

    ReviewLevelsDialog(ReviewLevels levels, TypedKeeper keeper, HistoryLinks history) {
        super("recognition.levels.");
        this.levels = levels;
        this.keeper = keeper;
        this.history = history;
        fill();
    }

    private void fill() {
        rows(levels.all().stream().map(this::row));
    }

    private ListItem row(Level level) {
        String unit = level.unit().shortName(Texts.locale());
        Span name = new Span(unit);
        name.addClassName("review-rule-sentence");
        Span waiting = new Span(level.waiting() == 0 ? "" : Texts.text("recognition.levels.waiting", String.valueOf(level.waiting())));
        waiting.addClassName("caption");
        Div segment = new Div(choice(level, 2), choice(level, 1));
        segment.addClassName("segment");
        segment.getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.text("recognition.levels.of", unit));
        Component past = history.link(Subject.SETTING, level.subject(), Texts.text("recognition.levels.of", unit));
        ListItem row = new ListItem(name, waiting, segment, past);
        row.getElement().setAttribute("data-unit", level.unit().code().value());
        return row;
    }

    private NativeButton choice(Level level, int wanted) {
        NativeButton button = new NativeButton(Texts.text("recognition.levels." + wanted));
        button.addClassName("segment-entry");
        button.getElement().setAttribute("aria-pressed", String.valueOf(level.levels() == wanted)).setAttribute("data-levels", String.valueOf(wanted));
        button.addClickListener(press -> {
            if (level.levels() != wanted) {
                ask(level, wanted);
            }
        });
        return button;
    }

    private void ask(Level level, int wanted) {
        String unit = level.unit().shortName(Texts.locale());
        new ReasonBox(new KeptForm(keeper, "review-levels/" + level.unit().code(), level.levels()),
                Texts.text("recognition.levels.change", unit, Texts.text("recognition.levels." + wanted)), Texts.text("recognition.levels.set"), reason -> {
            levels.set(level.unit().code(), level.levels(), wanted, reason);
            fill();
        }).open();
    }
}
