package org.guatu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.guatu.intake.sheet.Limits;
import org.guatu.intake.sheet.Sheets;
import org.guatu.intake.table.Table;
import org.junit.jupiter.api.Test;

/** Twenty thousand rows are read in a Java machine that has hardly room for one of them at a time. */
class LargeFileTest {

    private static final String HEAP = "-Xmx40m";

    @Test
    void the_largest_workbook_is_read_in_forty_megabytes() throws Exception {
        assertThat(readElsewhere(SampleFiles.xlsx(rows()))).contains("rows " + Limits.DATA_ROWS);
    }

    @Test
    void so_is_the_largest_csv() throws Exception {
        assertThat(readElsewhere(SampleFiles.csv(rows(), StandardCharsets.UTF_8, true))).contains("rows " + Limits.DATA_ROWS);
    }

    @Test
    void one_row_more_gets_a_sentence() throws Exception {
        List<List<Object>> rows = rows();
        rows.add(rows.getLast());
        assertThat(readElsewhere(SampleFiles.csv(rows, StandardCharsets.UTF_8, false))).contains("intake.refusal.too-many-rows");
    }

    /** Reads the table of a file in this process; run with little memory by the tests above. */
    public static void main(String[] args) {
        try (Sheets file = Sheets.open(Path.of(args[0]))) {
            long[] characters = {0};
            Table.Left left = Table.find(ImportKind.RECEIPTS, file).read(row -> row.cells().forEach(cell -> characters[0] += cell.text().length()));
            System.out.println("rows " + left.data() + " characters " + characters[0]);
        } catch (org.guatu.refusal.Refusal refusal) {
            System.out.println(refusal.messageKey());
        }
    }

    private static String readElsewhere(Path file) throws IOException, InterruptedException {
        Path log = Files.createTempFile("guatu-large", ".log");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-cp",
                System.getProperty("java.class.path"), LargeFileTest.class.getName(), file.toString()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(log);
    }

    private static List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>(List.of(SampleFiles.RECEIPT_HEADER));
        for (int i = 0; i < Limits.DATA_ROWS; i++) {
            rows.add(Arrays.asList("GX-" + i, "第 " + i + " 个项目的名称，不与别的相同", "2024-06", "2024-06-03", 1000 + i, "市外", "设备款", "回单" + i,
                    "第 " + i + " 行的备注".repeat(8)));
        }
        return rows;
    }
}
