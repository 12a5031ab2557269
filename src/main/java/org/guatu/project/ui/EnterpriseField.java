package org.guatu.project.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.guatu.project.CreditCode;
import org.guatu.project.Enterprise;
import org.guatu.project.Enterprises;
import org.guatu.project.FieldRefusal;
import org.guatu.project.FirmClass;
import org.guatu.project.NewEnterprise;
import org.guatu.project.ProjectField;
import org.guatu.shell.KeptForm;
import org.guatu.shell.Texts;

/** The investor: a firm of the register, looked up while typing, or a new one with its credit code, which is checked while typing. */
class EnterpriseField extends Div {

    private static final long serialVersionUID = 1L;

    private final ComboBox<Enterprise> known = new ComboBox<>(Texts.text(ProjectField.ENTERPRISE.messageKey()));
    private final TextField name = new TextField(Texts.text("register.new-enterprise.name"));
    private final TextField creditCode = new TextField(Texts.text(ProjectField.CREDIT_CODE.messageKey()));
    private final Select<FirmClass> firmClass = new Select<>();
    private final Div fresh = new Div(name, creditCode, firmClass);
    private final NativeButton toggle = new NativeButton();
    private final transient Enterprises enterprises;
    private final transient Runnable changed;

    /** @param changed called whenever another firm is meant */
    EnterpriseField(Enterprises enterprises, Runnable changed) {
        this.enterprises = enterprises;
        this.changed = changed;
        addClassNames("register-wide", "register-enterprise");
        known.setItemLabelGenerator(firm -> firm.creditCode() == null ? firm.name() : firm.name() + " " + firm.creditCode());
        known.setItems(query -> enterprises.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        known.setPlaceholder(Texts.text("register.enterprise-search"));
        known.setClearButtonVisible(true);
        known.addValueChangeListener(change -> this.changed.run());
        firmClass.setLabel(Texts.text(ProjectField.FIRM_CLASS.messageKey()));
        firmClass.setItems(FirmClass.values());
        firmClass.setItemLabelGenerator(word -> Texts.text(word.messageKey()));
        firmClass.setValue(FirmClass.ORDINARY);
        creditCode.setValueChangeMode(ValueChangeMode.LAZY);
        creditCode.setManualValidation(true);
        creditCode.setMaxLength(2 * CreditCode.LENGTH);
        creditCode.setHelperText(Texts.text("register.credit-hint"));
        creditCode.addValueChangeListener(change -> check(false));
        creditCode.addBlurListener(left -> check(true));
        name.setManualValidation(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        fresh.addClassName("register-fresh");
        toggle.addClassName("text-button");
        toggle.addClickListener(press -> beNew(!fresh.isVisible()));
        add(known, toggle, fresh);
        beNew(false);
    }

    /** The firm of the register that is chosen, or null. */
    Long enterpriseId() {
        return fresh.isVisible() || known.getValue() == null ? null : Long.valueOf(known.getValue().id());
    }

    /** The new firm that is typed, or null. */
    NewEnterprise newEnterprise() {
        return fresh.isVisible() ? new NewEnterprise(name.getValue(), creditCode.getValue(), firmClass.getValue()) : null;
    }

    /** Has the firm kept with the form: the known one by its number, the new one as it is typed. */
    void keepIn(KeptForm form) {
        form.own("enterprise", known.getLabel(), () -> known.getValue() == null ? "" : Long.toString(known.getValue().id()),
                text -> known.setValue(text.matches("\\d{1,18}") ? enterprises.byId(Long.parseLong(text)).orElse(null) : null),
                text -> text.isEmpty() ? "" : enterprises.byId(Long.parseLong(text)).map(Enterprise::name).orElse(""));
        form.own("enterprise-new", Texts.text("register.new-enterprise"), () -> String.valueOf(fresh.isVisible()),
                text -> beNew(Boolean.parseBoolean(text)), text -> Texts.text(Boolean.parseBoolean(text) ? "kept.yes" : "kept.no"));
        form.text("enterprise-name", name);
        form.text("credit-code", creditCode);
        form.choice("firm-class", firmClass, FirmClass::name);
        known.addValueChangeListener(change -> form.say("enterprise"));
        toggle.addClickListener(press -> form.say("enterprise-new"));
    }

    /** Chooses a firm of the register. */
    void choose(Enterprise firm) {
        known.setValue(firm);
    }

    /** Goes back to the firms of the register, as after a new one became one of them. */
    void chooseKnown() {
        beNew(false);
    }

    /** Tells a refusal at the field it is about. */
    void tell(FieldRefusal refused) {
        show(refused);
        if (fresh.isVisible()) {
            (refused.field() == ProjectField.CREDIT_CODE ? creditCode : name).focus();
        }
    }

    /** Who has gone on to the next field is not called back. */
    private void show(FieldRefusal refused) {
        if (!fresh.isVisible()) {
            known.setErrorMessage(Texts.text(refused));
            known.setInvalid(true);
        } else {
            TextField field = refused.field() == ProjectField.CREDIT_CODE ? creditCode : name;
            field.setErrorMessage(Texts.text(refused));
            field.setInvalid(true);
        }
    }

    private void beNew(boolean isNew) {
        fresh.setVisible(isNew);
        known.setVisible(!isNew);
        toggle.setText(Texts.text(isNew ? "register.known-enterprise" : "register.new-enterprise"));
        changed.run();
    }

    /**
     * A code that is not complete yet is not called wrong before its field is left.
     *
     * @param left whether it was
     */
    private void check(boolean left) {
        creditCode.setInvalid(false);
        creditCode.setHelperText(Texts.text("register.credit-hint"));
        int typed = creditCode.getValue().strip().length();
        if (typed >= CreditCode.LENGTH || left && typed > 0) {
            try {
                CreditCode code = CreditCode.typed(creditCode.getValue());
                creditCode.setHelperText(Texts.text("register.credit-fits", code.value()));
            } catch (FieldRefusal wrong) {
                show(wrong);
            }
        }
        changed.run();
    }
}
