package org.guatu.dashboard.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.review.DecisionSubject;
import org.guatu.shell.KeptForm;

/** The way from any screen to a decision about what it shows. What the form is made of is named here, so that the browser has it on those screens. */
@Uses(BigDecimalField.class)
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@Uses(Dialog.class)
@Uses(KeptForm.class)
@Uses(TextField.class)
public interface DecisionOpener {

    /**
     * A quiet button that lets its presser decide; empty for who may not.
     *
     * @param about what the decision is about, in words: 冠县 · 到位资金 −6.18 亿元
     */
    Optional<Component> button(DecisionSubject subject, String about);
}
