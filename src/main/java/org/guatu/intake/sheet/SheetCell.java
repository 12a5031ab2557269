package org.guatu.intake.sheet;

import java.util.Objects;

/**
 * A cell as the file holds it.
 *
 * @param row    its row, 1 for the first
 * @param column its column, 0 for A
 * @param text   what it holds, without blanks around; numbers as the file writes them, at no more than 15 digits
 * @param nature what the file says it is
 * @param format the number format of a number where it has one of its own, else empty
 */
public record SheetCell(int row, int column, String text, Nature nature, String format) {

    /** What a file says of a cell. CSV knows only text. */
    public enum Nature {
        TEXT, NUMBER, TRUTH, ERROR,
        /** A formula that was never reckoned: the file holds no figure. */
        UNRECKONED
    }

    public SheetCell {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(nature, "nature");
        Objects.requireNonNull(format, "format");
    }

    /** A cell of text. */
    public static SheetCell text(int row, int column, String text) {
        return new SheetCell(row, column, text, Nature.TEXT, "");
    }

    /** Its address as a spreadsheet names it, such as C5. */
    public String address() {
        return address(row, column);
    }

    /** The address of a row (1 for the first) and a column (0 for A). */
    public static String address(int row, int column) {
        return letters(column) + row;
    }

    /** The letters of a column, 0 for A. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
