package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.guatu.ledger.Disputes.Dispute;
import org.guatu.project.Shares;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/** Rules whose money it is: one unit's, the other's, both in shares, or that they are two; what each would have is shown before it is ruled. */
@Tag("vaadin-dialog")
class RulingDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final String PRESSED = "aria-pressed";
    private static final int LENGTH = 200;

    private final transient Dispute dispute;
    private final transient HintWords words;
    private final transient BiConsumer<Map<UnitCode, BigDecimal>, String> go;
    private final BigDecimalField percent;
    private final TextField reason = new TextField(Texts.text("recognition.rule.reason"));
    private final Paragraph echo = new Paragraph();
    private final RefusalNote refusal = new RefusalNote();
    private final List<NativeButton> choices = new ArrayList<>();
    private transient BigDecimal here = WHOLE;

    /**
     * @param go    takes the per cent of each unit and the ground
     * @param apart takes the ground on which both are money of their own
     */
    RulingDialog(Dispute dispute, HintWords words, BiConsumer<Map<UnitCode, BigDecimal>, String> go, Consumer<String> apart) {
        this.dispute = dispute;
        this.words = words;
        this.go = go;
        addClassName("review-reason");
        setHeaderTitle(Texts.text("recognition.rule.title", Words.wan(dispute.other().amount())));
        String mine = words.unit(dispute.held().unit());
        String theirs = words.unit(dispute.other().unit());
        percent = new BigDecimalField(Texts.text("recognition.rule.percent", mine));
        percent.setValue(BigDecimal.valueOf(50));
        percent.setVisible(false);
        percent.setValueChangeMode(ValueChangeMode.EAGER);
        percent.addValueChangeListener(change -> show(change.getValue()));
        NativeButton all = choice(Texts.text("recognition.rule.all", mine), WHOLE);
        NativeButton two = choice(Texts.text("recognition.rule.apart"), null);
        two.addClassName("review-rule-apart");
        Div chips = new Div(all, choice(Texts.text("recognition.rule.all", theirs), BigDecimal.ZERO),
                choice(Texts.text("recognition.rule.share"), null), two);
        chips.addClassName("chips");
        reason.setMaxLength(LENGTH);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.addValueChangeListener(change -> refusal.clear());
        echo.getElement().setAttribute("role", "status");
        Div body = new Div(chips, percent, echo, reason, refusal);
        body.addClassName("review-reason-body");
        add(body);
        NativeButton cancel = new NativeButton(Texts.text("recognition.cancel"), press -> close());
        cancel.addClassName("button");
        NativeButton rule = new NativeButton(Texts.text("recognition.rule.go"), press -> {
            if (isApart(two)) {
                apart.accept(reason.getValue());
            } else {
                go.accept(shares(), reason.getValue());
            }
        });
        rule.addClassNames("button", "button--primary", "review-rule-go");
        getFooter().add(cancel, rule);
        press(all, WHOLE);
    }

    /** Says what was refused. */
    void say(String sentence) {
        refusal.say(sentence);
        if (reason.getValue().isBlank()) {
            reason.focus();
        }
    }

    private NativeButton choice(String word, BigDecimal share) {
        NativeButton chip = new NativeButton(word);
        chip.addClickListener(pressed -> press(chip, share));
        chip.addClassName("chip-button");
        choices.add(chip);
        return chip;
    }

    private void press(NativeButton chip, BigDecimal share) {
        choices.forEach(other -> other.getElement().setAttribute(PRESSED, String.valueOf(other == chip)));
        boolean two = isApart(chip);
        percent.setVisible(share == null && !two);
        if (two) {
            echo.setText(Texts.text("recognition.rule.apart-echo", words.unit(dispute.held().unit()), Words.wan(dispute.held().amount()),
                    words.unit(dispute.other().unit()), Words.wan(dispute.other().amount())));
            return;
        }
        show(share == null ? percent.getValue() : share);
    }

    /** Whether this is the pressed choice that both are money of their own. */
    private static boolean isApart(NativeButton chip) {
        return chip.hasClassName("review-rule-apart") && "true".equals(chip.getElement().getAttribute(PRESSED));
    }

    private void show(BigDecimal share) {
        here = share;
        refusal.clear();
        Map<UnitCode, BigDecimal> shares = shares();
        if (!Shares.areShares(shares)) {
            echo.setText(Texts.text("recognition.refusal.shares"));
            return;
        }
        BigDecimal amount = dispute.other().amount();
        SortedMap<UnitCode, BigDecimal> parts = new Shares(new TreeMap<>(shares)).split(amount);
        echo.setText(Texts.text("recognition.rule.echo", words.unit(dispute.held().unit()), wan(parts, dispute.held().unit()),
                words.unit(dispute.other().unit()), wan(parts, dispute.other().unit()), Words.wan(amount)));
    }

    private static String wan(SortedMap<UnitCode, BigDecimal> parts, UnitCode unit) {
        return Words.wan(parts.getOrDefault(unit, BigDecimal.ZERO));
    }

    /** The per cent of each unit that has some. */
    private Map<UnitCode, BigDecimal> shares() {
        Map<UnitCode, BigDecimal> shares = new TreeMap<>();
        if (here != null && here.signum() != 0) {
            shares.put(dispute.held().unit(), here);
        }
        if (here != null && here.compareTo(WHOLE) != 0) {
            shares.put(dispute.other().unit(), WHOLE.subtract(here));
        }
        return shares;
    }
}
