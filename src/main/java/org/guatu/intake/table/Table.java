package org.guatu.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.guatu.intake.ImportKind;
import org.guatu.intake.sheet.CellRange;
import org.guatu.intake.sheet.Limits;
import org.guatu.intake.sheet.Sheet;
import org.guatu.intake.sheet.SheetCell;
import org.guatu.intake.sheet.SheetRow;
import org.guatu.intake.sheet.Sheets;
import org.guatu.refusal.Refusal;

/** The table in a file: the one sheet that has a header of the kind, and the rows below it. */
public final class Table {

    private final Sheet sheet;
    private final Header header;

    private Table(Sheet sheet, Header header) {
        this.sheet = sheet;
        this.header = header;
    }

    /** Finds the table; refused when no sheet has one, two have one, or cells are merged in it. */
    public static Table find(ImportKind kind, Sheets file) {
        List<Sheet> fitting = new ArrayList<>();
        List<List<SheetRow>> heads = new ArrayList<>();
        int best = 0;
        for (Sheet sheet : file.sheets()) {
            List<SheetRow> head = head(sheet);
            int fit = HeaderReader.fit(kind, head);
            if (fit >= 3 && best >= 3 && head.size() > 1) {
                throw new Refusal("intake.refusal.two-tables", fitting.getFirst().name(), sheet.name());
            }
            if (fit > best || fitting.isEmpty()) {
                fitting.clear();
                heads.clear();
                fitting.add(sheet);
                heads.add(head);
                best = fit;
            }
        }
        return new Table(fitting.getFirst(), HeaderReader.read(kind, heads.getFirst()));
    }

    public Header header() {
        return header;
    }

    public boolean from1904() {
        return sheet.from1904();
    }

    /** Hands over the data rows: below the header, without examples, sums and rows in which no known column is filled. */
    public Left read(Consumer<SheetRow> rows) {
        Left left = new Left();
        List<CellRange> merged = sheet.read(row -> {
            if (row.number() <= header.row() || row.cells().stream().allMatch(cell -> isUnknown(cell.column()))) {
                return true;
            }
            String first = Words.bare(row.cells().getFirst().text());
            if (startsWithAny(first, "row.example")) {
                left.examples++;
            } else if (Words.cells().has("row.total", first)) {
                left.sums++;
            } else {
                if (++left.data > Limits.DATA_ROWS) {
                    throw new Refusal("intake.refusal.too-many-rows", String.format("%,d", Limits.DATA_ROWS));
                }
                rows.accept(row);
            }
            return true;
        });
        merged.stream().filter(range -> range.lastRow() >= header.row()).findFirst().ifPresent(range -> {
            throw new Refusal(range.firstRow() <= header.row() ? "intake.refusal.merged-header" : "intake.refusal.merged-cells", range.toString());
        });
        return left;
    }

    /** Hands over every row of the sheet, for writing it again. */
    public void readAll(Consumer<SheetRow> rows) {
        sheet.read(row -> {
            rows.accept(row);
            return true;
        });
    }

    /** What was left out, and how much was not. */
    public static final class Left {
        private int data;
        private int examples;
        private int sums;

        public int data() {
            return data;
        }

        public int examples() {
            return examples;
        }

        public int sums() {
            return sums;
        }
    }

    private boolean isUnknown(int column) {
        return header.columns().values().stream().noneMatch(place -> place.cell().column() == column);
    }

    private static boolean startsWithAny(String text, String key) {
        return Words.cells().of(key).stream().anyMatch(word -> text.startsWith(Words.bare(word)));
    }

    private static List<SheetRow> head(Sheet sheet) {
        List<SheetRow> head = new ArrayList<>();
        sheet.read(row -> {
            head.add(row);
            return head.size() < HeaderReader.ROWS;
        });
        return head;
    }

    /** The header cell of a column, for a fault to name it. */
    public SheetCell headerCell(int column) {
        return header.columns().values().stream().map(Header.Place::cell).filter(cell -> cell.column() == column).findFirst()
                .orElse(SheetCell.text(header.row(), column, ""));
    }
}
