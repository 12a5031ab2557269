package org.guatu.intake.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guatu.intake.DryRun;
import org.guatu.intake.Fault;
import org.guatu.intake.ImportKind;
import org.guatu.intake.SampleFiles;
import org.guatu.intake.Upload;
import org.guatu.intake.sheet.SheetCell;
import org.guatu.intake.sheet.SheetRow;
import org.guatu.intake.sheet.Sheets;
import org.guatu.intake.table.Column;
import org.guatu.intake.table.Table;
import org.guatu.shell.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Templates and fault lists: what is handed out comes back as it is, and runs nothing. */
class HandoutTest {

    @ParameterizedTest
    @EnumSource
    void a_template_is_recognised_when_it_comes_back_and_its_example_is_left_out(ImportKind kind) {
        Template template = new Template(kind, Map.of(Column.UNIT, List.of("冠县", "东阿县")));
        for (boolean csv : new boolean[] {false, true}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (csv) {
                template.csv(out);
            } else {
                template.workbook(Texts.CHINESE, out);
            }
            try (Sheets file = Sheets.open(SampleFiles.file(out.toByteArray()))) {
                Table table = Table.find(kind, file);
                assertThat(table.header().unknown()).isEmpty();
                assertThat(table.header().columns().keySet()).containsExactlyInAnyOrderElementsOf(template.columns());
                Table.Left left = table.read(row -> { });
                assertThat(left.data()).isZero();
                assertThat(left.examples()).isEqualTo(1);
            }
        }
    }

    @Test
    void an_english_reader_gets_the_same_table_with_english_instructions() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Template(ImportKind.RECEIPTS, Map.of()).workbook(Texts.ENGLISH, out);
        try (Sheets file = Sheets.open(SampleFiles.file(out.toByteArray()))) {
            assertThat(file.sheets()).hasSize(2);
            assertThat(Table.find(ImportKind.RECEIPTS, file).header().has(Column.AMOUNT)).isTrue();
            List<String> words = new ArrayList<>();
            file.sheets().get(1).read(row -> words.add(row.cells().getFirst().text()));
            assertThat(String.join(" ", words)).contains("Fill in the sheet").doesNotContain("!");
        }
    }

    @Test
    void the_fault_list_is_the_same_table_with_the_fault_beside_its_row() {
        List<SheetRow> rows = written(SampleFiles.xlsx(table()));
        assertThat(rows.get(0).cells().getLast().text()).isEqualTo("错误说明");
        assertThat(rows.get(1).cells().getLast().text()).isEqualTo("市外");
        assertThat(rows.get(2).cell(2).text()).isEqualTo("1,3OO");
        assertThat(rows.get(2).cells().getLast().text()).contains("C3").contains("“1,3OO”不是数字");
        assertThat(rows.get(1).cell(1).text()).isEqualTo("45446");
    }

    @Test
    void nothing_in_a_csv_can_be_taken_for_a_formula_and_it_reads_back_as_it_was() {
        List<List<Object>> table = table();
        table.add(Arrays.asList("=HYPERLINK(\"http://x\")", "@SUM(A1)", "-120", "+cmd|' /C calc'!A0"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = SampleFiles.csv(table, StandardCharsets.UTF_8, false);
        FaultFile.write(run(file), Texts.CHINESE, out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).contains("'=HYPERLINK").contains("'@SUM").contains("'+cmd").contains("-120").doesNotContain("'-120");
        List<SheetRow> back = rows(SampleFiles.file(out.toByteArray()));
        assertThat(back.get(3).cells()).extracting(SheetCell::text).startsWith("=HYPERLINK(\"http://x\")", "@SUM(A1)", "-120", "+cmd|' /C calc'!A0");
    }

    @Test
    void a_marked_file_that_comes_back_keeps_one_column_of_faults() {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        FaultFile.write(run(SampleFiles.csv(table(), StandardCharsets.UTF_8, false)), Texts.CHINESE, first);
        List<SheetRow> again = written(SampleFiles.file(first.toByteArray()));
        assertThat(again.getFirst().cells()).extracting(SheetCell::text).containsExactly("项目代码", "到账日期", "到位金额（万元）", "资金来源", "错误说明");
        assertThat(again.getLast().cells().getLast().text()).startsWith("C3");
    }

    private static List<List<Object>> table() {
        return new ArrayList<>(List.of(List.of("项目代码", "到账日期", "到位金额（万元）", "资金来源"),
                Arrays.asList("GX-1", java.time.LocalDate.of(2024, 6, 3), 1300, "市外"), Arrays.asList("GX-2", "2024-06-03", "1,3OO", "市外")));
    }

    private static List<SheetRow> written(Path path) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FaultFile.write(run(path), Texts.CHINESE, out);
        return rows(SampleFiles.file(out.toByteArray()));
    }

    private static DryRun run(Path path) {
        Fault fault = new Fault(3, "C3", "到位金额（万元）", "intake.rule.not-a-number", List.of(), "1,3OO", "GX-2");
        return new DryRun(ImportKind.RECEIPTS, new Upload("x.xlsx", path, "0".repeat(64)), 2, 1, 0, 0, 1, 0, 0, BigDecimal.ONE, List.of(fault), List.of(), 0,
                List.of(), List.of(), Optional.empty());
    }

    private static List<SheetRow> rows(Path path) {
        List<SheetRow> rows = new ArrayList<>();
        try (Sheets file = Sheets.open(path)) {
            file.sheets().getFirst().read(rows::add);
        }
        return rows;
    }
}
