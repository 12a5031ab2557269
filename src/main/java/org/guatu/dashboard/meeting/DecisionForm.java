package org.guatu.dashboard.meeting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.guatu.dashboard.meeting.Deciding.Owner;
import org.guatu.refusal.Refusal;
import org.guatu.review.Decision;
import org.guatu.review.DecisionSubject;
import org.guatu.review.NewDecision;
import org.guatu.shell.ComponentTexts;
import org.guatu.shell.Formats;
import org.guatu.shell.KeptForm;
import org.guatu.shell.OnePress;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/**
 * Three taps and a sentence: matter, who answers, until when; what it is to bring in 亿元 may be said. It stands beside the wall on a tablet and
 * in a dialog over any screen. What is typed is kept while it is typed.
 */
class DecisionForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SOON = 3;
    private static final BigDecimal YI = new BigDecimal("100000000");

    private final transient Deciding deciding;
    private final Long meeting;
    private final transient Consumer<Decision> made;
    private final Span tag = new Span();
    private final TextField matter = new TextField(Texts.text("decide.matter"));
    private final ComboBox<Owner> owner = new ComboBox<>(Texts.text("decide.owner"));
    private final DatePicker due = ComponentTexts.speak(new DatePicker(Texts.text("decide.due")));
    private final BigDecimalField effect = new BigDecimalField(Texts.text("decide.effect"));
    private final Paragraph echo = new Paragraph();
    private final RefusalNote refusal = new RefusalNote();
    private final Div chips = new Div();
    private final List<NativeButton> days = new ArrayList<>();
    private final KeptForm kept;
    private transient DecisionSubject subject;
    private transient UnitCode unit;

    /**
     * @param meeting the running meeting that decides, or null between meetings
     * @param name    under which it is kept while it is typed
     * @param save    the word on the button
     * @param made    told of what was decided
     */
    DecisionForm(Deciding deciding, Long meeting, String name, String save, Consumer<Decision> made) {
        this.deciding = deciding;
        this.meeting = meeting;
        this.made = made;
        kept = new KeptForm(deciding.keeper(), name, KeptForm.NEW);
        addClassName("decide-form");
        tag.addClassNames("tag", "tag--accent", "decide-about");
        matter.addClassName("decide-matter");
        matter.setMaxLength(Decision.MATTER);
        matter.setPlaceholder(Texts.text("decide.matter-hint"));
        matter.setValueChangeMode(ValueChangeMode.LAZY);
        owner.setItemLabelGenerator(Owner::label);
        owner.setAllowCustomValue(true);
        owner.addCustomValueSetListener(typed -> choose(new Owner(typed.getDetail().strip(), unit)));
        due.addValueChangeListener(change -> press());
        due.addClassName("decide-due");
        effect.addClassName("decide-effect");
        effect.setPlaceholder(Texts.text("decide.effect-hint"));
        effect.setSuffixComponent(new Span(Texts.text("decide.yi")));
        effect.setValueChangeMode(ValueChangeMode.LAZY);
        effect.addValueChangeListener(change -> echo());
        echo.addClassNames("caption", "decide-echo");
        chips.addClassNames("chips", "decide-chips");
        Div when = new Div(due, chips);
        when.addClassName("decide-when");
        Div what = new Div(effect, echo);
        what.addClassName("decide-what");
        NativeButton go = new NativeButton(save, press -> save());
        OnePress.on(go).addClassNames("button", "button--primary", "decide-save");
        kept.around(getElement());
        kept.text("matter", matter);
        kept.day("due", due);
        kept.number("effect", effect);
        add(kept, matter, owner, when, what, refusal, go);
    }

    /** The words of what the next decision is about; they stand beside the heading. */
    Span tag() {
        return tag;
    }

    /** Whether somebody has begun to write: what it is about then stays. */
    boolean isBegun() {
        return !matter.isEmpty();
    }

    /** Sets what the next decision is about; what is written stays. */
    void about(DecisionSubject what, String words) {
        if (what.equals(subject)) {
            tag.setText(words);
            return;
        }
        boolean first = subject == null;
        subject = what;
        unit = deciding.unitOf(what);
        tag.setText(words);
        List<Owner> owners = deciding.owners(unit);
        owner.setItems(owners);
        owner.setValue(owners.isEmpty() ? null : owners.getFirst());
        LocalDate today = deciding.today();
        chips.removeAll();
        days.clear();
        chip("decide.in-days", today.plusDays(SOON));
        chip("decide.before-next", deciding.beforeNext(unit));
        chip("decide.month-end", today.with(TemporalAdjusters.lastDayOfMonth()));
        due.setMin(today);
        if (due.isEmpty()) {
            due.setValue(deciding.beforeNext(unit));
        }
        press();
        if (first) {
            kept.restore();
        }
    }

    private void chip(String key, LocalDate day) {
        NativeButton chip = new NativeButton(Texts.text(key), press -> due.setValue(day));
        chip.addClassName("chip-button");
        chip.getElement().setAttribute("data-day", day.toString()).setAttribute("title", Formats.date(day));
        days.add(chip);
        chips.add(chip);
    }

    private void press() {
        String day = due.getValue() == null ? "" : due.getValue().toString();
        days.forEach(chip -> chip.getElement().setAttribute("aria-pressed", String.valueOf(day.equals(chip.getElement().getAttribute("data-day")))));
    }

    private void choose(Owner typed) {
        if (!typed.label().isEmpty()) {
            List<Owner> all = new ArrayList<>(owner.getListDataView().getItems().filter(one -> !one.label().equals(typed.label())).toList());
            all.add(typed);
            owner.setItems(all);
            owner.setValue(typed);
        }
    }

    private void echo() {
        BigDecimal yi = effect.getValue();
        echo.setText(yi == null || yi.signum() <= 0 ? "" : Texts.text("decide.effect-echo", Formats.wan(yuan(yi))));
    }

    /** More than two decimals of a yuan are not written, so nothing typed at 亿 is lost before the tenth decimal. */
    private static BigDecimal yuan(BigDecimal yi) {
        return yi.multiply(YI).setScale(2, RoundingMode.HALF_UP);
    }

    private void save() {
        refusal.clear();
        try {
            Owner answers = owner.getValue();
            Decision decision = deciding.make(new NewDecision(subject, matter.getValue(), answers == null ? null : answers.label(),
                    answers == null ? null : answers.unit(), due.getValue(), effect.getValue() == null ? null : yuan(effect.getValue()), meeting));
            matter.clear();
            effect.clear();
            // The next decision may be about anything: a day chosen for this one is not one for it.
            due.setValue(deciding.beforeNext(unit));
            kept.letGo();
            kept.setVisible(false);
            made.accept(decision);
        } catch (Refusal refused) {
            refusal.say(refused);
        }
    }
}
