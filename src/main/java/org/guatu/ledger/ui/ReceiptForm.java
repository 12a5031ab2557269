package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.guatu.ledger.Ledger.Category;
import org.guatu.ledger.Money;
import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.Origin;
import org.guatu.ledger.Receipt;
import org.guatu.refusal.Refusal;
import org.guatu.shell.ComponentTexts;
import org.guatu.shell.KeptForm;
import org.guatu.shell.Texts;

/** The fields of one receipt. What they say together is one {@link NewReceipt}. */
class ReceiptForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> CURRENCIES = List.of(Money.CNY, Money.USD);

    private final transient NewReceipt begun;
    private final LocalDate today;
    private final transient List<Object> shown;
    private final TextField amount = new TextField();
    private final Select<String> currency = new Select<>();
    private final TextField rate = new TextField(Texts.text("entry.form.rate"));
    private final DatePicker rateOn = ComponentTexts.speak(new DatePicker(Texts.text("entry.form.rate-on")));
    private final DatePicker receivedOn = ComponentTexts.speak(new DatePicker(Texts.text("entry.form.received")));
    private final Select<Category> category = new Select<>();
    private final Select<Origin> origin = new Select<>();
    private final TextField voucher = new TextField(Texts.text("entry.form.voucher"));
    private final TextField note = new TextField(Texts.text("entry.form.note"));
    private final Span echo = new Span();

    /**
     * @param begun what the fields begin with
     * @param today after which no rate is known yet
     */
    ReceiptForm(NewReceipt begun, List<Category> categories, LocalDate today) {
        this.begun = begun;
        this.today = today;
        addClassName("receipt-form");
        category.setLabel(Texts.text("entry.form.category"));
        category.setItems(categories);
        category.setItemLabelGenerator(one -> one.name(Texts.locale()));
        currency.setLabel(Texts.text("entry.form.currency"));
        currency.setItems(CURRENCIES);
        currency.setItemLabelGenerator(code -> Texts.text("entry.currency." + code.toLowerCase(java.util.Locale.ROOT)));
        origin.setLabel(Texts.text("entry.form.origin"));
        origin.setItems(Origin.values());
        origin.setItemLabelGenerator(one -> Texts.text(one.messageKey()));
        receivedOn.setManualValidation(true);
        rateOn.setManualValidation(true);
        echo.addClassName("receipt-echo");
        echo.getElement().setAttribute("role", "status");
        for (TextField typed : List.of(amount, rate)) {
            typed.setValueChangeMode(ValueChangeMode.EAGER);
            typed.addValueChangeListener(change -> echo());
        }
        rateOn.addValueChangeListener(change -> {
            boolean ahead = isAhead(change.getValue());
            rateOn.setErrorMessage(ahead ? Texts.text(rateAhead()) : null);
            rateOn.setInvalid(ahead);
            echo();
        });
        currency.addValueChangeListener(change -> shape());
        add(amount, currency, rate, rateOn, EntryDialog.wide(echo), receivedOn, category, origin, voucher, EntryDialog.wide(note));
        show(begun);
        shown = said();
    }

    /** Whether the fields say anything else than they began with, be it something kept from before. */
    boolean isTyped() {
        return !said().equals(shown);
    }

    private List<Object> said() {
        return Arrays.asList(amount.getValue(), currency.getValue(), rate.getValue(), rateOn.getValue(), receivedOn.getValue(), category.getValue(),
                origin.getValue(), voucher.getValue(), note.getValue());
    }

    /** Says at each field that a return points at why it came back. */
    void pointOut(Receipt line) {
        Map<String, HasHelper> fields = Map.of("amount", amount, "receivedOn", receivedOn, "category", category, "origin", origin);
        fields.forEach((name, field) -> {
            if (line.status() == Receipt.Status.RETURNED && ReturnedFields.points(line.handling().returnField(), name)) {
                field.setHelperText(Texts.text("clerk.form.returned", line.reason()));
                field.getElement().getClassList().add("field-returned");
            }
        });
        ReturnedFields.evidence(line).ifPresent(this::add);
    }

    /** Has all of them kept. */
    void keepIn(KeptForm form) {
        form.text("amount", amount);
        form.choice("currency", currency, code -> code);
        form.text("rate", rate);
        form.day("rateOn", rateOn);
        form.day("receivedOn", receivedOn);
        form.choice("category", category, Category::nameZh);
        form.choice("origin", origin, Origin::name);
        form.text("voucher", voucher);
        form.text("note", note);
    }

    /** Shows a receipt in the fields. */
    final void show(NewReceipt receipt) {
        Money money = receipt.money();
        currency.setValue(money.currency());
        BigDecimal typed = money.foreign() == null ? money.yuan() : money.foreign();
        amount.setValue(typed.signum() == 0 ? "" : Words.wan(typed));
        rate.setValue(money.rate() == null ? "" : money.rate().stripTrailingZeros().toPlainString());
        rateOn.setValue(money.rateOn());
        receivedOn.setValue(receipt.receivedOn());
        category.setValue(category.getListDataView().getItems().filter(one -> one.nameZh().equals(receipt.category())).findFirst().orElse(null));
        origin.setValue(receipt.origin());
        voucher.setValue(receipt.voucherNo() == null ? "" : receipt.voucherNo());
        note.setValue(receipt.note() == null ? "" : receipt.note());
        shape();
    }

    /** What the fields say; refused when an amount is no number or something is missing. */
    NewReceipt entered() {
        LocalDate day = receivedOn.getValue();
        if (day == null) {
            throw new Refusal("entry.refusal.date-missing");
        }
        if (category.getValue() == null) {
            throw new Refusal("ledger.refusal.category");
        }
        return new NewReceipt(begun.projectId(), begun.month(), day, category.getValue().nameZh(), money(), origin.getValue(), voucher.getValue(),
                note.getValue());
    }

    private Money money() {
        BigDecimal wan = amount.getValue().isBlank() ? BigDecimal.ZERO : TypedAmount.wan(amount.getValue());
        if (!isForeign()) {
            return Money.wan(wan);
        }
        if (rate.getValue().isBlank()) {
            throw new Refusal("ledger.refusal.rate-missing");
        }
        if (rateOn.getValue() == null) {
            throw new Refusal("entry.refusal.rate-on-missing");
        }
        if (isAhead(rateOn.getValue())) {
            throw rateAhead();
        }
        return Money.foreign(Money.USD, wan.multiply(Money.WAN), TypedAmount.wan(rate.getValue()), rateOn.getValue());
    }

    private boolean isAhead(LocalDate day) {
        return day != null && day.isAfter(today);
    }

    private Refusal rateAhead() {
        return new Refusal("ledger.refusal.rate-ahead", rateOn.getValue().toString(), today.toString());
    }

    private boolean isForeign() {
        return Money.USD.equals(currency.getValue());
    }

    private void shape() {
        amount.setLabel(Texts.text(isForeign() ? "entry.form.amount-usd" : "entry.form.amount"));
        rate.setVisible(isForeign());
        rateOn.setVisible(isForeign());
        echo();
    }

    private void echo() {
        if (amount.getValue().isBlank()) {
            echo.setText("");
            return;
        }
        try {
            Money money = money();
            echo.setText(isForeign() ? Texts.text("entry.form.echo-usd", Words.wan(money.yuan()), Words.yi(money.yuan()))
                    : Texts.text("entry.form.echo", Words.wan(money.yuan()), Words.yi(money.yuan())));
        } catch (Refusal refused) {
            echo.setText(Texts.text(refused));
        }
    }
}
