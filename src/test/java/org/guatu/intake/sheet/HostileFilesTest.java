package org.guatu.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.guatu.intake.ImportKind;
import org.guatu.intake.SampleFiles;
import org.guatu.intake.table.Table;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Texts;
import org.junit.jupiter.api.Test;

/** A file that would harm gets one sentence, and no more. */
class HostileFilesTest {

    private static final String TYPES = "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
    private static final String BOOK = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    private static final String RELATIONS = "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";
    private static final String HEAD = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>项目代码</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>到账日期</t></is></c>"
            + "<c r=\"C1\" t=\"inlineStr\"><is><t>到位资金（万元）</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>资金来源</t></is></c></row>";

    @Test
    void a_zip_bomb_is_stopped_while_it_unpacks() {
        byte[] nothing = new byte[40 * 1024 * 1024];
        Arrays.fill(nothing, (byte) ' ');
        assertRefused("intake.refusal.bomb", book("<worksheet><sheetData>" + HEAD + new String(nothing, StandardCharsets.US_ASCII) + "</sheetData></worksheet>"));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < Limits.PARTS + 1; i++) {
            many.put("part" + i, new byte[0]);
        }
        assertRefused("intake.refusal.bomb", SampleFiles.zip(many));
    }

    @Test
    void shared_strings_do_not_fill_the_memory() {
        String string = "<si><t>" + "x".repeat(Limits.CELL_CHARACTERS * 5) + "</t></si>";
        assertRefused("intake.refusal.bomb", book("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>",
                "<sst>" + string + "</sst>"));
    }

    @Test
    void entities_inside_and_outside_are_not_followed() {
        String inside = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData>" + HEAD
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";
        assertRefused("intake.refusal.entities", book(inside));
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE w SYSTEM \"file:///etc/passwd\"><worksheet><sheetData>" + HEAD + "</sheetData></worksheet>";
        assertRefused("intake.refusal.entities", book(outside));
    }

    @Test
    void macros_are_refused_by_content_whatever_the_name() throws IOException {
        assertRefused("intake.refusal.macros", book("<worksheet/>", null, Map.of("xl/vbaProject.bin", new byte[10])));
        Map<String, byte[]> parts = parts("<worksheet/>", null);
        parts.put("[Content_Types].xml", utf8(TYPES.replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main")));
        assertRefused("intake.refusal.macros", SampleFiles.zip(parts));
        try (HSSFWorkbook book = new HSSFWorkbook(); POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("s");
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            book.write(plain);
            try (POIFSFileSystem written = new POIFSFileSystem(new java.io.ByteArrayInputStream(plain.toByteArray()))) {
                written.getRoot().createDirectory("_VBA_PROJECT_CUR");
                written.writeFilesystem(out);
            }
            assertRefused("intake.refusal.macros", SampleFiles.file(out.toByteArray()));
        }
    }

    @Test
    void a_password_is_named() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("s").createRow(0).createCell(0).setCellValue("x");
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            book.write(out);
            assertRefused("intake.refusal.encrypted", SampleFiles.file(out.toByteArray()));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            file.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            file.writeFilesystem(out);
            assertRefused("intake.refusal.encrypted", SampleFiles.file(out.toByteArray()));
        }
    }

    @Test
    void a_million_rows_stop_early() {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 2; i < 30_000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"><v>").append(i * 7919L).append("</v></c></row>");
        }
        assertRefused("intake.refusal.too-many-rows", book("<worksheet><sheetData>" + rows + "<never read"));
        assertRefused("intake.refusal.too-many-columns", SampleFiles.xlsx(List.of(new ArrayList<>(Collections.nCopies(201, "x")))));
        assertRefused("intake.refusal.too-many-rows", SampleFiles.file(("项目代码,到账日期,到位资金（万元）,资金来源\n" + "a,b\n".repeat(30_000)).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void other_kinds_of_files_are_told_by_their_content() {
        assertRefused("intake.refusal.wrong-type", SampleFiles.file("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)));
        assertRefused("intake.refusal.wrong-type", SampleFiles.file("<html><table><tr><td>项目代码".getBytes(StandardCharsets.UTF_8)));
        assertRefused("intake.refusal.wrong-type", SampleFiles.file(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
        assertRefused("intake.refusal.wrong-type", SampleFiles.zip(Map.of("word/document.xml", utf8("<document/>"), "[Content_Types].xml", utf8(TYPES))));
        assertRefused("intake.refusal.wrong-type", SampleFiles.zip(Map.of("readme.txt", utf8("x"))));
        assertRefused("intake.refusal.encoding", SampleFiles.file(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}));
        assertRefused("intake.refusal.empty-file", SampleFiles.file(new byte[0]));
        assertRefused("intake.refusal.damaged", SampleFiles.file(new byte[] {'P', 'K', 3, 4, 1, 2, 3}));
        assertRefused("intake.refusal.damaged", SampleFiles.file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}));
        assertRefused("intake.refusal.damaged-csv", SampleFiles.file("a,\"b\nc".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void merged_cells_are_named() {
        assertRefused("intake.refusal.merged-header", book("<worksheet><sheetData>" + HEAD + "</sheetData><mergeCells><mergeCell ref=\"C1:D1\"/></mergeCells></worksheet>"));
        assertRefused("intake.refusal.merged-cells", book("<worksheet><sheetData>" + HEAD + "</sheetData><mergeCells><mergeCell ref=\"A3:A5\"/></mergeCells></worksheet>"));
    }

    @Test
    void rows_and_cells_out_of_order_are_a_damaged_file() {
        assertRefused("intake.refusal.damaged", book("<worksheet><sheetData>" + HEAD + "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"));
        assertRefused("intake.refusal.damaged", book("<worksheet><sheetData>" + HEAD + "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row></sheetData></worksheet>"));
    }

    @Test
    void a_file_beyond_the_limit_is_not_opened() throws IOException {
        Path large = Files.createTempFile("guatu-large", null);
        large.toFile().deleteOnExit();
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Limits.FILE_BYTES + 1);
        }
        assertRefused("intake.refusal.too-large", large);
    }

    private static void assertRefused(String key, Path path) {
        assertThatThrownBy(() -> {
            try (Sheets file = Sheets.open(path)) {
                Table.find(ImportKind.RECEIPTS, file).read(row -> { });
            }
        }).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(Texts.text(refusal)).doesNotContain("!").doesNotContain("{").isNotBlank();
        });
    }

    private static Path book(String sheet) {
        return book(sheet, null);
    }

    private static Path book(String sheet, String strings) {
        return SampleFiles.zip(parts(sheet, strings));
    }

    private static Path book(String sheet, String strings, Map<String, byte[]> more) {
        Map<String, byte[]> parts = parts(sheet, strings);
        parts.putAll(more);
        return SampleFiles.zip(parts);
    }

    private static Map<String, byte[]> parts(String sheet, String strings) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8(TYPES));
        parts.put("xl/workbook.xml", utf8(BOOK));
        parts.put("xl/_rels/workbook.xml.rels", utf8(RELATIONS));
        parts.put("xl/worksheets/sheet1.xml", utf8(sheet));
        if (strings != null) {
            parts.put("xl/sharedStrings.xml", utf8(strings));
        }
        return parts;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
