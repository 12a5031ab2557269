package org.guatu.project.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.project.Dossier;
import org.guatu.project.Stage;
import org.guatu.project.StageEvidence;
import org.junit.jupiter.api.Test;

class NewProjectUiTest extends OpenedDialogs {

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
        ComponentUtil.fireEvent(code, new BlurNotifier.BlurEvent<>(code, true));
        assertThat(code.getErrorMessage()).as("its field was left").contains("须为 18 位，现为 13 位");
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
}
