package org.guatu.project.ui;

import java.util.List;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.guatu.project.ChainRole;
import org.guatu.project.Duplicate;
import org.guatu.project.Project;
import org.guatu.project.ProjectField;
import org.guatu.project.Projects.Chain;
import org.guatu.shell.KeptForm;
import org.guatu.shell.Texts;

/** The fields that a new project and a changed one share, each with what looks like it below. */
final class ProjectFields {

    final TextField code = new TextField(Texts.text(ProjectField.CODE.messageKey()));
    final TextField name = new TextField(Texts.text(ProjectField.NAME.messageKey()));
    final EnterpriseField enterprise;
    final WanField investment = new WanField(Texts.text(ProjectField.INVESTMENT.messageKey()));
    final Select<Chain> chain = new Select<>();
    final Select<ChainRole> role = new Select<>();
    final TextField industry = new TextField(Texts.text(ProjectField.INDUSTRY.messageKey()));
    final TextField site = new TextField(Texts.text(ProjectField.SITE.messageKey()));
    final TextArea note = new TextArea(Texts.text(ProjectField.NOTE.messageKey()));

    private final Warnings codeTaken = new Warnings();
    private final Warnings nameAlike = new Warnings();
    private final Warnings sameFirm = new Warnings();
    private final Warnings sameSite = new Warnings();

    /** @param typed called when something was typed by which projects can be alike */
    ProjectFields(Desk desk, Runnable typed) {
        enterprise = new EnterpriseField(desk.enterprises(), typed);
        for (TextField field : List.of(code, name, industry, site)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setManualValidation(true);
        }
        for (TextField field : List.of(code, name, site)) {
            field.addValueChangeListener(change -> typed.run());
        }
        note.setManualValidation(true);
        chain.setLabel(Texts.text(ProjectField.CHAIN.messageKey()));
        chain.setItems(desk.projects().chains());
        chain.setItemLabelGenerator(one -> one == null ? "" : one.name(Texts.locale()));
        chain.setEmptySelectionAllowed(true);
        role.setLabel(Texts.text(ProjectField.CHAIN_ROLE.messageKey()));
        role.setItems(ChainRole.values());
        role.setItemLabelGenerator(one -> one == null ? "" : Texts.text(one.messageKey()));
        role.setEmptySelectionAllowed(true);
    }

    /** Puts what says who the project is into a form: code beside {@code second}, name, investor. */
    void addIdentity(FormDialog form, com.vaadin.flow.component.Component second) {
        form.add(ProjectField.CODE, code);
        form.add(ProjectField.UNIT, second);
        form.addWide(null, codeTaken);
        form.addWide(ProjectField.NAME, name);
        form.addWide(null, nameAlike);
        form.addWide(ProjectField.ENTERPRISE, enterprise);
        form.addWide(null, sameFirm);
    }

    /** Puts the rest into a form. */
    void addRest(FormDialog form) {
        form.add(ProjectField.INVESTMENT, investment);
        form.add(ProjectField.SITE, site);
        form.addWide(null, sameSite);
        form.add(ProjectField.CHAIN, chain);
        form.add(ProjectField.CHAIN_ROLE, role);
        form.addWide(ProjectField.INDUSTRY, industry);
        form.addWide(ProjectField.NOTE, note);
    }

    /** Has them kept with the form. */
    void keepIn(KeptForm form) {
        form.text("code", code);
        form.text("name", name);
        enterprise.keepIn(form);
        form.number("investment", investment);
        form.text("site", site);
        form.choice("chain", chain, Chain::code);
        form.choice("role", role, ChainRole::name);
        form.text("industry", industry);
        form.text("note", note);
    }

    /** Fills a project in. */
    void show(Project project, List<Chain> chains) {
        code.setValue(project.code());
        name.setValue(project.nameZh());
        investment.setYuan(project.totalInvestment());
        chains.stream().filter(one -> one.code().equals(project.chainCode())).findFirst().ifPresent(chain::setValue);
        role.setValue(project.chainRole() == null ? null : ChainRole.valueOf(project.chainRole()));
        industry.setValue(text(project.industry()));
        site.setValue(text(project.site()));
        note.setValue(text(project.note()));
    }

    /** The chosen chain's code, or null. */
    String chainCode() {
        return chain.getValue() == null ? null : chain.getValue().code();
    }

    /** Tells what looks alike, each below its field. */
    void warn(List<Duplicate> duplicates) {
        codeTaken.show(of(duplicates, Duplicate.Kind.SAME_CODE));
        nameAlike.show(of(duplicates, Duplicate.Kind.SIMILAR_NAME));
        sameFirm.show(of(duplicates, Duplicate.Kind.SAME_CREDIT_CODE));
        sameSite.show(of(duplicates, Duplicate.Kind.SAME_SITE));
    }

    private static List<Duplicate> of(List<Duplicate> duplicates, Duplicate.Kind kind) {
        return duplicates.stream().filter(duplicate -> duplicate.kind() == kind).toList();
    }

    private static String text(String words) {
        return words == null ? "" : words;
    }
}
