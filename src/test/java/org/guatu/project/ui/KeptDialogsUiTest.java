package org.guatu.project.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.WithDemonstration;
import org.guatu.ledger.TypedDraft;
import org.guatu.ledger.TypedDrafts;
import org.guatu.project.EvidenceStore;
import org.guatu.project.ProjectDialogs;
import org.guatu.project.ProjectDialogs.Change;
import org.guatu.project.Projects;
import org.guatu.project.Stage;
import org.guatu.project.StageEvidence;
import org.guatu.shell.KeptForm;
import org.guatu.shell.Texts;
import org.guatu.shell.ui.RefusedView;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** What is typed and chosen in the dialogs of the register is there when they are opened again; the browser keeps it by the names tested here. */
@WithDemonstration
@ViewPackages(classes = RefusedView.class)
@WithMockUser(username = "clerk", roles = "CLERK")
@Transactional
class KeptDialogsUiTest extends SpringBrowserlessTest {

    private static final UnitCode GUANXIAN = UnitCode.of("371525");
    private static final String NEW = "project/new/371525";

    @Autowired
    private ProjectDialogs dialogs;
    @Autowired
    private Projects projects;
    @Autowired
    private TypedDrafts drafts;
    @Autowired
    private EvidenceStore files;
    @TempDir
    private Path folder;

    @BeforeEach
    void the_reader_reads_chinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void texts_choices_days_and_files_of_a_new_project_are_back() throws IOException {
        dialogs.openNew(GUANXIAN, id -> { });
        assertThat(names()).contains("code", "name", "unit", "stage", "on", "investment", "chain", "role", "note");
        press("新建企业");
        assertThat(names()).contains("enterprise-name", "credit-code", "firm-class");
        assertThat(field(Select.class, "当前阶段").getElement().getAttribute("data-draft-codes")).contains("\"签约\":\"SIGNED\"");
        keep(NEW, "name", "石墨烯散热膜生产线", -1);
        keep(NEW, "investment", "12000", -1);
        keep(NEW, "stage", "SIGNED", -1);
        keep(NEW, "on", "2024-06-20", -1);
        $(Dialog.class).single().close();

        dialogs.openNew(GUANXIAN, id -> { });
        assertThat(field(TextField.class, "项目名称").getValue()).isEqualTo("石墨烯散热膜生产线");
        assertThat(field(TextField.class, "企业全称").isVisible()).as("a new firm was being typed").isTrue();
        assertThat(field(BigDecimalField.class, "计划总投资").getValue()).isEqualByComparingTo("12000");
        assertThat(field(Select.class, "当前阶段").getValue()).isEqualTo(Stage.SIGNED);
        assertThat(field(DatePicker.class, "进入日期").getValue()).isEqualTo(LocalDate.of(2024, 6, 20));
        assertThat($(KeptForm.class).single().getElement().getTextRecursively()).contains("已恢复");
        $(EvidencePicker.class).single().add(contract());
        $(Dialog.class).single().close();

        dialogs.openNew(GUANXIAN, id -> { });
        assertThat($(EvidencePicker.class).single().added()).extracting(StageEvidence::kind, StageEvidence::mediaType)
                .containsExactly(org.assertj.core.api.Assertions.tuple("CONTRACT", "application/pdf"));
        press("放弃");
        assertThat(drafts.of(NEW)).isEmpty();
        dialogs.openNew(GUANXIAN, id -> { });
        assertThat(field(TextField.class, "项目名称").getValue()).isEmpty();
    }

    @Test
    void every_dialog_keeps_all_of_its_fields() {
        long project = project();
        assertThat(namesOf(Change.STAGE, project)).containsExactlyInAnyOrder("stage", "on", "note");
        assertThat(namesOf(Change.SIDE, project)).containsExactlyInAnyOrder("act", "on", "reason");
        assertThat(namesOf(Change.EDIT, project)).contains("code", "name", "site", "industry", "note");
    }

    @Test
    @WithMockUser(username = "office", roles = "OFFICE")
    void those_of_the_office_too() {
        long project = project();
        assertThat(namesOf(Change.INVESTMENT, project)).containsExactlyInAnyOrder("amount", "from", "document");
        assertThat(namesOf(Change.MOVE, project)).containsExactlyInAnyOrder("to", "from", "document");
        assertThat(namesOf(Change.SHARES, project)).contains("unit/0", "percent/0", "from", "document");
        keep("project/" + project + "/shares", "percent/2", "12.5", projects.dossier(project).project().version());
        dialogs.open(Change.SHARES, project, () -> { });
        assertThat($(BigDecimalField.class).all().get(2).getValue()).isEqualByComparingTo("12.5");
    }

    @Test
    void what_was_typed_over_an_older_version_stands_beside_the_present_one() {
        long project = project();
        int version = projects.dossier(project).project().version();
        keep("project/" + project + "/edit", "site", "my site", version - 1);
        dialogs.open(Change.EDIT, project, () -> { });
        assertThat(field(TextField.class, "建设地点").getValue()).isEqualTo("my site");
        assertThat($(KeptForm.class).single().getElement().getTextRecursively()).contains("已被改过", "my site", "建设地点");
        press("用我填的");
        assertThat(drafts.of("project/" + project + "/edit")).singleElement().satisfies(draft -> assertThat(draft.basedOn()).isEqualTo(version));
        $(Dialog.class).single().close();
        keep("project/" + project + "/edit", "site", "my site", version - 1);
        dialogs.open(Change.EDIT, project, () -> { });
        press("用现在的");
        assertThat(field(TextField.class, "建设地点").getValue()).isNotEqualTo("my site");
        assertThat(drafts.of("project/" + project + "/edit")).isEmpty();
    }

    private void keep(String form, String field, String text, int basedOn) {
        drafts.keep(form, field, text, basedOn, null);
    }

    private long project() {
        return projects.siblings(GUANXIAN, LocalDate.of(2024, 6, 30)).stream().filter(project -> project.sideState() == null).findFirst().orElseThrow().id();
    }

    private StageEvidence contract() throws IOException {
        Path file = folder.resolve("contract.pdf");
        Files.copy(new ByteArrayInputStream("%PDF-1.4 kept".getBytes(java.nio.charset.StandardCharsets.US_ASCII)), file);
        return files.take("CONTRACT", "contract.pdf", file);
    }

    private Set<String> namesOf(Change change, long project) {
        dialogs.open(change, project, () -> { });
        Set<String> names = names();
        $(Dialog.class).single().close();
        return names;
    }

    /** The names under which a browser keeps what is typed into the open dialog. */
    private Set<String> names() {
        return $(Component.class).all().stream().map(field -> field.getElement().getAttribute("data-draft")).filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private <C extends Component & HasLabel> C field(Class<C> type, String label) {
        return $(type).all().stream().filter(field -> label.equals(field.getLabel())).findFirst().orElseThrow();
    }

    private void press(String words) {
        $(Button.class).all().stream().filter(button -> words.equals(button.getText())).forEach(button -> test(button).click());
        $(NativeButton.class).all().stream().filter(button -> words.equals(button.getText())).forEach(button -> test(button).click());
    }
}
