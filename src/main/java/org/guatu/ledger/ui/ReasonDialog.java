package org.guatu.ledger.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;

/** Asks for a reason, and for what it is about where that matters: one thing, or several fields. What is refused is said in it, and what was typed stays. */
@Tag("vaadin-dialog")
class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 200;
    private static final String PRESSED = "aria-pressed";

    private final TextField reason;
    private final RefusalNote refusal = new RefusalNote();
    private final List<NativeButton> choices = new ArrayList<>();
    private final transient List<String> values = new ArrayList<>();
    private final transient BiConsumer<String, String> go;
    private final boolean several;
    private final transient List<String> chosen = new ArrayList<>();

    /** One of several things the reason is about; the value is null for none of them. */
    record Choice(String word, String value) {

        /** The fields of a line that it may be sent back for, the whole of it first. */
        static List<Choice> fields() {
            return Stream.of(null, "amount", "receivedOn", "category", "origin", "evidence").map(field -> new Choice(ReturnedFields.word(field), field)).toList();
        }
    }

    /**
     * @param key   of the texts: title, reason (or the common one), go
     * @param about what to choose from, the first being chosen; empty where there is no choice
     * @param typed what was typed for this line before
     * @param keep  told at every stroke, so that nothing is lost when the dialog is closed
     * @param go    takes the reason and what it is about: null for the whole, several fields with commas between them
     */
    ReasonDialog(String key, String amount, List<Choice> about, String typed, Consumer<String> keep, BiConsumer<String, String> go) {
        this.go = go;
        this.several = "return".equals(key);
        addClassName("review-reason");
        setHeaderTitle(Texts.text("recognition." + key + ".title", amount));
        reason = new TextField(Texts.text("return".equals(key) ? "recognition.return.reason" : "recognition.hold.reason"));
        reason.setMaxLength(LENGTH);
        reason.setValue(typed == null ? "" : typed);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.addValueChangeListener(change -> {
            keep.accept(change.getValue());
            refusal.clear();
        });
        reason.setWidthFull();
        reason.setAutofocus(true);
        reason.addKeyDownListener(Key.ENTER, press -> confirm());
        Div body = new Div();
        body.addClassName("review-reason-body");
        if (!about.isEmpty()) {
            Span label = new Span(Texts.text("recognition." + key + (several ? ".fields" : ".field")));
            Div chips = new Div();
            chips.addClassName("chips");
            about.forEach(one -> chips.add(choice(one.word(), one.value())));
            press(about.getFirst().value());
            body.add(label, chips);
        }
        body.add(reason, refusal);
        add(body);
        NativeButton cancel = new NativeButton(Texts.text("recognition.cancel"), press -> close());
        cancel.addClassName("button");
        NativeButton confirm = new NativeButton(Texts.text("recognition." + key + ".go"), press -> confirm());
        confirm.addClassNames("button", "button--primary", "review-reason-go");
        getFooter().add(cancel, confirm);
    }

    /** Says what was refused; the dialog stays open with what was typed. */
    void say(String sentence) {
        refusal.say(sentence);
        if (reason.getValue().isBlank()) {
            reason.focus();
        }
    }

    private NativeButton choice(String word, String value) {
        NativeButton chip = new NativeButton(word, press -> press(value));
        chip.addClassName("chip-button");
        choices.add(chip);
        values.add(value);
        return chip;
    }

    /** The whole excludes the fields and the fields the whole; where one thing is asked for, each excludes the others. */
    private void press(String value) {
        boolean was = chosen.contains(value);
        if (!several || value == null || chosen.contains(null)) {
            chosen.clear();
        }
        if (!was || value == null || !several) {
            chosen.add(value);
        } else {
            chosen.remove(value);
        }
        if (chosen.isEmpty()) {
            chosen.add(null);
        }
        for (int at = 0; at < choices.size(); at++) {
            choices.get(at).getElement().setAttribute(PRESSED, String.valueOf(chosen.contains(values.get(at))));
        }
    }

    private void confirm() {
        go.accept(reason.getValue(), chosen.isEmpty() || chosen.contains(null) ? null : values.stream().filter(chosen::contains).collect(Collectors.joining(",")));
    }
}
