package org.guatu.project.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.WithDemonstration;
import org.guatu.project.Dossier;
import org.guatu.project.ProjectChange;
import org.guatu.project.ProjectDialogs;
import org.guatu.project.ProjectDialogs.Change;
import org.guatu.project.ProjectRegister;
import org.guatu.project.Projects;
import org.guatu.project.Stage;
import org.guatu.project.StageDate;
import org.guatu.project.StageDesk;
import org.guatu.project.StageEvidence;
import org.guatu.shell.Texts;
import org.guatu.shell.ui.RefusedView;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@WithDemonstration
@ViewPackages(classes = RefusedView.class)
@WithMockUser(username = "clerk", roles = "CLERK")
@Transactional
class RegisterDialogsUiTest extends SpringBrowserlessTest {

    private static final UnitCode GUANXIAN = UnitCode.of("371525");

    @Autowired
    private ProjectDialogs dialogs;
    @Autowired
    private Projects projects;
    @Autowired
    private ProjectRegister register;
    @Autowired
    private StageDesk stageDesk;
    @Autowired
    private JdbcClient jdbc;

    private int saved;

    @BeforeEach
    void the_reader_reads_chinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void a_new_project_is_typed_and_saved_with_its_amount_in_wan() {
        long[] made = {0};
        dialogs.openNew(GUANXIAN, id -> made[0] = id);
        type("项目代码", "ui-001");
        type("项目名称", "石墨烯散热膜生产线");
        test(field(BigDecimalField.class, "计划总投资")).setValue(new BigDecimal("12000"));
        assertThat(field(BigDecimalField.class, "计划总投资").getHelperText()).isEqualTo("= 1.2000 亿元");
        choose("当前阶段", Stage.SIGNED);
        test(field(DatePicker.class, "进入日期")).setValue(LocalDate.of(2024, 6, 20));
        assertThat(texts("register-wanted").getFirst()).contains("投资合同");
        press("登记项目");
        assertThat(texts("refusal").getFirst()).as("the stage asks for its evidence").contains("缺：投资合同");
        assertThat(made[0]).isZero();
        $(EvidencePicker.class).single().add(new StageEvidence("CONTRACT", "contract.pdf", "application/pdf", 9, "ab".repeat(32)));
        press("登记项目");

        assertThat(dialog().isOpened()).isFalse();
        Dossier dossier = projects.dossier(made[0]);
        assertThat(dossier.project().code()).isEqualTo("UI-001");
        assertThat(dossier.project().unit()).isEqualTo(GUANXIAN);
        assertThat(dossier.project().totalInvestment()).isEqualByComparingTo("120000000");
        assertThat(dossier.stages()).singleElement().satisfies(stage -> assertThat(stage.isWaiting()).isTrue());
        assertThat(stageDesk.evidence(made[0], Stage.SIGNED)).singleElement().satisfies(piece -> assertThat(piece.fileName()).isEqualTo("contract.pdf"));
    }

    @Test
    void what_looks_alike_is_told_while_typing_and_the_same_code_blocks_in_words() {
        dialogs.openNew(GUANXIAN, id -> { });
        type("项目名称", "精密镀铝锌板 3 期项目");
        assertThat(texts("register-flagged")).singleElement().asString().isEqualTo("名称相近：冠县「精密镀铝锌板三期」");
        assertThat(button("登记项目").isEnabled()).isTrue();
        type("项目代码", "gx-018");
        assertThat(texts("register-blocked")).singleElement().asString().startsWith("项目代码相同，不能保存：冠县");
        assertThat(button("登记项目").isEnabled()).isFalse();
        type("项目代码", "gx-018x");
        assertThat(texts("register-blocked")).isEmpty();
        assertThat(button("登记项目").isEnabled()).isTrue();
    }

    @Test
    void a_refused_save_stands_at_its_field_and_nothing_typed_is_lost() {
        dialogs.openNew(GUANXIAN, id -> saved++);
        type("项目代码", "ui-002");
        type("项目名称", "x");
        type("建设地点", "工业路 1 号");
        choose("当前阶段", Stage.LEAD);
        test(field(DatePicker.class, "进入日期")).setValue(LocalDate.of(2024, 6, 20));
        press("登记项目");
        assertThat(saved).isZero();
        assertThat(dialog().isOpened()).isTrue();
        TextField name = field(TextField.class, "项目名称");
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("项目名称须为 2 至 120 个字。");
        assertThat(field(TextField.class, "建设地点").getValue()).isEqualTo("工业路 1 号");
        type("项目名称", "xy");
        assertThat(name.isInvalid()).isFalse();
        press("登记项目");
        assertThat(saved).isEqualTo(1);
    }

