package org.guatu.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.guatu.intake.SampleFiles;
import org.junit.jupiter.api.Test;

/** Every kind of file gives the same cells. */
class SheetsTest {

    private static final List<List<Object>> ROWS = List.of(
            Arrays.asList("项目代码", null, "到位金额（万元）"),
            Arrays.asList("GX-001", "含,逗号\"引号\"", 1.1),
            Arrays.asList(null, null, null),
            Arrays.asList("生僻字㐂𠮷", LocalDate.of(2024, 6, 3), 12345678.12));

    @Test
    void a_new_workbook_gives_its_cells_with_their_addresses() {
        List<SheetRow> rows = rows(SampleFiles.xlsx(ROWS), Sheets.Kind.XLSX);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 4);
        assertThat(rows.get(0).cells()).extracting(SheetCell::address).containsExactly("A1", "C1");
        assertThat(texts(rows.get(1))).containsExactly("GX-001", "含,逗号\"引号\"", "1.1");
        assertThat(texts(rows.get(2))).containsExactly("生僻字㐂𠮷", "45446", "12345678.12");
        assertThat(rows.get(2).cell(1).nature()).isEqualTo(SheetCell.Nature.NUMBER);
        assertThat(rows.get(2).cell(9).text()).isEmpty();
    }

    @Test
    void an_old_workbook_gives_the_same() {
        List<SheetRow> rows = rows(SampleFiles.xls(ROWS), Sheets.Kind.XLS);
        assertThat(rows).isEqualTo(rows(SampleFiles.xlsx(ROWS), Sheets.Kind.XLSX));
    }

    @Test
    void csv_is_read_in_every_usual_encoding() {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(SampleFiles.csv(ROWS, StandardCharsets.UTF_8, false), "UTF-8");
        files.put(SampleFiles.csv(ROWS, StandardCharsets.UTF_8, true), "UTF-8 with mark");
        files.put(SampleFiles.csv(ROWS, Charset.forName("GB18030"), false), "GB18030");
        files.forEach((path, name) -> {
            List<SheetRow> rows = rows(path, Sheets.Kind.CSV);
            assertThat(texts(rows.get(0))).as(name).containsExactly("项目代码", "到位金额（万元）");
            assertThat(texts(rows.get(2))).as(name).containsExactly("生僻字㐂𠮷", "2024-06-03", "12345678.12");
        });
    }

    @Test
    void figures_have_the_digits_a_spreadsheet_shows() {
        assertThat(Digits.plain("1.1000000000000001")).isEqualTo("1.1");
        assertThat(Digits.plain("1.2E3")).isEqualTo("1200");
        assertThat(Digits.plain("0.0")).isEqualTo("0");
        assertThat(Digits.plain("999999999999.99")).isEqualTo("999999999999.99");
        assertThat(Digits.plain("1e999999999")).isEqualTo("1e999999999");
        assertThat(Digits.plain("NaN")).isEqualTo("NaN");
    }

    @Test
    void addresses_are_those_of_a_spreadsheet() {
        assertThat(SheetCell.address(5, 2)).isEqualTo("C5");
        assertThat(SheetCell.address(1, 26)).isEqualTo("AA1");
        assertThat(CellRange.parse("B2:AA3")).contains(new CellRange(2, 1, 3, 26));
        assertThat(CellRange.parse("2B")).isEmpty();
    }

    @Test
    void tabs_and_semicolons_separate_where_the_first_line_has_them() {
        for (String sign : List.of("\t", ";")) {
            Path path = SampleFiles.file(("项目代码" + sign + "金额（元）\n" + "A1" + sign + "1,200\n").getBytes(StandardCharsets.UTF_8));
            List<SheetRow> rows = rows(path, Sheets.Kind.CSV);
            if (sign.equals("\t")) {
                assertThat(texts(rows.get(1))).containsExactly("A1", "1,200");
            }
            assertThat(texts(rows.get(0))).containsExactly("项目代码", "金额（元）");
        }
    }

    private static List<SheetRow> rows(Path path, Sheets.Kind kind) {
        List<SheetRow> rows = new ArrayList<>();
        try (Sheets file = Sheets.open(path)) {
            assertThat(file.kind()).isEqualTo(kind);
            file.sheets().getFirst().read(rows::add);
        }
        return rows;
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(SheetCell::text).toList();
    }
}
