package org.guatu.intake.sheet;

import java.util.List;

/**
 * A row that holds something.
 *
 * @param number the row as the spreadsheet counts, 1 for the first; in CSV the line of the record
 * @param cells  its cells that are not blank, from left to right; at least one
 */
public record SheetRow(int number, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column (0 for A), or an empty one. */
    public SheetCell cell(int column) {
        for (SheetCell cell : cells) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return SheetCell.text(number, column, "");
    }
}