    @Test
    void a_credit_code_is_checked_while_typing_and_an_unfinished_one_is_not_called_wrong() {
        dialogs.openNew(GUANXIAN, id -> { });
        test($(NativeButton.class).all().stream().filter(button -> "新建企业".equals(button.getText())).findFirst().orElseThrow()).click();
        TextField code = field(TextField.class, "统一社会信用代码");
        test(code).setValue("91371525MA3C0");
        assertThat(code.isInvalid()).isFalse();
        test(code).setValue("91371525MA3C0ABC10");
        assertThat(code.isInvalid()).isTrue();
        assertThat(code.getErrorMessage()).contains("校验位不符");
        test(code).setValue("91371525MA3C0ABC1" + org.guatu.project.CreditCode.checkDigit("91371525MA3C0ABC1"));
        assertThat(code.isInvalid()).isFalse();
        assertThat(code.getHelperText()).startsWith("校验通过");
    }

    @Test
    void firms_are_looked_up_a_page_at_a_time() {
        dialogs.openNew(GUANXIAN, id -> { });
        ComboBox<?> firms = field(ComboBox.class, "投资企业");
        assertThat(firms.getLazyDataView()).isNotNull();
        assertThat(test(firms).getSuggestionItems()).isNotEmpty();
    }

    @Test
    void skipping_a_stage_says_so_and_asks_for_the_reason() {
        long project = projectIn(Stage.SIGNED);
        dialogs.open(Change.STAGE, project, () -> saved++);
        choose("进入阶段", Stage.STARTED);
        assertThat(texts("register-way").getFirst()).startsWith("将跳过：落地。");
        TextField reason = field(TextField.class, "原因");
        assertThat(reason.isVisible()).isTrue();
        press("提交审核");
        assertThat(dialog().isOpened()).isTrue();
        assertThat(texts("refusal").getFirst()).isEqualTo("跳过阶段须说明原因。");
        test(reason).setValue("租用厂房");
        press("提交审核");
        assertThat(texts("refusal").getFirst()).startsWith("跳过阶段须附佐证材料");
        StageEvidence permit = new StageEvidence("BUILDING_PERMIT", "permit.pdf", "application/pdf", 9, "ab".repeat(32));
        $(EvidencePicker.class).single().add(permit);
        press("提交审核");
        assertThat(texts("refusal").getFirst()).contains("缺：现场照片");
        $(EvidencePicker.class).single().add(new StageEvidence("PHOTO", "photo.jpg", "image/jpeg", 9, "cd".repeat(32)));
        press("提交审核");
        assertThat(saved).isEqualTo(1);
        assertThat(stage(project, Stage.STARTED).isWaiting()).isTrue();
    }

    @Test
    void going_back_is_explained_and_needs_a_reason() {
        long project = projectIn(Stage.STARTED);
        dialogs.open(Change.STAGE, project, () -> saved++);
        choose("进入阶段", Stage.SIGNED);
        assertThat(texts("register-way").getFirst()).startsWith("退回到前面的阶段").doesNotContain("认定后计数");
        test(field(TextField.class, "原因")).setValue("土地收回");
        press("提交审核");
        assertThat(saved).isEqualTo(1);
        assertThat(projects.dossier(project).currentStage(LocalDate.of(2024, 7, 1)).map(StageDate::stage)).contains(Stage.SIGNED);
        assertThat(stage(project, Stage.STARTED).enteredOn()).isNotNull();
    }

    @Test
    void two_editors_see_both_versions_and_the_second_saves_on_purpose() {
        long project = projectIn(Stage.SIGNED);
        dialogs.open(Change.EDIT, project, () -> saved++);
        ProjectChange other = ProjectChange.of(projects.dossier(project).project());
        register.change(project, new ProjectChange(other.code(), other.name(), other.enterpriseId(), other.totalInvestment(), other.chainCode(),
                other.chainRole(), "another industry", other.site(), other.note()), projects.dossier(project).project().version());
        type("建设地点", "my site");
        press("保存");
        assertThat(saved).isZero();
        assertThat(texts("register-versions").getFirst()).contains("another industry", "my site", "已保存的（他人）");
        assertThat(field(TextField.class, "建设地点").getValue()).isEqualTo("my site");
        press("保存");
        assertThat(saved).isEqualTo(1);
        assertThat(projects.dossier(project).project().site()).isEqualTo("my site");
    }

    @Test
    @WithMockUser(username = "office", roles = "OFFICE")
    void shares_show_their_sum_and_are_refused_until_they_add_to_100() {
        long project = projectIn(Stage.SIGNED);
        dialogs.open(Change.SHARES, project, () -> saved++);
        List<BigDecimalField> percent = $(BigDecimalField.class).all();
        List<Select<org.guatu.unit.Unit>> units = selects("单位");
        test(percent.get(0)).setValue(new BigDecimal("60"));
        test(percent.get(1)).setValue(new BigDecimal("30"));
        units.get(1).setValue(units.get(1).getListDataView().getItems().filter(unit -> unit.code().equals(UnitCode.of("371524"))).findFirst().orElseThrow());
        assertThat(texts("register-way").getFirst()).startsWith("合计 90%");
        type("批准文号", "聊招〔2024〕1 号");
        press("保存");
        assertThat(texts("refusal").getFirst()).contains("现合计 90%");
        test(percent.get(1)).setValue(new BigDecimal("40"));
        press("保存");
        assertThat(saved).isEqualTo(1);
    }

