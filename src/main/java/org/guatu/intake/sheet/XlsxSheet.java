package org.guatu.intake.sheet;

import java.util.ArrayList;
import java.util.List;

import org.guatu.refusal.Refusal;

/** A sheet of an .xlsx workbook, read from its XML row by row. */
final class XlsxSheet implements Sheet {

    private static final int MERGES = 10_000;

    private final XlsxFile file;
    private final String name;
    private final String part;
    private final XlsxStrings strings;
    private final XlsxFormats formats;

    XlsxSheet(XlsxFile file, String name, String part, XlsxStrings strings, XlsxFormats formats) {
        this.file = file;
        this.name = name;
        this.part = part;
        this.strings = strings;
        this.formats = formats;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean from1904() {
        return file.from1904();
    }

    @Override
    public List<CellRange> read(RowSink sink) {
        List<CellRange> merged = new ArrayList<>();
        int row = 0;
        int filled = 0;
        try (GuardedXml xml = file.part(part)) {
            while (xml.next()) {
                if (xml.starts("row")) {
                    row = number(xml.attribute("r"), row + 1);
                    List<SheetCell> cells = cells(xml, row);
                    if (!cells.isEmpty()) {
                        Limits.checkRows(++filled);
                        if (!sink.row(new SheetRow(row, cells))) {
                            return merged;
                        }
                    }
                } else if (xml.starts("mergeCell") && merged.size() < MERGES) {
                    CellRange.parse(xml.attribute("ref")).ifPresent(merged::add);
                }
            }
        }
        return merged;
    }

    /** Row numbers only go up; anything else would give two rows one address. */
    private static int number(String written, int next) {
        if (written == null) {
            return next;
        }
        try {
            int number = Integer.parseInt(written);
            if (number < next || number > 1_048_576) {
                throw new Refusal("intake.refusal.damaged");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new Refusal("intake.refusal.damaged");
        }
    }

    private List<SheetCell> cells(GuardedXml xml, int row) {
        List<SheetCell> cells = new ArrayList<>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = column(xml.attribute("r"), row, column + 1);
                SheetCell cell = cell(xml, row, column);
                if (cell != null) {
                    Limits.checkColumn(row, column);
                    Limits.checkCell(row, column, cell.text().length());
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private static int column(String written, int row, int next) {
        if (written == null) {
            return next;
        }
        CellRange address = CellRange.parse(written).orElseThrow(() -> new Refusal("intake.refusal.damaged"));
        if (address.firstRow() != row || address.firstColumn() < next) {
            throw new Refusal("intake.refusal.damaged");
        }
        return address.firstColumn();
    }

    private SheetCell cell(GuardedXml xml, int row, int column) {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String raw = null;
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                raw = value(xml);
            } else if (xml.starts("is")) {
                raw = XlsxStrings.text(xml, "is");
            } else if (xml.starts("f")) {
                formula = true;
            }
        }
        if (raw == null || raw.isBlank()) {
            return formula && (type == null || type.equals("n")) ? new SheetCell(row, column, "", SheetCell.Nature.UNRECKONED, "") : null;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> textOrNothing(row, column, strings.get(raw));
            case "b" -> new SheetCell(row, column, raw.strip(), SheetCell.Nature.TRUTH, "");
            case "e" -> new SheetCell(row, column, raw.strip(), SheetCell.Nature.ERROR, "");
            case "n" -> new SheetCell(row, column, Digits.plain(raw.strip()), SheetCell.Nature.NUMBER, formats.get(style));
            default -> textOrNothing(row, column, raw.strip());
        };
    }

    private static SheetCell textOrNothing(int row, int column, String text) {
        return text.isBlank() ? null : SheetCell.text(row, column, text);
    }

    private static String value(GuardedXml xml) {
        StringBuilder value = new StringBuilder();
        while (xml.next() && !xml.ends("v")) {
            if (xml.isText()) {
                value.append(xml.text());
                if (value.length() > 2 * Limits.CELL_CHARACTERS) {
                    throw new Refusal("intake.refusal.bomb");
                }
            }
        }
        return value.toString();
    }
}
