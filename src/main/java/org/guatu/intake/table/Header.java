package org.guatu.intake.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guatu.intake.sheet.SheetCell;

/**
 * The header of a table: which column is about what, and in which unit it gives its figures.
 *
 * @param row     the row it stands in
 * @param columns where each column stands
 * @param unknown columns nobody knows; they are not imported, and the dry run says so
 * @param year    the year that the header or a title above names, or null
 */
public record Header(int row, Map<Column, Place> columns, List<SheetCell> unknown, Integer year) {

    /**
     * A recognised column.
     *
     * @param cell  its header cell
     * @param unit  the unit of its figures, or null where it has none
     * @param said  the cell that names the unit: the header cell itself or a line above such as 单位：万元
     * @param month the month of the year that the header names (6月到位资金), or null
     */
    public record Place(SheetCell cell, AmountUnit unit, SheetCell said, Integer month) {
    }

    public Header {
        columns = Map.copyOf(columns);
        unknown = List.copyOf(unknown);
    }

    public boolean has(Column column) {
        return columns.containsKey(column);
    }

    public Optional<Place> place(Column column) {
        return Optional.ofNullable(columns.get(column));
    }
}
