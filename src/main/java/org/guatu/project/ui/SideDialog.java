package org.guatu.project.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.project.Project;
import org.guatu.project.ProjectField;
import org.guatu.shell.ComponentTexts;
import org.guatu.shell.Texts;

/** 停工, 终止 or 恢复, with day and reason; says what follows from it. */
@Tag("vaadin-dialog")
class SideDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private enum Act { HALT, TERMINATE, RESUME }

    private final transient Desk desk;
    private final transient Project project;
    private final Select<Act> act = new Select<>();
    private final DatePicker on = ComponentTexts.speak(new DatePicker(Texts.text("register.side.on")));
    private final TextField reason = new TextField(Texts.text("register.side.reason"));
    private final Paragraph follows = new Paragraph();

    private SideDialog(Desk desk, Project project, Runnable saved) {
        super(desk.kept(project, "side"), Texts.text("register.side.title", project.name(Texts.locale())), Texts.text("register.save"), saved);
        this.desk = desk;
        this.project = project;
        List<Act> acts = new ArrayList<>();
        if (project.sideState() != null) {
            acts.add(Act.RESUME);
        } else {
            acts.add(Act.HALT);
        }
        if (!"TERMINATED".equals(project.sideState())) {
            acts.add(Act.TERMINATE);
        }
        act.setLabel(Texts.text("register.side.act"));
        act.setItems(acts);
        act.setItemLabelGenerator(one -> Texts.text("register.side." + one.name().toLowerCase(Locale.ROOT)));
        act.addValueChangeListener(change -> follows.setText(Texts.text("register.side.follows." + change.getValue().name().toLowerCase(Locale.ROOT))));
        on.setMax(desk.clock().today());
        on.setValue(desk.clock().today());
        on.setManualValidation(true);
        follows.addClassNames("register-way", "register-wide");
        add(null, act);
        add(ProjectField.STAGE_ON, on);
        addWide(null, follows);
        addWide(null, reason);
        act.setValue(acts.getFirst());
        kept().choice("act", act, Act::name);
        kept().day("on", on);
        kept().text("reason", reason);
        kept().restore();
    }

    /** Opens it. */
    static void open(Desk desk, long projectId, Runnable saved) {
        new SideDialog(desk, desk.projects().dossier(projectId).project(), saved).open();
    }

    @Override
    void save() {
        switch (act.getValue()) {
            case HALT -> desk.sides().halt(project.id(), on.getValue(), reason.getValue());
            case TERMINATE -> desk.sides().terminate(project.id(), on.getValue(), reason.getValue());
            case RESUME -> desk.sides().resume(project.id(), on.getValue(), reason.getValue());
        }
    }
}
