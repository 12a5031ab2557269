package org.guatu.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.guatu.calendar.Month;
import org.guatu.intake.sheet.SheetCell;
import org.guatu.intake.sheet.SheetRow;
import org.guatu.intake.table.Column;
import org.guatu.intake.table.Days;
import org.guatu.intake.table.Figures;
import org.guatu.intake.table.Header;
import org.guatu.intake.table.Unfit;
import org.guatu.intake.table.Words;

/** The cells of one row by what they are about. What does not fit becomes a fault, so that one reading tells all faults of the row. */
final class RowCells {

    private final SheetRow row;
    private final Header header;
    private final boolean from1904;
    private final String label;
    private final List<Fault> faults = new ArrayList<>();

    RowCells(SheetRow row, Header header, boolean from1904, Column... labels) {
        this.row = row;
        this.header = header;
        this.from1904 = from1904;
        this.label = List.of(labels).stream().map(this::raw).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    int number() {
        return row.number();
    }

    String label() {
        return label;
    }

    List<Fault> faults() {
        return faults;
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** Whether the row has something in the column. */
    boolean has(Column column) {
        return !raw(column).isEmpty();
    }

    /** What stands in the column, without blanks around; empty when nothing does or there is no such column. */
    String raw(Column column) {
        return header.place(column).map(place -> row.cell(place.cell().column()).text()).orElse("");
    }

    /** A text of at most so many characters; null when there is none. */
    String text(Column column, int most) {
        return read(column, cell -> {
            if (cell.nature() == SheetCell.Nature.ERROR) {
                throw new Unfit("intake.rule.error-cell");
            }
            String text = clean(cell.text());
            if (text.length() > most) {
                throw new Unfit("intake.rule.too-long", Integer.toString(most));
            }
            return text;
        });
    }

    /** A code: half-width capitals without blanks; null when there is none. */
    String code(Column column) {
        String text = text(column, 60);
        return text == null ? null : Words.halfWidth(text).replace(" ", "").toUpperCase(java.util.Locale.ROOT);
    }

    /** Yuan, dollars or pieces, exact, in the unit of the header; null when there is none or it does not fit. */
    BigDecimal stored(Column column) {
        Header.Place place = header.place(column).orElse(null);
        return read(column, cell -> Figures.stored(cell, place.unit()));
    }

    /** A number without a unit, such as a rate. */
    BigDecimal number(Column column) {
        return read(column, cell -> Figures.number(cell, null));
    }

    LocalDate day(Column column) {
        return read(column, cell -> Days.day(cell, from1904));
    }

    /** The month; a month alone takes its year from the year's column, the header or a title. */
    Month month(Column column) {
        Integer year = has(Column.YEAR) ? read(Column.YEAR, Days::year) : header.year();
        return read(column, cell -> Days.month(cell, from1904, year));
    }

    /** The meaning of a word of a dictionary; null when there is none or it is not known, which is a fault. */
    String meaning(Column column, String subject) {
        return read(column, cell -> Words.cells().meaning(subject, cell.text())
                .orElseThrow(() -> new Unfit("intake.rule.unknown-word", known(subject))));
    }

    /** Anything read from the cell of a column; null when it is empty or does not fit. */
    <T> T read(Column column, Function<SheetCell, T> reading) {
        SheetCell cell = header.place(column).map(place -> row.cell(place.cell().column())).orElse(null);
        if (cell == null || cell.text().isEmpty() && cell.nature() != SheetCell.Nature.UNRECKONED) {
            return null;
        }
        try {
            return reading.apply(cell);
        } catch (Unfit unfit) {
            fault(column, unfit.rule(), unfit.arguments().toArray());
            return null;
        }
    }

    /** Adds a fault when nothing stands in any of the columns and none of them was found faulty. */
    void require(Column column) {
        if (!has(column) && faults.stream().noneMatch(fault -> fault.title().equals(title(column)))) {
            fault(column, "intake.rule.missing", title(column));
        }
    }

    /** Adds a fault at a column; where the file has no such column, at the row. */
    void fault(Column column, String rule, Object... arguments) {
        Optional<Header.Place> place = header.place(column);
        SheetCell cell = place.map(at -> row.cell(at.cell().column())).orElse(row.cells().getFirst());
        faults.add(new Fault(row.number(), cell.address(), place.isPresent() ? title(column) : "", rule, List.of(arguments),
                place.isEmpty() ? "" : column.isDay() ? Days.shown(cell, from1904) : cell.text(), label));
    }

    /** The address of a column's cell in this row. */
    String address(Column column) {
        return header.place(column).map(at -> SheetCell.address(row.number(), at.cell().column())).orElse(row.cells().getFirst().address());
    }

    private String title(Column column) {
        return header.place(column).map(place -> place.cell().text()).orElse("");
    }

    private static String known(String subject) {
        return String.join(" / ", Words.cells().meanings(subject).stream().map(meaning -> Words.cells().first(subject + "." + meaning)).toList());
    }

    /** Without signs that nobody sees and line breaks, which would break a table. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    }
}
