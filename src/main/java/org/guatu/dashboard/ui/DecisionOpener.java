package org.guatu.dashboard.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.review.Decision;
import org.guatu.review.DecisionSubject;
import org.guatu.shell.KeptForm;
import org.guatu.unit.UnitCode;

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

    /**
     * What is owed of a unit and all below it about some of what it is about, the first due first; none for who may not see decisions of the unit.
     */
    List<Decision> owed(UnitCode unit, Predicate<DecisionSubject> about);

    /**
     * These in a strip, each a way to itself.
     *
     * @param most how many are told; the others are counted
     */
    Component strip(List<Decision> owed, int most);
}
