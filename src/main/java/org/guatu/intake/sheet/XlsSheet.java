package org.guatu.intake.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet of an .xls workbook. */
final class XlsSheet implements Sheet {

    private final XlsFile file;
    private final String name;
    private final int number;

    XlsSheet(XlsFile file, String name, int number) {
        this.file = file;
        this.name = name;
        this.number = number;
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
        Records records = new Records(sink);
        file.process(records);
        records.finish();
        return records.merged;
    }

    /** Collects cells into rows; a cell of another row ends the row before it. */
    private final class Records extends AbortableHSSFListener {

        private final RowSink sink;
        private final List<CellRange> merged = new ArrayList<>();
        private final Map<Integer, String> ownFormats = new HashMap<>();
        private final List<Integer> styles = new ArrayList<>();
        private final Map<Integer, SheetCell> cells = new TreeMap<>();
        private SSTRecord strings;
        private FormulaRecord waiting;
        private int sheet = -1;
        private int depth;
        private int row = -1;
        private int filled;
        private boolean wanted = true;

        Records(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public short abortableProcessRecord(Record part) {
            switch (part) {
                case BOFRecord begin -> begin(begin);
                case SSTRecord all -> strings = all;
                case FormatRecord format -> ownFormats.put(format.getIndexCode(), format.getFormatString());
                case ExtendedFormatRecord style -> styles.add((int) style.getFormatIndex());
                default -> {
                    if (part.getSid() == org.apache.poi.hssf.record.EOFRecord.sid) {
                        depth--;
                    } else if (sheet == number && depth == 1) {
                        content(part);
                    }
                }
            }
            return (short) (wanted && sheet <= number ? 0 : 1);
        }

        /** A chart inside a sheet has a beginning of its own. */
        private void begin(BOFRecord begin) {
            depth++;
            if (depth == 1 && begin.getType() != BOFRecord.TYPE_WORKBOOK) {
                sheet++;
            }
        }

        private void content(Record part) {
            switch (part) {
                case LabelSSTRecord label -> add(label, strings.getString(label.getSSTIndex()).getString(), SheetCell.Nature.TEXT);
                case LabelRecord label -> add(label, label.getValue(), SheetCell.Nature.TEXT);
                case NumberRecord figure -> addNumber(figure, figure.getValue());
                case RKRecord figure -> addNumber(figure, figure.getRKNumber());
                case BoolErrRecord truth -> add(truth, truth.isBoolean() ? truth.getBooleanValue() ? "1" : "0"
                        : FormulaError.forInt(truth.getErrorValue()).getString(),
                        truth.isBoolean() ? SheetCell.Nature.TRUTH : SheetCell.Nature.ERROR);
                case FormulaRecord formula -> formula(formula);
                case StringRecord text -> {
                    if (waiting != null) {
                        add(waiting, text.getString(), SheetCell.Nature.TEXT);
                        waiting = null;
                    }
                }
                case MergeCellsRecord ranges -> {
                    for (int i = 0; i < ranges.getNumAreas(); i++) {
                        CellRangeAddress range = ranges.getAreaAt(i);
                        merged.add(new CellRange(range.getFirstRow() + 1, range.getFirstColumn(), range.getLastRow() + 1, range.getLastColumn()));
                    }
                }
                default -> { }
            }
        }

        private void formula(FormulaRecord formula) {
            CellType result = formula.getCachedResultTypeEnum();
            switch (result) {
                case STRING -> waiting = formula;
                case NUMERIC -> addNumber(formula, formula.getValue());
                case BOOLEAN -> add(formula, formula.getCachedBooleanValue() ? "1" : "0", SheetCell.Nature.TRUTH);
                default -> add(formula, FormulaError.forInt(formula.getCachedErrorValue()).getString(), SheetCell.Nature.ERROR);
            }
        }

        private void addNumber(CellValueRecordInterface at, double number) {
            add(at, Digits.plain(Double.toString(number)), SheetCell.Nature.NUMBER);
        }

        private void add(CellValueRecordInterface at, String text, SheetCell.Nature nature) {
            if (at.getRow() != row) {
                finish();
                row = at.getRow();
            }
            String stripped = text == null ? "" : text.strip();
            if (!stripped.isEmpty()) {
                Limits.checkColumn(row + 1, at.getColumn());
                Limits.checkCell(row + 1, at.getColumn(), stripped.length());
                cells.put((int) at.getColumn(), new SheetCell(row + 1, at.getColumn(), stripped, nature,
                        nature == SheetCell.Nature.NUMBER ? format(at.getXFIndex()) : ""));
            }
        }

        private String format(int style) {
            if (style < 0 || style >= styles.size()) {
                return "";
            }
            int format = styles.get(style);
            return format == 9 || format == 10 ? "0%" : ownFormats.getOrDefault(format, "");
        }

        private void finish() {
            if (!cells.isEmpty() && wanted) {
                Limits.checkRows(++filled);
                wanted = sink.row(new SheetRow(row + 1, List.copyOf(cells.values())));
            }
            cells.clear();
        }
    }
}
