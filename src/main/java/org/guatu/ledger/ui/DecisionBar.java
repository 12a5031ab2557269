package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.guatu.ledger.Evidence;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.Recognition.Next;
import org.guatu.ledger.ReviewQueue.Opened;
import org.guatu.ledger.risk.ReviewCase.Other;
import org.guatu.ledger.risk.ReviewCase.Paper;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/**
 * What can be done with the line, along the bottom, each with its key. What is typed is kept by line, so that a line that changed meanwhile or
 * was left for a moment still has it.
 */
class DecisionBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WAN = 4;
    private static final int REASON = 200;

    /** What the bar asks its view to do. */
    interface Decisions {
        void accept(String reason);

        void reduce(BigDecimal yuan, String reason);

        void sendBack();

        void hold();
    }

    private final transient Decisions decisions;
    private final Paragraph said = new Paragraph();
    private final Div suggestion = new Div();
    private final Div actions = new Div();
    private final transient Map<Long, String> amounts = new HashMap<>();
    private final transient Map<Long, String> reasons = new HashMap<>();
    private BigDecimalField amount;
    private TextField reason;
    private Span echo;
    private NativeButton whole;
    private NativeButton less;
    /** Whether what stands above the buttons is a refusal, which goes when what it speaks of changes. */
    private boolean refusing;
    private transient Opened opened;

    DecisionBar(Decisions decisions) {
        this.decisions = decisions;
        addClassName("review-bar");
        said.addClassName("review-bar-said");
        said.getElement().setAttribute("role", "alert");
        actions.addClassName("review-bar-actions");
        suggestion.addClassName("review-bar-suggestion");
        add(said, suggestion, actions);
        say(null);
    }

    /** @param disputed whether it is held because another unit claims the same money, so that it is ruled on */
    void show(Opened line, boolean disputed) {
        opened = line;
        actions.removeAll();
        suggestion.removeAll();
        amount = null;
        reason = null;
        setVisible(line != null);
        if (line == null) {
            return;
        }
        Next next = line.waiting().next();
        if (next == Next.NOTHING) {
            actions.add(new Span(Texts.text("recognition.bar.nothing", Texts.text(line.line().status().messageKey()))));
            return;
        }
        actions.add(button("return", "R", "review-return", decisions::sendBack));
        boolean held = line.line().handling().held();
        if (next == Next.RECOGNISE) {
            actions.add(button(disputed ? "rule" : held ? "release" : "hold", "H", "review-hold", decisions::hold));
        }
        Span space = new Span();
        space.addClassName("review-bar-space");
        actions.add(space);
        if (held) {
            return;
        }
        if (next == Next.CHECK) {
            actions.add(primary(button("check", "A", "review-accept", this::accept)));
            return;
        }
        fields(line);
    }

    /** Says why a step was refused, until what was typed changes; an empty reason that is asked for gets the focus. */
    final void refuse(String sentence, boolean reasonAsked) {
        say(sentence);
        refusing = true;
        if (reasonAsked && reason != null && reason.getValue().isBlank()) {
            reason.focus();
        }
    }

    private void changed() {
        if (refusing) {
            say(null);
        }
    }

    /** Says a sentence above the buttons, or takes it away. */
    final void say(String sentence) {
        refusing = false;
        said.setText(sentence == null ? "" : sentence);
        said.setVisible(sentence != null);
    }

    /** What was typed as a reason for a line. */
    String typed(long line) {
        return reasons.getOrDefault(line, "");
    }

    /** Keeps what was typed as a reason for a line. */
    void keep(long line, String typed) {
        reasons.put(line, typed);
        if (reason != null && opened.line().id() == line) {
            reason.setValue(typed);
        }
    }

    /** A line was decided on: what was typed for it goes. */
    void forget(long line) {
        reasons.remove(line);
        amounts.remove(line);
    }

    void accept() {
        if (opened != null && opened.waiting().next() != Next.NOTHING && !opened.line().handling().held()) {
            if (amount != null && (yuan() == null || yuan().compareTo(opened.line().amount()) != 0)) {
                refuse(isLess() ? Texts.text("recognition.bar.amount-less", Words.wan(yuan()), Words.wan(opened.line().amount()))
                        : Texts.text("recognition.bar.amount-wrong", Words.wan(opened.line().amount())), false);
                // with less in it the next key is K: no field takes the keys
                if (!isLess()) {
                    amount.focus();
                }
                return;
            }
            decisions.accept(reason == null ? null : reason.getValue());
        }
    }

    void reduce() {
        if (amount == null || !amount.isVisible()) {
            return;
        }
        if (!isLess()) {
            refuse(Texts.text("recognition.bar.amount-wrong", Words.wan(opened.line().amount())), false);
            amount.focus();
            return;
        }
        decisions.reduce(yuan(), reason.getValue());
    }

    private boolean isLess() {
        BigDecimal yuan = yuan();
        return yuan != null && yuan.signum() > 0 && yuan.compareTo(opened.line().amount()) < 0;
    }

    private void fields(Opened line) {
        long id = line.line().id();
        boolean receipt = line.line().kind() == Receipt.Kind.RECEIPT;
        reason = new TextField();
        reason.setPlaceholder(Texts.text(line.waiting().stops() ? "recognition.bar.reason-hint-stops" : receipt ? "recognition.bar.reason-hint"
                : "recognition.bar.reason-hint-correction"));
        reason.setAriaLabel(Texts.text("recognition.bar.reason"));
        reason.setMaxLength(REASON);
        reason.addClassName("review-reason-field");
        reason.setValue(typed(id));
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.addValueChangeListener(change -> {
            reasons.put(id, change.getValue());
            changed();
        });
        if (receipt) {
            amount = new BigDecimalField();
            amount.setAriaLabel(Texts.text("recognition.bar.amount-label"));
            amount.addClassName("review-amount");
            amount.setPrefixComponent(new Span(Texts.text("recognition.bar.amount")));
            echo = new Span();
            echo.addClassName("review-echo");
            amount.setSuffixComponent(echo);
            amount.setValueChangeMode(ValueChangeMode.EAGER);
            amount.setValue(Optional.ofNullable(amounts.get(id)).map(BigDecimal::new).orElse(plain(line.line().amount())));
            amount.addValueChangeListener(change -> {
                if (change.getValue() != null) {
                    amounts.put(id, change.getValue().toPlainString());
                }
                changed();
                echo();
            });
            suggestion(line).ifPresent(suggestion::add);
            actions.add(amount);
        }
        actions.add(reason);
        int lines = line.waiting().correcting() == null ? 0 : line.waiting().correcting().lines().size();
        whole = primary(button(lines == 0 ? "accept" : lines == 1 ? "accept-one" : "accept-pair", "A", "review-accept", this::accept));
        if (receipt) {
            less = button("reduce", "K", "review-reduce", this::reduce);
            actions.add(less);
            echo();
        }
        actions.add(whole);
    }

    /** Where a piece of known amount hangs on another line too, what would be left without it: to be taken with a press, never by itself. */
    private Optional<Component> suggestion(Opened line) {
        for (Paper paper : line.known().papers()) {
            Optional<Other> twin = line.known().others().stream().filter(other -> Objects.equals(other.paper(), paper.id())).findFirst();
            if (twin.isPresent() && paper.amount() != null && paper.amount().compareTo(line.line().amount()) < 0) {
                BigDecimal left = line.line().amount().subtract(paper.amount());
                String why = Texts.text("recognition.bar.suggest-reason", name(line, paper), String.valueOf(twin.get().line()));
                NativeButton chip = new NativeButton(Texts.text("recognition.bar.suggest", Words.wan(left), why), press -> {
                    amount.setValue(plain(left));
                    reason.setValue(why);
                });
                chip.addClassNames("chip-button", "review-suggest");
                return Optional.of(chip);
            }
        }
        return Optional.empty();
    }

    private static String name(Opened line, Paper paper) {
        int index = line.line().evidence().stream().map(Evidence::id).toList().indexOf(paper.id());
        return Texts.text("recognition.evidence.piece", Texts.text(paper.kind().messageKey()), EvidencePanel.letter(index));
    }

    private void echo() {
        BigDecimal yuan = yuan();
        BigDecimal off = yuan == null ? BigDecimal.ZERO : opened.line().amount().subtract(yuan);
        echo.setText(yuan == null ? "" : off.signum() > 0
                ? Texts.text("recognition.bar.echo-less", Formats.yi(yuan), Words.wan(off)) : Texts.text("recognition.bar.echo", Formats.yi(yuan)));
        // with less in the field, taking less is what is meant
        less.setClassName("button--primary", isLess());
        whole.setClassName("button--primary", !isLess());
    }

    private BigDecimal yuan() {
        return amount.getValue() == null ? null : amount.getValue().movePointRight(WAN);
    }

    private static BigDecimal plain(BigDecimal yuan) {
        BigDecimal wan = yuan.movePointLeft(WAN).stripTrailingZeros();
        return wan.scale() < 0 ? wan.setScale(0) : wan;
    }

    private static NativeButton primary(NativeButton button) {
        button.addClassName("button--primary");
        return button;
    }

    private static NativeButton button(String key, String shortcut, String name, Runnable action) {
        Span cap = new Span(shortcut);
        cap.addClassName("review-key");
        cap.getElement().setAttribute("aria-hidden", "true");
        NativeButton button = new NativeButton();
        button.add(new Span(Texts.text("recognition.bar." + key)), cap);
        button.addClickListener(press -> action.run());
        button.addClassNames("button", name);
        button.getElement().setAttribute("aria-keyshortcuts", shortcut);
        return button;
    }
}
