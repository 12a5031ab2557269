package org.guatu.intake.handout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guatu.intake.DryRun;
import org.guatu.intake.Fault;
import org.guatu.intake.Sentences;
import org.guatu.intake.sheet.SheetCell;
import org.guatu.intake.sheet.SheetRow;
import org.guatu.intake.sheet.Sheets;
import org.guatu.intake.table.Days;
import org.guatu.intake.table.Table;
import org.guatu.intake.table.Unfit;
import org.guatu.shell.Texts;

/** The file that was tried, once more, with its faulty cells marked and a column that says the fault. It can be mended and imported as it is. */
public final class FaultFile {

    private static final String BAD = "F8DDD6";
    private static final String BAD_INK = "B0351E";
    private static final int FLUSH = 500;

    private final DryRun run;
    private final Locale locale;
    private final Map<Integer, List<Fault>> byRow;

    private FaultFile(DryRun run, Locale locale) {
        this.run = run;
        this.locale = locale;
        this.byRow = run.faults().stream().collect(Collectors.groupingBy(Fault::row));
    }

    /** Writes it: a CSV for a CSV, an .xlsx for every workbook. */
    public static void write(DryRun run, Locale locale, OutputStream out) {
        try (Sheets file = Sheets.open(run.upload().path())) {
            Table table = Table.find(run.kind(), file);
            FaultFile faults = new FaultFile(run, locale);
            if (file.kind() == Sheets.Kind.CSV) {
                faults.csv(table, out);
            } else {
                faults.workbook(table, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it is called: the file's own name and a word. */
    public static String name(DryRun run, Locale locale) {
        try (Sheets file = Sheets.open(run.upload().path())) {
            String bare = run.upload().fileName().replaceFirst("\\.[A-Za-z]{3,4}$", "");
            return Texts.text(locale, "intake.sheet.fault-file", bare) + (file.kind() == Sheets.Kind.CSV ? ".csv" : ".xlsx");
        }
    }

    private void csv(Table table, OutputStream out) throws IOException {
        int width = width(table);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.EXCEL);
        int[] at = {1};
        table.readAll(row -> {
            try {
                for (; at[0] < row.number(); at[0]++) {
                    csv.println();
                }
                at[0]++;
                for (int column = 0; column < width; column++) {
                    csv.print(Defused.text(row.cell(column).text()));
                }
                csv.print(row.number() == table.header().row() ? Texts.text(locale, "intake.sheet.faults") : Defused.text(said(row.number())));
                csv.println();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        csv.flush();
    }

    private void workbook(Table table, OutputStream out) throws IOException {
        int width = width(table);
        Map<Integer, Boolean> days = new HashMap<>();
        table.header().columns().forEach((column, place) -> days.put(place.cell().column(), column.isDay()));
        Workbook book = new Workbook(out, "Guatu", "1.0");
        Worksheet sheet = book.newWorksheet(Texts.text(locale, "intake.sheet.data"));
        sheet.freezePane(0, table.header().row());
        sheet.width(width, 60);
        int[] written = {0};
        table.readAll(row -> {
            row.cells().stream().filter(cell -> cell.column() < width).forEach(cell -> value(sheet, cell, days.getOrDefault(cell.column(), false), table.from1904()));
            mark(sheet, table, row, width);
            if (++written[0] % FLUSH == 0) {
                flush(sheet);
            }
        });
        book.finish();
    }

    private void mark(Worksheet sheet, Table table, SheetRow row, int width) {
        int at = row.number() - 1;
        if (row.number() == table.header().row()) {
            sheet.value(at, width, Texts.text(locale, "intake.sheet.faults"));
            sheet.style(at, width).bold().set();
        }
        List<Fault> faults = byRow.getOrDefault(row.number(), List.of());
        for (Fault fault : faults) {
            int column = org.guatu.intake.sheet.CellRange.parse(fault.address()).orElseThrow().firstColumn();
            sheet.style(at, column).fillColor(BAD).fontColor(BAD_INK).set();
        }
        if (!faults.isEmpty()) {
            sheet.value(at, width, said(row.number()));
            sheet.style(at, width).fontColor(BAD_INK).set();
        }
    }

    /** Texts are written as texts, which no spreadsheet runs; numbers as numbers; days of day columns as days that can be read. */
    private static void value(Worksheet sheet, SheetCell cell, boolean day, boolean from1904) {
        int row = cell.row() - 1;
        if (cell.nature() != SheetCell.Nature.NUMBER) {
            sheet.value(row, cell.column(), cell.text());
            return;
        }
        if (day) {
            try {
                LocalDate date = Days.day(cell, from1904);
                sheet.value(row, cell.column(), date);
                sheet.style(row, cell.column()).format("yyyy-mm-dd").set();
                return;
            } catch (Unfit e) {
                // Stays the number it is: that is what is faulty about it.
            }
        }
        try {
            sheet.value(row, cell.column(), new BigDecimal(cell.text()));
        } catch (NumberFormatException e) {
            sheet.value(row, cell.column(), cell.text());
        }
    }

    private String said(int row) {
        return byRow.getOrDefault(row, List.of()).stream()
                .map(fault -> fault.address() + " " + (fault.title().isEmpty() ? "" : fault.title() + " ") + Sentences.fault(fault, locale))
                .collect(Collectors.joining("; "));
    }

    private static int width(Table table) {
        int[] width = {0};
        table.readAll(row -> width[0] = Math.max(width[0], row.cells().getLast().column() + 1));
        // a file that was marked before and came back keeps one column of faults
        boolean marked = table.header().unknown().stream().anyMatch(cell -> cell.column() == width[0] - 1 && Sentences.isMark(cell.text()));
        return marked ? width[0] - 1 : width[0];
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
