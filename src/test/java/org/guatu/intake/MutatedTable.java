package org.guatu.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.guatu.intake.handout.Template;
import org.guatu.intake.table.Column;
import org.guatu.shell.Texts;

/** Makes tables as they might arrive: from good receipts and real templates, with cells, bytes or parts changed by the dice. */
final class MutatedTable {

    private static final List<Object> HEADER = List.of("项目代码", "项目名称", "所属月份", "到账日期", "到位金额（万元）", "资金来源", "凭证号", "备注");
    private static final List<String> AMOUNT_TITLES = List.of("到位金额（万元）", "到位资金(亿元)", "金额（元）", "到位资金", "到资额（万）", "累计到位资金（万元）", "到位金额（万美元）",
            "2024年6月到位资金（万元）", "到位金额(万元)(亿元)");
    private static final List<Object> ODD = Arrays.asList("", "　", "1,3OO", "１，２００", "-5", "0", "1e9", "99999999999999999999", "0.0000001", "12%", "=1+1", "'=cmd", "100万元",
            "0.5亿元", "2024-02-30", "2024-06-03", 45446, 45446.5, "45446", "202406", "6月", "2099-01-01", "#REF!", "NaN", "∞", "null", "<script>", "𠮷", "\u202E反", "a\nb",
            "市外", "月球", "MUT-1", "mut-2", "ＭＵＴ－３", "变异项目1", "x".repeat(300), true, 1.1, 0.1 + 0.2, 1234567.89, Long.MAX_VALUE, -0.0, "示例", "合计", "\uFEFF", "¥3,000.50");

    private final Random dice;
    private final List<byte[]> templates = new ArrayList<>();

    MutatedTable(Random dice) {
        this.dice = dice;
        for (ImportKind kind : ImportKind.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Template(kind, Map.of(Column.UNIT, List.of("冠县"))).workbook(Texts.CHINESE, out);
            templates.add(out.toByteArray());
        }
    }

    /**
     * A file.
     *
     * @param cells the rows below the header where they are known, else null
     * @param unit  10,000 for 万元 and so on, where the header says one; null where what was read must not be compared
     */
    record Made(ImportKind kind, byte[] bytes, List<List<Object>> cells, BigDecimal unit, String what) {

        /** What the amounts of the rows say, by a reading of its own: digits without commas, times the unit of the header. */
        BigDecimal exactYuan() {
            BigDecimal sum = BigDecimal.ZERO;
            for (List<Object> row : cells) {
                String text = java.text.Normalizer.normalize(String.valueOf(row.get(4)), java.text.Normalizer.Form.NFKC).replaceAll("[,¥\\s]", "");
                String first = String.valueOf(row.get(0));
                if (!first.equals("示例") && !first.equals("合计") && row.stream().anyMatch(cell -> cell != null && !cell.toString().isBlank())) {
                    BigDecimal number = new BigDecimal(text.replace("万元", "").replace("亿元", ""));
                    sum = sum.add((row.get(4) instanceof Double ? number.round(new java.math.MathContext(15)) : number).multiply(unit));
                }
            }
            return sum;
        }
    }

    Made next() {
        int kind = dice.nextInt(10);
        if (kind < 6) {
            return table();
        }
        if (kind < 8) {
            Made good = table();
            return new Made(ImportKind.RECEIPTS, turned(good.bytes), null, null, "bytes of " + good.what);
        }
        int template = dice.nextInt(templates.size());
        ImportKind of = ImportKind.values()[dice.nextInt(3)];
        return kind == 8 ? new Made(of, turned(templates.get(template)), null, null, "bytes of template " + template)
                : new Made(of, partsTurned(templates.get(template)), null, null, "parts of template " + template);
    }

    private Made table() {
        List<List<Object>> rows = new ArrayList<>();
        int count = 1 + dice.nextInt(6);
        for (int i = 0; i < count; i++) {
            rows.add(new ArrayList<>(Arrays.asList("MUT-" + (1 + dice.nextInt(3)), null, "2024-0" + (1 + dice.nextInt(6)), "2024-01-" + (10 + i),
                    dice.nextBoolean() ? (Object) (dice.nextInt(100_000) / 100.0 + 1) : "1," + (100 + dice.nextInt(900)), "市外", "V" + i, null)));
        }
        List<Object> header = new ArrayList<>(HEADER);
        BigDecimal unit = BigDecimal.valueOf(10_000);
        for (int m = dice.nextInt(3); m > 0; m--) {
            if (dice.nextInt(5) == 0) {
                String title = AMOUNT_TITLES.get(dice.nextInt(AMOUNT_TITLES.size()));
                header.set(4, title);
                unit = title.contains("亿元") ? BigDecimal.valueOf(100_000_000) : title.contains("万") ? BigDecimal.valueOf(10_000) : BigDecimal.ONE;
            } else if (dice.nextInt(8) == 0) {
                header.set(dice.nextInt(header.size()), ODD.get(dice.nextInt(ODD.size())));
            } else {
                rows.get(dice.nextInt(rows.size())).set(dice.nextInt(HEADER.size()), ODD.get(dice.nextInt(ODD.size())));
            }
        }
        List<List<Object>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        boolean known = header.get(4).toString().contains("到") || header.get(4).toString().contains("金额");
        return new Made(ImportKind.RECEIPTS, bytes(all), known ? rows : null, unit, all.toString());
    }

    private byte[] bytes(List<List<Object>> rows) {
        Path path = switch (dice.nextInt(5)) {
            case 0 -> SampleFiles.xls(rows);
            case 1 -> SampleFiles.csv(rows, StandardCharsets.UTF_8, dice.nextBoolean());
            case 2 -> SampleFiles.csv(rows, Charset.forName("GB18030"), false);
            default -> SampleFiles.xlsx(rows);
        };
        try {
            byte[] bytes = Files.readAllBytes(path);
            Files.delete(path);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] turned(byte[] good) {
        byte[] bytes = good.clone();
        int how = dice.nextInt(4);
        if (how == 0) {
            return Arrays.copyOf(bytes, dice.nextInt(bytes.length));
        }
        for (int i = 0; i < 1 + dice.nextInt(12); i++) {
            bytes[dice.nextInt(bytes.length)] = (byte) dice.nextInt(256);
        }
        return bytes;
    }

    /** Changes the XML inside, so that the zip around it stays whole. */
    private byte[] partsTurned(byte[] good) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = SampleFiles.file(good);
        try (ZipFile in = new ZipFile(file.toFile()); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] part = in.getInputStream(entry).readAllBytes();
                int fate = dice.nextInt(8);
                if (fate > 0) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(fate == 1 ? turned(part) : fate == 2 ? exchanged(part) : part);
                }
            }
            zip.putNextEntry(new ZipEntry("last"));
            zip.finish();
            Files.delete(file);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] exchanged(byte[] part) {
        String[][] pairs = {{"t=\"s\"", "t=\"n\""}, {"<v>", "<v>9"}, {"<row r=\"2\"", "<row r=\"1048576\""}, {"万元", "亿元"}, {"</c>", "<f>1/0</f></c>"},
            {"<sheetData>", "<!DOCTYPE x><sheetData>"}, {"<si>", "<si><rPh>"}, {"r=\"A", "r=\"ZZZ"}};
        String[] pair = pairs[dice.nextInt(pairs.length)];
        return new String(part, StandardCharsets.UTF_8).replace(pair[0], pair[1]).getBytes(StandardCharsets.UTF_8);
    }
}
