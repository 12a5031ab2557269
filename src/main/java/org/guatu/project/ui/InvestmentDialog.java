package org.guatu.project.ui;

import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.project.FieldRefusal;
import org.guatu.project.InvestmentVersion;
import org.guatu.project.Project;
import org.guatu.project.ProjectField;
import org.guatu.refusal.Refusal;
import org.guatu.shell.ComponentTexts;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** Another total investment, with the document that allows it, by number and file, above the ones it had. */
@Tag("vaadin-dialog")
class InvestmentDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Project project;
    private final WanField amount = new WanField(Texts.text("register.investment.new"), Texts.text("register.investment.whole"));
    private final TextField document = new TextField(Texts.text("register.document"));
    private final DatePicker from = ComponentTexts.speak(new DatePicker(Texts.text("register.from")));

    private final EvidencePicker evidence;

    private InvestmentDialog(Desk desk, Project project, Runnable saved) {
        super(desk.kept(project, "investment"), Texts.text("register.investment.title", project.name(Texts.locale())), Texts.text("register.save"), saved);
        this.desk = desk;
        this.project = project;
        Paragraph now = new Paragraph(now(project));
        now.addClassName("register-way");
        from.setMax(desk.clock().today());
        from.setValue(desk.clock().today());
        addWide(null, now);
        add(ProjectField.INVESTMENT, amount);
        add(null, from);
        addWide(null, document);
        evidence = new EvidencePicker(desk.files().orElse(null));
        evidence.show(desk.investments().rules(), List.of());
        addWide(null, evidence);
        Paragraph follows = new Paragraph(Texts.text("register.investment.follows") + Texts.text("register.investment.fits"));
        follows.addClassName("caption");
        addWide(null, follows);
        kept().number("amount", amount);
        kept().day("from", from);
        kept().text("document", document);
        kept().restore();
        evidence.keepIn(kept());
        List<InvestmentVersion> versions = desk.investments().versions(project.id());
        if (versions.size() > 1) {
            addWide(null, new InvestmentList(desk, versions));
        }
        // saved it is over the project as it was opened; what it has become is seen before
        desk.live().follow(this, () -> Set.of("project:" + project.id()), news -> now.setText(now(desk.projects().dossier(project.id()).project())));
    }

    private static String now(Project project) {
        return project.totalInvestment() == null ? Texts.text("register.investment.unknown")
                : Texts.text("register.investment.now", Formats.wan(project.totalInvestment()), Formats.yiExact(project.totalInvestment()));
    }

    /** Opens it. */
    static void open(Desk desk, long projectId, Runnable saved) {
        InvestmentDialog dialog = new InvestmentDialog(desk, desk.projects().dossier(projectId).project(), saved);
        dialog.open();
        dialog.amount.focus();
    }

    @Override
    void tell(Refusal refused) {
        // it comes from the ledger, which knows no fields of this form
        super.tell("register.refusal.investment-below".equals(refused.messageKey())
                ? new FieldRefusal(ProjectField.INVESTMENT, refused.messageKey(), refused.arguments()) : refused);
    }

    @Override
    void save() {
        desk.investments().change(project.id(), amount.yuan(), document.getValue(), from.getValue(), evidence.added(), project.version());
    }
}
