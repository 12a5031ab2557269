package org.guatu.project.ui;

import java.math.BigDecimal;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** An amount typed in 万元 with the live echo in 亿元, so that nobody can mistake the unit. */
@Tag("vaadin-big-decimal-field")
class WanField extends BigDecimalField {

    private static final long serialVersionUID = 1L;

    private static final int WAN = 4;

    private final String empty;

    /** An amount that may stay unknown. */
    WanField(String label) {
        this(label, Texts.text("register.unknown-amount"));
    }

    /** @param empty what is said while nothing is typed */
    WanField(String label, String empty) {
        super(label);
        this.empty = empty;
        setSuffixComponent(new Span(Texts.text("register.wan")));
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> echo());
        echo();
    }

    /** What was typed, in yuan; null when nothing was. */
    BigDecimal yuan() {
        return getValue() == null ? null : getValue().movePointRight(WAN);
    }

    /** Shows an amount of yuan; empty for null. */
    void setYuan(BigDecimal yuan) {
        setValue(yuan == null ? null : new BigDecimal(yuan.movePointLeft(WAN).stripTrailingZeros().toPlainString()));
    }

    private void echo() {
        setHelperText(getValue() == null ? empty : Texts.text("register.echo", Formats.yiExact(yuan())));
    }
}
