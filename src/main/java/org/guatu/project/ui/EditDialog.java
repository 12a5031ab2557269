package org.guatu.project.ui;

import java.util.List;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.access.Role;
import org.guatu.project.ChangedMeanwhile;
import org.guatu.project.Duplicate;
import org.guatu.project.Enterprise;
import org.guatu.project.FieldRefusal;
import org.guatu.project.NewProject;
import org.guatu.project.Project;
import org.guatu.project.ProjectChange;
import org.guatu.project.ProjectField;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** What can be put right of a project without consequences for figures. Saved over by somebody else, it shows both versions and saves on the newer one. */
@Tag("vaadin-dialog")
class EditDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private transient Project project;
    private final transient ProjectFields fields;
    private final Div versions = new Div();

    private EditDialog(Desk desk, Project project, Runnable saved) {
        super(desk.kept(project, "edit"), Texts.text("register.edit.title"), Texts.text("register.save"), saved);
        this.desk = desk;
        this.project = project;
        fields = new ProjectFields(desk, this::typed);
        TextField unit = new TextField(Texts.text(ProjectField.UNIT.messageKey()));
        unit.setValue(desk.units().byCode(project.unit()).name(Texts.locale()));
        unit.setReadOnly(true);
        versions.addClassNames("register-versions", "register-wide");
        versions.setVisible(false);
        fields.addIdentity(this, unit);
        fields.addRest(this);
        addWide(null, versions);
        fields.show(project, desk.projects().chains());
        if (project.enterpriseId() != null) {
            desk.enterprises().byId(project.enterpriseId()).ifPresent(fields.enterprise::choose);
        }
        fields.code.setReadOnly(!desk.guard().may(Role.OFFICE));
        fields.investment.setReadOnly(project.totalInvestment() != null);
        fields.keepIn(kept());
        kept().restore();
    }

    /** Opens it. */
    static void open(Desk desk, long projectId, Runnable saved) {
        new EditDialog(desk, desk.projects().dossier(projectId).project(), saved).open();
    }

    @Override
    void save() {
        Long firm = fields.enterprise.enterpriseId();
        if (fields.enterprise.newEnterprise() != null) {
            Enterprise made = desk.enterprises().create(fields.enterprise.newEnterprise());
            fields.enterprise.choose(made);
            fields.enterprise.chooseKnown();
            firm = made.id();
        }
        desk.register().change(project.id(), change(firm), project.version());
    }

    @Override
    void tell(Refusal refused) {
        if (refused instanceof ChangedMeanwhile both) {
            compare(both);
        }
        if (refused instanceof FieldRefusal field
                && (field.field() == ProjectField.ENTERPRISE || field.field() == ProjectField.CREDIT_CODE)) {
            fields.enterprise.tell(field);
        } else {
            super.tell(refused);
        }
    }

    private ProjectChange change(Long firm) {
        return new ProjectChange(fields.code.getValue(), fields.name.getValue(), firm, investment(), fields.chainCode(), fields.role.getValue(),
                fields.industry.getValue(), fields.site.getValue(), fields.note.getValue());
    }

    /** A known investment is not typed here, so its cents cannot get lost on the way over 万元. */
    private java.math.BigDecimal investment() {
        return project.totalInvestment() != null ? project.totalInvestment() : fields.investment.yuan();
    }

    /** Both versions side by side, field by field; the next save goes over the newer one, on purpose. */
    private void compare(ChangedMeanwhile both) {
        project = both.present();
        ProjectChange theirs = ProjectChange.of(project);
        versions.removeAll();
        versions.add(cell(""), cell(Texts.text("register.edit.theirs")), cell(Texts.text("register.edit.mine")));
        both.wanted().differences(theirs).forEach(field -> versions.add(cell(Texts.text(field.messageKey())), cell(words(theirs, field)),
                cell(words(both.wanted(), field))));
        versions.setVisible(true);
    }

    private String words(ProjectChange version, ProjectField field) {
        Object value = version.value(field);
        if (value == null) {
            return Formats.NONE;
        }
        return switch (field) {
            case INVESTMENT -> Texts.text("register.echo", Formats.yiExact((java.math.BigDecimal) value));
            case CHAIN_ROLE -> Texts.text(version.chainRole().messageKey());
            case ENTERPRISE -> desk.enterprises().byId((Long) value).map(Enterprise::name).orElse(Formats.NONE);
            case CHAIN -> desk.projects().chains().stream().filter(chain -> chain.code().equals(value)).findFirst()
                    .map(chain -> chain.name(Texts.locale())).orElse(value.toString());
            default -> value.toString();
        };
    }

    private static Paragraph cell(String words) {
        return new Paragraph(words);
    }

    /** Told for what differs from the project as it is: that it is like itself helps nobody. */
    private void typed() {
        if (fields == null) {
            return;
        }
        List<Duplicate> alike = desk.register().similar(new NewProject(fields.code.getValue(), fields.name.getValue(), project.unit(),
                fields.enterprise.enterpriseId(), fields.enterprise.newEnterprise(), null, null, null, null, null, null, fields.site.getValue(), null))
                .stream().filter(duplicate -> duplicate.projectId() == null || duplicate.projectId() != project.id()).toList();
        fields.warn(alike);
    }
}
