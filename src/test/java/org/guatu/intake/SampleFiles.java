package org.guatu.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as they arrive, made for tests: the same rows as .xlsx, .xls and CSV. A cell is a text, a number, a day or null. */
public final class SampleFiles {

    /** The header of our own template of receipts, without the optional columns. */
    public static final List<Object> RECEIPT_HEADER = List.of("项目代码", "项目名称", "所属月份", "到账日期", "到位金额（万元）", "资金来源", "资金性质", "凭证号", "备注");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private SampleFiles() {
    }

    public static Path xlsx(List<List<Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("数据");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    Object value = rows.get(r).get(c);
                    if (value instanceof Number number) {
                        sheet.value(r, c, number);
                    } else if (value instanceof LocalDate day) {
                        sheet.value(r, c, day.toEpochDay() - DAY_ZERO.toEpochDay());
                    } else if (value != null) {
                        sheet.value(r, c, value.toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(out.toByteArray());
    }

    public static Path xls(List<List<Object>> rows) {
        try (HSSFWorkbook book = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("数据");
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    Object value = rows.get(r).get(c);
                    Cell cell = value == null ? null : row.createCell(c);
                    if (value instanceof Number number) {
                        cell.setCellValue(number.doubleValue());
                    } else if (value instanceof LocalDate day) {
                        cell.setCellValue(day.toEpochDay() - DAY_ZERO.toEpochDay());
                    } else if (value != null) {
                        cell.setCellValue(value.toString());
                    }
                }
            }
            book.write(out);
            return file(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path csv(List<List<Object>> rows, Charset charset, boolean mark) {
        StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
        for (List<Object> row : rows) {
            text.append(String.join(",", row.stream().map(SampleFiles::csvCell).toList())).append("\r\n");
        }
        return file(text.toString().getBytes(charset));
    }

    /** A zip of parts: for workbooks that no spreadsheet would write. */
    public static Path zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(out.toByteArray());
    }

    public static Path file(byte[] bytes) {
        try {
            Path path = Files.createTempFile("guatu-sample", null);
            path.toFile().deleteOnExit();
            return Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Upload upload(Path path) {
        try (var in = Files.newInputStream(path)) {
            return Upload.take("样例.xlsx", in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String csvCell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof Double number ? BigDecimal.valueOf(number).toPlainString() : value.toString();
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
