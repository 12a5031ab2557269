package org.guatu.intake.handout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guatu.intake.ImportKind;
import org.guatu.intake.sheet.Limits;
import org.guatu.intake.table.AmountUnit;
import org.guatu.intake.table.Column;
import org.guatu.intake.table.HeaderReader;
import org.guatu.intake.table.Words;
import org.guatu.shell.Texts;

/**
 * A file to fill in: header, an example row that is not imported, drop-downs, and a sheet that explains it. The table itself is Chinese, as it
 * is when it comes back.
 *
 * @param choices what the drop-down of a column offers
 */
public record Template(ImportKind kind, Map<Column, List<String>> choices) {

    private static final String HEAD = "E4EEF5";
    private static final String EXAMPLE_INK = "5F6972";
    private static final Set<Column> LEFT_OUT = Set.of(Column.YEAR, Column.RECEIPT_KIND, Column.CHAIN);
    private static final int HELP_RULES = 4;

    public Template {
        choices = Map.copyOf(choices);
    }

    /** The columns it has; first the one whose sample says that its row is an example. */
    public List<Column> columns() {
        return Column.of(kind).stream().filter(column -> !LEFT_OUT.contains(column))
                .sorted(Comparator.comparing((Column column) -> !sample(column).startsWith(Words.cells().first("row.example")))).toList();
    }

    /** The title of a column; of a figure with its unit in brackets. */
    public String title(Column column) {
        AmountUnit unit = column == Column.AMOUNT_FOREIGN ? AmountUnit.WAN_USD : column.isMoney() ? AmountUnit.WAN : null;
        return unit == null ? column.title(kind) : column.title(kind) + '\uFF08' + unit.word() + '\uFF09';
    }

    /** Writes the workbook. */
    public void workbook(Locale locale, OutputStream out) {
        try {
            Workbook book = new Workbook(out, "Guatu", "1.0");
            Worksheet data = book.newWorksheet(Texts.text(Texts.CHINESE, "intake.sheet.data"));
            Worksheet help = book.newWorksheet(Texts.text(locale, "intake.sheet.help"));
            Worksheet lists = book.newWorksheet("lists");
            lists.setVisibilityState(VisibilityState.HIDDEN);
            List<Column> columns = columns();
            for (int c = 0; c < columns.size(); c++) {
                column(data, lists, columns.get(c), c);
            }
            data.freezePane(0, 1);
            help(help, columns, locale);
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the header and the example as CSV, UTF-8 with its mark, so that spreadsheets open it right. */
    public void csv(OutputStream out) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            CSVPrinter csv = new CSVPrinter(writer, CSVFormat.EXCEL);
            csv.printRecord(columns().stream().map(this::title).toList());
            csv.printRecord(columns().stream().map(this::sample).toList());
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void column(Worksheet data, Worksheet lists, Column column, int at) {
        data.value(0, at, title(column));
        data.style(0, at).bold().fillColor(HEAD).set();
        data.width(at, Math.max(12, title(column).length() * 2 + 2));
        String sample = sample(column);
        if (column.isFigure() && !sample.isEmpty()) {
            data.value(1, at, new BigDecimal(sample));
        } else if (!sample.isEmpty()) {
            data.value(1, at, sample);
        }
        data.style(1, at).fontColor(EXAMPLE_INK).set();
        List<String> offered = choices.getOrDefault(column, List.of());
        for (int r = 0; r < offered.size(); r++) {
            lists.value(r, at, offered.get(r));
        }
        if (!offered.isEmpty()) {
            data.range(1, at, Limits.DATA_ROWS, at).validateWithList(lists.range(0, at, offered.size() - 1, at)).allowBlank(true).showErrorMessage(false);
        }
    }

    private void help(Worksheet sheet, List<Column> columns, Locale locale) {
        int row = 0;
        sheet.value(row, 0, Texts.text(locale, "intake.sheet.file", Texts.text(locale, kind.messageKey())));
        sheet.style(row, 0).bold().fontSize(14).set();
        row += 2;
        for (int rule = 1; rule <= HELP_RULES; rule++) {
            sheet.value(row++, 0, rule + ". " + Texts.text(locale, "intake.help.rule." + rule));
        }
        row++;
        String[] heads = {"intake.help.column", "intake.help.need", "intake.help.meaning", "intake.help.sample"};
        for (int c = 0; c < heads.length; c++) {
            sheet.value(row, c, Texts.text(locale, heads[c]));
            sheet.style(row, c).bold().fillColor(HEAD).set();
        }
        for (Column column : columns) {
            row++;
            sheet.value(row, 0, title(column));
            sheet.value(row, 1, Texts.text(locale, need(column)));
            sheet.value(row, 2, Texts.text(locale, "intake.help.on." + column.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            sheet.value(row, 3, sample(column));
        }
        sheet.width(0, 22);
        sheet.width(1, 16);
        sheet.width(2, 60);
        sheet.width(3, 28);
    }

    private String need(Column column) {
        return HeaderReader.required(kind).stream().filter(any -> any.contains(column)).findFirst()
                .map(any -> any.size() > 1 ? "intake.help.either" : "intake.help.needed").orElse("intake.help.optional");
    }

    private String sample(Column column) {
        List<String> sample = Words.samples().of(column.key(kind));
        return sample.isEmpty() ? "" : sample.getFirst();
    }
}
