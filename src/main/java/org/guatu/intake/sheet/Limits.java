package org.guatu.intake.sheet;

import org.guatu.refusal.Refusal;

/** How much a file may ask for. Whatever is beyond is refused with a sentence before it costs memory. */
public final class Limits {

    /** Bytes of a file. */
    public static final long FILE_BYTES = 20L * 1024 * 1024;
    /** Rows with data below the header. */
    public static final int DATA_ROWS = 20_000;
    /** Rows with anything in them that may stand in a sheet: the data, and titles and notes around it. */
    public static final int ROWS = DATA_ROWS + 100;
    /** Columns. */
    public static final int COLUMNS = 200;
    /** Characters of a cell; Excel's own limit. */
    public static final int CELL_CHARACTERS = 32_767;
    /** Characters of the strings a workbook shares between its cells. */
    public static final int SHARED_CHARACTERS = 24_000_000;
    /** Bytes that all parts of a workbook may unpack to. */
    public static final long INFLATED_BYTES = 300L * 1024 * 1024;
    /** How many times larger a part may become than it is packed; real sheets stay below 60. */
    public static final int INFLATION = 250;
    /** Parts smaller than this may pack as well as they like. */
    public static final long SMALL_PART = 1024 * 1024;
    /** Parts of a workbook. */
    public static final int PARTS = 2_000;

    private Limits() {
    }

    /** Refuses the row that is one too many. */
    public static void checkRows(int rows) {
        if (rows > ROWS) {
            throw new Refusal("intake.refusal.too-many-rows", String.format("%,d", DATA_ROWS));
        }
    }

    /** Refuses a column that lies too far to the right (0 for A). */
    public static void checkColumn(int row, int column) {
        if (column >= COLUMNS) {
            throw new Refusal("intake.refusal.too-many-columns", Integer.toString(COLUMNS), SheetCell.address(row, column));
        }
    }

    /** Refuses a cell that is too long. */
    public static void checkCell(int row, int column, int characters) {
        if (characters > CELL_CHARACTERS) {
            throw new Refusal("intake.refusal.cell-too-long", SheetCell.address(row, column), String.format("%,d", CELL_CHARACTERS));
        }
    }
}
