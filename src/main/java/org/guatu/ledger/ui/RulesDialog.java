package org.guatu.ledger.ui;

import java.util.Arrays;
import java.util.List;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

import org.guatu.access.Subject;
import org.guatu.ledger.RiskRules;
import org.guatu.ledger.RiskRules.Level;
import org.guatu.ledger.RiskRules.Rule;
import org.guatu.shell.Formats;
import org.guatu.shell.HistoryLinks;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;

/** The rules with their numbers, sentences and switches; who may not switch them reads them. */
@Tag("vaadin-dialog")
class RulesDialog extends RowsDialog {

    private static final long serialVersionUID = 1L;

    private final transient RiskRules rules;
    private final boolean maySwitch;
    private final transient HistoryLinks history;
    private final transient Runnable changed;
    private final RefusalNote refusal = new RefusalNote();

    private record Choice(String word, Level level, boolean active) {

        static final List<Choice> ALL = List.of(new Choice("off", null, false), new Choice("warn", Level.WARN, true), new Choice("stop", Level.STOP, true));

        boolean isOf(Rule rule) {
            return active == rule.active() && (!active || level == rule.level());
        }
    }

    /** @param history the way to who switched a rule when, or null where the reader may not see it */
    RulesDialog(RiskRules rules, boolean maySwitch, HistoryLinks history, Runnable changed) {
        super("recognition.rules.");
        this.rules = rules;
        this.maySwitch = maySwitch;
        this.history = history;
        this.changed = changed;
        above(refusal);
        fill();
    }

    private void fill() {
        rows(rules.all().stream().map(this::row));
    }

    private ListItem row(Rule rule) {
        Span number = new Span(String.valueOf(rule.number()));
        number.addClassName("review-rule-number");
        Span sentence = new Span(Texts.text(rule.name().sentenceKey()));
        sentence.addClassName("review-rule-sentence");
        Span since = new Span(Texts.text("recognition.rules.since") + " " + Formats.date(rule.since()));
        since.addClassName("caption");
        Div segment = new Div();
        segment.addClassName("segment");
        segment.getElement().setAttribute("role", "group").setAttribute("aria-label",
                Texts.text("recognition.rules.level-of", String.valueOf(rule.number())));
        Arrays.stream(Choice.ALL.toArray(Choice[]::new)).forEach(choice -> segment.add(choice(rule, choice)));
        ListItem row = new ListItem(number, sentence, since, segment);
        if (history != null) {
            row.add(history.link(Subject.RULE, rule.name().name(), sentence.getText()));
        }
        row.getElement().setAttribute("data-rule", rule.name().name());
        return row;
    }

    private NativeButton choice(Rule rule, Choice choice) {
        NativeButton button = new NativeButton(Texts.text("recognition.rules." + choice.word()));
        button.addClassName("segment-entry");
        button.getElement().setAttribute("aria-pressed", String.valueOf(choice.isOf(rule)));
        button.setEnabled(maySwitch);
        button.addClickListener(press -> change(rule, choice));
        return button;
    }

    private void change(Rule rule, Choice choice) {
        refusal.trying(() -> {
            rules.set(rule.number(), rule.version(), choice.active() ? choice.level() : rule.level(), choice.active());
            changed.run();
        });
        fill();
    }
}
