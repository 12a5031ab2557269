package org.guatu.project.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.project.EvidenceStore;
import org.guatu.project.ProjectChange;
import org.guatu.project.ProjectDialogs.Change;
import org.guatu.project.Stage;
import org.guatu.project.StageChanges;
import org.guatu.project.StageDate;
import org.guatu.project.StageEntry;
import org.guatu.project.StageEvidence;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

class RegisterDialogsUiTest extends OpenedDialogs {

    @Autowired
    private StageChanges changes;
    @Autowired
    private EvidenceStore files;
    @TempDir
    private Path folder;

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
        assertThat(texts("refusal").getFirst()).contains("批准文件");
        $(EvidencePicker.class).single().add(new StageEvidence("APPROVAL", "批复.pdf", "application/pdf", 10, "a".repeat(64)));
        press("保存");
        assertThat(saved).isEqualTo(1);
        dialogs.open(Change.INVESTMENT, project, () -> saved++);
        assertThat(texts("register-investments").getFirst()).contains("冠发改〔2024〕9 号").contains("批复.pdf");
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
    void a_reviewer_sees_what_was_skipped_and_why_and_the_evidence_itself() {
        long project = projectIn(Stage.SIGNED);
        StageEvidence photo = files.take("PHOTO", "site.png", picture());
        changes.enter(new StageEntry(project, Stage.STARTED, LocalDate.of(2024, 6, 25), "桩基已进场", "租用厂房",
                List.of(photo, new StageEvidence("BUILDING_PERMIT", "permit.pdf", "application/pdf", 9, "ab".repeat(32)))));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("reviewer", "", "ROLE_REVIEWER"));
        dialogs.open(Change.STAGE_REVIEW, project, () -> saved++);
        assertThat(texts("register-review-way").getFirst()).isEqualTo("由「签约」直接进入，跳过：落地。被跳过的阶段不计数。");
        assertThat(texts("register-review").getFirst()).contains("填报原因：租用厂房", "进展说明：桩基已进场", "permit.pdf");
        assertThat($(Image.class).withClassName("register-review-picture").single().getSrc()).isEqualTo("evidence/" + photo.sha256());
        press("认定");
        assertThat(saved).isEqualTo(1);
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
        waits(project, "2024-06-25");
        $(StageReviewDialog.class).single().follow();
        test($(TextField.class).single()).setValue("面积不符");
        waits(project, "2024-06-26");
        $(StageReviewDialog.class).single().follow();
        assertThat(texts("refusal").getFirst()).startsWith("这一项刚被填报人修改");
        test($(NativeButton.class).withText("看现在的样子").single()).click();
        assertThat(texts("register-review").getFirst()).contains("2024-06-26");
        jdbc.sql("UPDATE project_stage SET accepted_on = DATE '2024-07-01' WHERE project_id = :id AND stage = 'LANDED'").param("id", project).update();
        $(StageReviewDialog.class).single().follow();
        assertThat(texts("refusal").getFirst()).isEqualTo("这一项刚被他人认定，不用再办。");
        assertThat($(Button.class).withText("认定").single().isEnabled()).isFalse();
        test($(NativeButton.class).withText("知道了").single()).click();
        assertThat(dialog().getElement().getTextRecursively()).contains("没有待审核的阶段");
        jdbc.sql("DELETE FROM stage_evidence_rule WHERE stage = 'LANDED'").update();
        jdbc.sql("UPDATE project_stage SET accepted_on = NULL WHERE project_id = :id AND stage = 'LANDED'").param("id", project).update();
        waits(project, "2024-07-01");
        $(StageReviewDialog.class).single().follow();
        press("认定");
        assertThat(texts("register-review-said").getFirst()).contains("落地已认定", "从 07-02 的屏幕起计入");
    }

    /** The entry into 落地 waits once more, from another day. */
    private void waits(long project, String on) {
        jdbc.sql("UPDATE project_stage SET entered_on = CAST(:on AS DATE), returned_reason = NULL WHERE project_id = :id AND stage = 'LANDED'")
                .param("on", on).param("id", project).update();
    }

    /** A picture of one point. */
    private Path picture() {
        try {
            return Files.write(folder.resolve("site.png"), Base64.getDecoder().decode(
                    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
