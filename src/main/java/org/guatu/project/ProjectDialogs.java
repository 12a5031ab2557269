package org.guatu.project;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;

import org.guatu.shell.KeptForm;
import org.guatu.unit.UnitCode;

/**
 * The dialogs by which the register is written, for the screens of any room: a project is changed where it is looked at. Each opens over the
 * present screen; nothing typed is lost when a save is refused. Call them with a page at hand, that is, from a screen.
 *
 * <p>A production build takes along what it can follow from a screen, and no screen names a dialog; so what the dialogs are made of is named
 * here, where every screen that opens one passes.
 */
@Uses(BigDecimalField.class)
@Uses(Button.class)
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@Uses(Dialog.class)
@Uses(KeptForm.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(Upload.class)
public interface ProjectDialogs {

    /** What can be changed of a project. */
    enum Change {
        EDIT, STAGE, SIDE, STAGE_REVIEW, INVESTMENT, MOVE, SHARES;

        /** Key of the word. */
        public String messageKey() {
            return "register.change." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What the present user may change of projects of a unit; empty for those who only read. */
    List<Change> offered(UnitCode unit);

    /** Opens the dialog of a change. */
    void open(Change change, long projectId, Runnable saved);

    /** Opens the dialog for a new project of a unit; {@code saved} is told its id. */
    void openNew(UnitCode unit, LongConsumer saved);

    /** The total investments a project had, with their documents and files, for who looks at its money; empty where it was never changed. */
    Optional<Component> investments(long projectId);

    /** Opens the entries into stages that wait in a unit and below, to be accepted or sent back. */
    void openWaiting(UnitCode unit, Runnable decided);
}
