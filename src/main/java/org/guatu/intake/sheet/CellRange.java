package org.guatu.intake.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of cells: rows from 1, columns from 0, both ends in it. */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})(\\d{1,7})(?::([A-Z]{1,3})(\\d{1,7}))?");

    /** The range of a text such as A1:C2; empty when it is none. */
    public static Optional<CellRange> parse(String text) {
        Matcher form = text == null ? null : FORM.matcher(text);
        if (form == null || !form.matches()) {
            return Optional.empty();
        }
        int column = column(form.group(1));
        int row = Integer.parseInt(form.group(2));
        return Optional.of(form.group(3) == null ? new CellRange(row, column, row, column)
                : new CellRange(row, column, Integer.parseInt(form.group(4)), column(form.group(3))));
    }

    /** The number of a column's letters, 0 for A. */
    public static int column(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * 26 + letters.charAt(i) - 'A' + 1;
        }
        return number - 1;
    }

    @Override
    public String toString() {
        return SheetCell.address(firstRow, firstColumn) + ":" + SheetCell.address(lastRow, lastColumn);
    }
}
