package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.guatu.ledger.Corrections;
import org.guatu.ledger.Money;
import org.guatu.ledger.Origin;
import org.guatu.ledger.Receipt;
import org.guatu.live.News;
import org.guatu.live.Redraw;
import org.guatu.refusal.Refusal;
import org.guatu.shell.FigureData;
import org.guatu.shell.KeptForm;
import org.guatu.shell.Texts;

/** Takes recognised money back or puts it right: which way, to what, why; and what it will do is said before it is sent. */
@Tag("vaadin-dialog")
class CorrectionDialog extends EntryDialog {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 200;

    private final transient EntryServices services;
    private final transient Receipt line;
    private final KeptForm kept;
    private final TextField amount = new TextField();
    private final TextField reason = new TextField(Texts.text("entry.reason"));
    private final Div effect = new Div();
    private final List<NativeButton> ways = new ArrayList<>();
    private final NativeButton send;
    private Way way = Way.CORRECT;

    private enum Way { CORRECT, REDUCE, WITHDRAW }

    /** @param sent is told what was sent and where it is booked */
    CorrectionDialog(EntryServices services, Receipt line, Consumer<String> sent) {
        super(Texts.text("entry.correct.title", Words.wan(line.amount()), new Purposes(services.ledger()).name(line.category())));
        this.services = services;
        this.line = line;
        this.kept = new KeptForm(services.keeper(), "correction/" + line.id(), line.version());
        Div chips = new Div();
        chips.addClassNames("chips", "entry-wide");
        for (Way one : Way.values()) {
            NativeButton chip = new NativeButton(Texts.text("entry.correct." + word(one)), press -> {
                choose(one);
                kept.say("way");
            });
            chip.addClassName("chip-button");
            ways.add(chip);
            chips.add(chip);
        }
        amount.setManualValidation(true);
        amount.setValueChangeMode(ValueChangeMode.EAGER);
        amount.addValueChangeListener(change -> tell());
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        changedBy(amount, reason);
        reason.setMaxLength(LENGTH);
        effect.addClassNames("correction-effect", "entry-wide");
        effect.getElement().setAttribute("role", "status");
        body().add(chips, amount, reason, effect);
        foot(Texts.text("kept.give-up"), false, () -> {
            kept.letGo();
            close();
        });
        send = foot(Texts.text("entry.correct.send"), true, () -> {
            Corrections.Effect will = way == Way.WITHDRAW || !amount.getValue().isBlank() ? effect() : null;
            send();
            kept.letGo();
            close();
            sent.accept(Texts.text("correction.sent", Words.wan(will.change()), Words.month(will.booked())));
        });
        choose(Way.CORRECT);
        keptBy(kept);
        kept.own("way", Texts.text("entry.lines.correct"), () -> way.name(), name -> choose(Way.valueOf(name)),
                name -> Texts.text("entry.correct." + word(Way.valueOf(name))));
        kept.text("amount", amount);
        kept.text("reason", reason);
        kept.restore();
        services.live().follow(this, () -> Set.of(News.unit(line.unit())), news -> tell());
    }

    private static String word(Way way) {
        return way.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void choose(Way chosen) {
        way = chosen;
        changed();
        for (Way one : Way.values()) {
            ways.get(one.ordinal()).getElement().setAttribute("aria-pressed", String.valueOf(one == chosen));
        }
        amount.setVisible(chosen != Way.WITHDRAW);
        amount.setLabel(Texts.text(chosen == Way.REDUCE ? "entry.correct.by" : "entry.correct.to"));
        tell();
    }

    private BigDecimal typed() {
        return Money.wan(TypedAmount.wan(amount.getValue())).yuan();
    }

    private Corrections.Effect effect() {
        return switch (way) {
            case CORRECT -> services.corrections().effect(line.id(), typed());
            case REDUCE -> services.corrections().reduction(line.id(), typed());
            case WITHDRAW -> services.corrections().effect(line.id(), BigDecimal.ZERO);
        };
    }

    /** Says what it will do as things are now; also when somebody else changes them while it is open. */
    private void tell() {
        amount.setInvalid(false);
        send.setEnabled(true);
        Redraw.into(effect, told().toArray(Component[]::new));
    }

    /** What would be refused is refused here already: at the amount, where one is typed, and it cannot be sent. */
    private List<Component> refuse(Refusal refused) {
        send.setEnabled(false);
        if (way == Way.WITHDRAW) {
            return List.of(new Paragraph(Texts.text(refused)));
        }
        amount.setErrorMessage(Texts.text(refused));
        amount.setInvalid(true);
        return List.of(new Paragraph(Texts.text("correction.none")));
    }

    private List<Component> told() {
        if (way != Way.WITHDRAW && amount.getValue().isBlank()) {
            return List.of(new Paragraph(Texts.text("entry.correct.first")));
        }
        try {
            Corrections.Effect will = effect();
            if (will.refused() != null) {
                return refuse(will.refused());
            }
            String unit = services.units().byCode(line.unit()).shortName(Texts.locale());
            boolean city = Origin.valueOf(line.origin()) != Origin.OUTSIDE_COUNTY;
            return List.of(new Paragraph(Texts.text(will.published() ? "entry.correct.booked-later" : "entry.correct.booked", Words.month(will.booked()),
                            Words.month(line.month()))), line("entry.correct.project", will.change()), named(Texts.text("entry.correct.after"), will.after(), ""),
                    named(unit, will.change(), "+"), city ? line("entry.correct.city", will.change()) : new Paragraph(Texts.text("entry.correct.city-same")),
                    new Paragraph(Texts.text("entry.correct.waits")));
        } catch (Refusal refused) {
            return refuse(refused);
        }
    }

    private static Div line(String key, BigDecimal yuan) {
        return named(Texts.text(key), yuan, "+");
    }

    private static Div named(String name, BigDecimal yuan, String plus) {
        String shown = (yuan.signum() > 0 ? plus : "") + Words.wan(yuan);
        Div line = new Div(new Span(name), new Span(new FigureData(yuan, shown), new Span(Texts.text("entry.correct.unit"))));
        line.addClassName("effect-line");
        return line;
    }

    private void send() {
        if (way != Way.WITHDRAW && amount.getValue().isBlank()) {
            amount.focus();
            throw new Refusal("correction.refusal.amount-missing");
        }
        switch (way) {
            case CORRECT -> services.corrections().correct(line.id(), line.version(), line.entered().with(line.money().withYuan(typed())), reason.getValue());
            case REDUCE -> services.corrections().reduce(line.id(), line.version(), typed(), reason.getValue());
            case WITHDRAW -> services.corrections().withdraw(line.id(), line.version(), reason.getValue());
        }
    }
}