    @Test
    @WithMockUser(username = "office", roles = "OFFICE")
    void another_investment_needs_its_document() {
        long project = projectIn(Stage.SIGNED);
        BigDecimal before = projects.dossier(project).project().totalInvestment();
        dialogs.open(Change.INVESTMENT, project, () -> saved++);
        test(field(BigDecimalField.class, "调整后总投资")).setValue(new BigDecimal("999999"));
        press("保存");
        assertThat(texts("refusal").getFirst()).startsWith("请填写批准文号");
        type("批准文号", "冠发改〔2024〕9 号");
        press("保存");
        assertThat(saved).isEqualTo(1);
        assertThat(projects.dossier(project).project().totalInvestment()).isEqualByComparingTo("9999990000").isNotEqualByComparingTo(before);
    }

    @Test
    void each_reader_is_offered_what_the_services_allow() {
        assertThat(dialogs.offered(GUANXIAN)).containsExactly(Change.EDIT, Change.STAGE, Change.SIDE);
        assertThat(dialogs.offered(UnitCode.of("371524"))).isEmpty();
    }

    @Test
    @WithMockUser(username = "leader", roles = "LEADER")
    void who_only_reads_is_offered_nothing() {
        assertThat(dialogs.offered(GUANXIAN)).isEmpty();
    }

    @Test
    @WithMockUser(username = "reviewer", roles = "REVIEWER")
    void a_reviewer_accepts_what_waits_and_the_missing_evidence_is_named() {
        long project = projectIn(Stage.SIGNED);
        jdbc.sql("DELETE FROM project_stage WHERE project_id = :id AND stage = 'LANDED'").param("id", project).update();
        jdbc.sql("INSERT INTO project_stage (project_id, stage, entered_on, submitted_by) VALUES (:id, 'LANDED', DATE '2024-06-25', 'clerk')")
                .param("id", project).update();
        dialogs.open(Change.STAGE_REVIEW, project, () -> saved++);
        press("认定");
        assertThat(texts("refusal").getFirst()).contains("缺：营业执照");
        press("退回");
        assertThat(texts("refusal").getFirst()).startsWith("退回须写明原因");
        test($(TextField.class).single()).setValue("缺营业执照");
        press("退回");
        assertThat(saved).isEqualTo(1);
        assertThat(stage(project, Stage.LANDED).returnedReason()).isEqualTo("缺营业执照");
    }

    /** A demonstration project of 冠县 whose present stage is this one. */
    private long projectIn(Stage stage) {
        return jdbc.sql("""
                SELECT p.id FROM project p JOIN project_stage s ON s.project_id = p.id AND s.stage = :stage AND s.accepted_on IS NOT NULL
                WHERE p.unit_code = '371525' AND p.side_state IS NULL AND p.total_investment IS NOT NULL AND s.entered_on <= DATE '2024-06-20'
                  AND NOT EXISTS (SELECT 1 FROM project_stage l WHERE l.project_id = p.id AND l.entered_on IS NOT NULL AND l.entered_on > s.entered_on)
                ORDER BY p.id LIMIT 1
                """).param("stage", stage.name()).query(Long.class).single();
    }

    private StageDate stage(long project, Stage stage) {
        return projects.dossier(project).stages().stream().filter(date -> date.stage() == stage).findFirst().orElseThrow();
    }

    private Dialog dialog() {
        return $(Dialog.class).all().stream().filter(Dialog::isOpened).findFirst().orElseGet(Dialog::new);
    }

    private void type(String label, String words) {
        test(field(TextField.class, label)).setValue(words);
    }

    private void choose(String label, Stage stage) {
        this.<Stage>selects(label).getFirst().setValue(stage);
    }

    @SuppressWarnings("unchecked")
    private <T> List<Select<T>> selects(String label) {
        return $(Select.class).all().stream().filter(select -> label.equals(select.getLabel())).map(select -> (Select<T>) select).toList();
    }

    private <C extends Component & com.vaadin.flow.component.HasLabel> C field(Class<C> type, String label) {
        return $(type).all().stream().filter(field -> label.equals(field.getLabel())).findFirst().orElseThrow();
    }

    private Button button(String words) {
        return $(Button.class).all().stream().filter(button -> words.equals(button.getText())).findFirst().orElseThrow();
    }

    private void press(String words) {
        test(button(words)).click();
    }

    private List<String> texts(String className) {
        return $(Dialog.class).all().stream().flatMap(RegisterDialogsUiTest::below)
                .filter(component -> !component.getElement().isTextNode() && component.isVisible() && component.getElement().getClassList().contains(className))
                .map(component -> component.getElement().getTextRecursively().strip()).toList();
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren()
                .filter(child -> child.getElement().isTextNode() || child.isVisible()).flatMap(RegisterDialogsUiTest::below));
    }
}
