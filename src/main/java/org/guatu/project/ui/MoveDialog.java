package org.guatu.project.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.project.Project;
import org.guatu.project.ProjectField;
import org.guatu.shell.ComponentTexts;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;

/** Another unit for a project, from a day, with the document that decides it. */
@Tag("vaadin-dialog")
class MoveDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Project project;
    private final Select<Unit> to = new Select<>();
    private final TextField document = new TextField(Texts.text("register.document"));
    private final DatePicker from = ComponentTexts.speak(new DatePicker(Texts.text("register.from")));

    private MoveDialog(Desk desk, Project project, Runnable saved) {
        super(desk.kept(project, "move"), Texts.text("register.move.title", project.name(Texts.locale())), Texts.text("register.save"), saved);
        this.desk = desk;
        this.project = project;
        to.setLabel(Texts.text("register.move.to"));
        to.setItems(desk.unitsOfScope().stream().filter(unit -> !unit.code().equals(project.unit())).toList());
        to.setItemLabelGenerator(unit -> unit.name(Texts.locale()));
        from.setMax(desk.clock().today());
        from.setValue(desk.clock().today());
        Paragraph follows = new Paragraph(Texts.text("register.move.follows", desk.units().byCode(project.unit()).name(Texts.locale())));
        follows.addClassName("register-way");
        addWide(null, follows);
        add(ProjectField.UNIT, to);
        add(null, from);
        addWide(null, document);
        kept().choice("to", to, unit -> unit.code().value());
        kept().day("from", from);
        kept().text("document", document);
        kept().restore();
    }

    /** Opens it. */
    static void open(Desk desk, long projectId, Runnable saved) {
        new MoveDialog(desk, desk.projects().dossier(projectId).project(), saved).open();
    }

    @Override
    void save() {
        desk.moves().move(project.id(), to.getValue() == null ? null : to.getValue().code(), from.getValue(), document.getValue(), project.version());
    }
}
