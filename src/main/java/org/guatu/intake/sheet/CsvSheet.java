package org.guatu.intake.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.guatu.refusal.Refusal;

/** A CSV file. Its encoding is the first of UTF-8 and GB18030 in which every byte means a character; a text never is read as the wrong one. */
final class CsvSheet implements Sheet {

    private static final int BOM = 0xFEFF;
    private static final List<String> OTHER_KINDS = List.of("%PDF", "<!DO", "<htm", "<HTM", "<?xm", "{\\rt", "Rar!", "7z\u00BC\u00AF");

    private final Path path;
    private final Charset charset;
    private final char delimiter;

    private CsvSheet(Path path, Charset charset, char delimiter) {
        this.path = path;
        this.charset = charset;
        this.delimiter = delimiter;
    }

    static CsvSheet open(Path path, byte[] head) throws IOException {
        String start = new String(head, 0, Math.min(4, head.length), StandardCharsets.ISO_8859_1);
        if (OTHER_KINDS.contains(start)) {
            throw new Refusal("intake.refusal.wrong-type");
        }
        Charset charset = charset(path, head);
        return new CsvSheet(path, charset, delimiter(path, charset));
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public boolean from1904() {
        return false;
    }

    @Override
    public List<CellRange> read(RowSink sink) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        try (Reader reader = reader(path, charset); CSVParser records = CSVParser.parse(reader, format)) {
            int rows = 0;
            for (CSVRecord csv : records) {
                List<SheetCell> cells = cells(csv);
                if (cells.isEmpty()) {
                    continue;
                }
                Limits.checkRows(++rows);
                if (!sink.row(new SheetRow(cells.getFirst().row(), cells))) {
                    break;
                }
            }
            return List.of();
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw new Refusal("intake.refusal.damaged-csv");
        }
    }

    /** Rows are numbered by record, as a spreadsheet shows the file, and not by line: a cell may hold line breaks. */
    private static List<SheetCell> cells(CSVRecord csv) {
        int row = (int) Math.min(Integer.MAX_VALUE, csv.getRecordNumber());
        List<SheetCell> cells = new ArrayList<>();
        for (int column = 0; column < csv.size(); column++) {
            String text = undefused(csv.get(column).strip());
            if (!text.isEmpty()) {
                Limits.checkColumn(row, column);
                Limits.checkCell(row, column, text.length());
                cells.add(SheetCell.text(row, column, text));
            }
        }
        return cells;
    }

    /** The apostrophe that our own files put before what looks like a formula is not part of the text. */
    private static String undefused(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0 ? text.substring(1) : text;
    }

    private static Charset charset(Path path, byte[] head) throws IOException {
        if (Sheets.starts(head, 0xFF, 0xFE)) {
            return checked(path, StandardCharsets.UTF_16LE);
        }
        if (Sheets.starts(head, 0xFE, 0xFF)) {
            return checked(path, StandardCharsets.UTF_16BE);
        }
        return decodes(path, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : checked(path, Charset.forName("GB18030"));
    }

    private static Charset checked(Path path, Charset charset) throws IOException {
        if (!decodes(path, charset)) {
            throw new Refusal("intake.refusal.encoding");
        }
        return charset;
    }

    /** Whether every byte means a character, and none of them is one that no text holds. */
    private static boolean decodes(Path path, Charset charset) throws IOException {
        try (Reader reader = reader(path, charset)) {
            char[] some = new char[8192];
            for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
                for (int i = 0; i < read; i++) {
                    if (some[i] < ' ' && some[i] != '\t' && some[i] != '\n' && some[i] != '\r') {
                        throw new Refusal("intake.refusal.wrong-type");
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Reader reader(Path path, Charset charset) throws IOException {
        InputStream in = Files.newInputStream(path);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BOM) {
            reader.reset();
        }
        return reader;
    }

    /** Comma, or tab or semicolon where the first line has more of those: what spreadsheets of other settings save. */
    private static char delimiter(Path path, Charset charset) throws IOException {
        try (BufferedReader reader = (BufferedReader) reader(path, charset)) {
            char[] start = new char[4096];
            int read = Math.max(0, reader.read(start));
            String line = new String(start, 0, read).lines().findFirst().orElse("");
            char best = ',';
            for (char other : new char[] {'\t', ';'}) {
                if (count(line, other) > count(line, best)) {
                    best = other;
                }
            }
            return best;
        }
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }
}
