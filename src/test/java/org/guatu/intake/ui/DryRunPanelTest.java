package org.guatu.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;

import org.guatu.intake.DryRun;
import org.guatu.intake.Fault;
import org.guatu.intake.ImportKind;
import org.guatu.intake.Judged;
import org.guatu.intake.Upload;
import org.guatu.shell.Texts;
import org.junit.jupiter.api.Test;

/** The panel of a dry run says how many rows, what is wrong where, and the sum. */
class DryRunPanelTest {

    private static final DryRunPanel.Asked NOTHING = new DryRunPanel.Asked() {
        private static final long serialVersionUID = 1L;

        @Override
        public void apply() {
            throw new AssertionError("nobody pressed");
        }

        @Override
        public void again() {
            throw new AssertionError("nobody pressed");
        }

        @Override
        public void close() {
            throw new AssertionError("nobody pressed");
        }
    };

    @Test
    void while_a_row_is_faulty_nothing_can_be_imported_and_the_fault_is_named() {
        String read = read(run(9, 3, List.of(new Fault(5, "E5", "到位金额（万元）", "intake.rule.letters-in-number", List.of(), "1,3OO", "轴承保持器智造")), List.of()));
        assertThat(read).contains("可导入 9 行", "有误 3 行", "3 行改好前，12 行都不写入。", "第 5 行", "“1,3OO”不是数字", "轴承保持器智造", "E5", "下载错误表", "重新选择")
                .doesNotContain("导入 9 行 =");
    }

    @Test
    void good_rows_can_be_imported_and_the_button_says_the_exact_sum() {
        Judged.Question doubt = new Judged.Question(2, "E2", "ledger.doubt.over_plan", List.of(new BigDecimal("50000000.00"), new BigDecimal("10000000.00")), "项目");
        String read = read(run(12, 0, List.of(), List.of(doubt)));
        assertThat(read).contains("导入 12 行 = 2.31050001 亿元", "将新增 2.31050001 亿元", "231,050,001.00 元", "5,000 万元超过年计划剩余 1,000 万元").doesNotContain("下载错误表");
    }

    private static DryRun run(int added, int faulty, List<Fault> faults, List<Judged.Question> questions) {
        return new DryRun(ImportKind.RECEIPTS, new Upload("冠县_6月到位资金.xlsx", Path.of("none"), "0".repeat(64)), added + faulty, added, 0, 0, faulty, 0, 0,
                new BigDecimal("231050001.00"), faults, questions, questions.size(), List.of(new DryRun.Reading("到位金额（万元）", "E1", "万元", "E1")), List.of(), Optional.empty());
    }

    private static String read(DryRun run) {
        // The link to the fault list asks which page it stands on.
        UI page = new UI();
        page.setLocale(Texts.CHINESE);
        UI.setCurrent(page);
        try {
            return text(new DryRunPanel(run, NOTHING).getElement());
        } finally {
            UI.setCurrent(null);
        }
    }

    private static String text(Element element) {
        return element.isTextNode() ? element.getText() + "\n" : String.join("", element.getChildren().map(DryRunPanelTest::text).toList());
    }
}
