package org.guatu.project.ui;

import java.util.List;
import java.util.function.LongConsumer;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.guatu.project.Duplicate;
import org.guatu.project.EvidenceRule;
import org.guatu.project.FieldRefusal;
import org.guatu.project.NewProject;
import org.guatu.project.ProjectField;
import org.guatu.project.Stage;
import org.guatu.refusal.Refusal;
import org.guatu.shell.ComponentTexts;
import org.guatu.shell.KeptForm;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;

/** A new project. What looks like it is told while it is typed; only the same code keeps it from being saved. */
@Tag("vaadin-dialog")
class NewProjectDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient LongConsumer made;
    private final transient ProjectFields fields;
    private long created;
    private final Select<Unit> unit = new Select<>();
    private final Select<Stage> stage = new Select<>();
    private final DatePicker on = ComponentTexts.speak(new DatePicker(Texts.text(ProjectField.STAGE_ON.messageKey())));
    private final Paragraph wanted = new Paragraph();
    private final EvidencePicker evidence;

    private NewProjectDialog(Desk desk, UnitCode home, LongConsumer made) {
        super(new KeptForm(desk.keeper().orElse(null), "project/new/" + home, KeptForm.NEW), Texts.text("register.new.title"), Texts.text("register.new.save"), () -> { });
        this.desk = desk;
        this.made = made;
        evidence = new EvidencePicker(desk.files().orElse(null));
        List<Unit> units = desk.unitsOfScope();
        unit.setLabel(Texts.text(ProjectField.UNIT.messageKey()));
        unit.setItems(units);
        unit.setItemLabelGenerator(one -> one.name(Texts.locale()));
        units.stream().filter(one -> one.code().equals(home)).findFirst().or(() -> units.stream().findFirst()).ifPresent(unit::setValue);
        stage.setLabel(Texts.text(ProjectField.STAGE.messageKey()));
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(one -> Texts.text(one.messageKey()));
        stage.addValueChangeListener(change -> want());
        on.setMax(desk.clock().today());
        on.setManualValidation(true);
        wanted.addClassNames("register-wanted", "caption");
        fields = new ProjectFields(desk, this::typed);
        fields.addIdentity(this, unit);
        add(ProjectField.STAGE, stage);
        add(ProjectField.STAGE_ON, on);
        addWide(null, wanted);
        addWide(null, evidence);
        fields.addRest(this);
        want();
        kept().choice("unit", unit, one -> one.code().value());
        fields.keepIn(kept());
        kept().choice("stage", stage, Stage::name);
        kept().day("on", on);
        kept().restore();
        evidence.keepIn(kept());
    }

    /** Opens it for a unit; {@code made} is told the id of the new project. */
    static void open(Desk desk, UnitCode home, LongConsumer made) {
        NewProjectDialog dialog = new NewProjectDialog(desk, home, made);
        dialog.open();
        dialog.fields.code.focus();
    }

    @Override
    void save() {
        List<FieldRefusal> faults = desk.register().faults(draft());
        // each at its field; the first has the focus in the end
        faults.reversed().forEach(this::tell);
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
        created = desk.register().create(draft(), evidence.added());
    }

    @Override
    void done() {
        super.done();
        made.accept(created);
    }

    @Override
    void tell(Refusal refused) {
        if (refused instanceof FieldRefusal field
                && (field.field() == ProjectField.ENTERPRISE || field.field() == ProjectField.CREDIT_CODE)) {
            fields.enterprise.tell(field);
        } else {
            super.tell(refused);
        }
    }

    private NewProject draft() {
        return new NewProject(fields.code.getValue(), fields.name.getValue(), unit.getValue() == null ? null : unit.getValue().code(),
                fields.enterprise.enterpriseId(), fields.enterprise.newEnterprise(), fields.investment.yuan(), fields.chainCode(),
                fields.role.getValue(), fields.industry.getValue(), stage.getValue(), on.getValue(), fields.site.getValue(), fields.note.getValue());
    }

    private void typed() {
        if (fields != null) {
            List<Duplicate> alike = desk.register().similar(draft());
            fields.warn(alike);
            mayBeSaved(alike.stream().noneMatch(duplicate -> duplicate.kind().blocks()));
        }
    }

    /** Which evidence the stage asks for, each with a way to add it. */
    private void want() {
        List<EvidenceRule> rules = stage.getValue() == null ? List.of() : desk.stages().rules(stage.getValue());
        List<String> kinds = rules.stream().filter(EvidenceRule::required).map(rule -> EvidenceWords.of(rule.kind())).toList();
        wanted.setText(kinds.isEmpty() ? Texts.text("register.new.waits")
                : Texts.text("register.new.wants", String.join(Texts.text("register.separator"), kinds)));
        evidence.show(rules, List.of());
    }
}
