package org.guatu.intake.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.guatu.intake.ImportKind;
import org.guatu.intake.sheet.SheetCell;
import org.guatu.intake.sheet.SheetRow;
import org.guatu.refusal.Refusal;

/** Finds the header among the first rows of a sheet. A figure whose unit nobody names is refused: guessing would change it by thousands. */
public final class HeaderReader {

    /** In how many of the first filled rows the header may stand. */
    public static final int ROWS = 15;

    private static final int LEAST = 2;
    private static final Pattern TITLE_YEAR = Pattern.compile("(?<!\\d)(20\\d{2})" + Words.cells().first("sign.year"));

    private final ImportKind kind;
    private final List<SheetRow> rows;

    private HeaderReader(ImportKind kind, List<SheetRow> rows) {
        this.kind = kind;
        this.rows = rows;
    }

    /** How well a row would do as the header: the number of columns it names. */
    public static int fit(ImportKind kind, List<SheetRow> rows) {
        return rows.stream().mapToInt(row -> recognised(kind, row)).max().orElse(0);
    }

    /** The header; refused when there is none, a column is there twice or missing, or a figure has no unit. */
    public static Header read(ImportKind kind, List<SheetRow> rows) {
        return new HeaderReader(kind, rows).read();
    }

    private Header read() {
        int best = 0;
        for (int i = 1; i < rows.size(); i++) {
            best = recognised(kind, rows.get(i)) > recognised(kind, rows.get(best)) ? i : best;
        }
        if (rows.isEmpty() || recognised(kind, rows.get(best)) < LEAST) {
            throw new Refusal("intake.refusal.no-header", titles(List.copyOf(required().getFirst())));
        }
        return header(rows.get(best), rows.subList(0, best));
    }

    private Header header(SheetRow row, List<SheetRow> above) {
        Map<Column, Header.Place> places = new EnumMap<>(Column.class);
        List<SheetCell> unknown = new ArrayList<>();
        Set<Integer> years = new HashSet<>();
        SheetCell titleUnit = titleUnit(above);
        for (SheetCell cell : row.cells()) {
            HeaderCell header = HeaderCell.of(cell);
            Column column = header.column(kind).orElse(null);
            if (column == null) {
                unknown.add(cell);
                continue;
            }
            Header.Place other = places.put(column, place(column, header, titleUnit));
            if (other != null && column == Column.CATEGORY) {
                // a list may tell the purpose beside the nature: the first is read, the other named as not imported
                places.put(column, other);
                unknown.add(cell);
            } else if (other != null) {
                throw new Refusal("intake.refusal.column-twice", column.title(kind), other.cell().address(), cell.address());
            }
            years.add(header.year());
        }
        years.remove(null);
        checkComplete(row, places);
        return new Header(row.number(), places, unknown, years.isEmpty() ? titleYear(above) : onlyOne(years));
    }

    private Header.Place place(Column column, HeaderCell header, SheetCell titleUnit) {
        SheetCell cell = header.cell();
        if (header.namesTwoUnits()) {
            throw new Refusal("intake.refusal.two-units", cell.address(), cell.text());
        }
        if (!column.isMoney()) {
            return new Header.Place(cell, column == Column.NUMBER ? header.unit() : null, cell, header.month());
        }
        boolean own = header.unit() != null;
        AmountUnit unit = own ? header.unit() : titleUnit == null ? null : unitOfTitle(titleUnit);
        if (unit == null || !unit.isMoney()) {
            throw new Refusal("intake.refusal.no-unit", cell.address(), cell.text());
        }
        if (!unit.currency().equals(column == Column.AMOUNT_FOREIGN ? "USD" : "CNY")) {
            throw new Refusal("intake.refusal.wrong-currency", cell.address(), cell.text(), unit.word());
        }
        return new Header.Place(cell, unit, own ? cell : titleUnit, header.month());
    }

    private void checkComplete(SheetRow row, Map<Column, Header.Place> places) {
        for (Set<Column> anyOf : required()) {
            if (anyOf.stream().noneMatch(places::containsKey)) {
                throw new Refusal("intake.refusal.column-missing", Integer.toString(row.number()), titles(List.copyOf(anyOf)));
            }
        }
    }

    private List<Set<Column>> required() {
        return required(kind);
    }

    /** The columns a kind cannot do without: of each set at least one. */
    public static List<Set<Column>> required(ImportKind kind) {
        return switch (kind) {
            case RECEIPTS -> List.of(Set.of(Column.PROJECT_CODE, Column.PROJECT_NAME), Set.of(Column.RECEIVED_ON),
                    Set.of(Column.AMOUNT, Column.AMOUNT_FOREIGN), Set.of(Column.ORIGIN));
            case PROJECTS -> List.of(Set.of(Column.PROJECT_CODE), Set.of(Column.PROJECT_NAME), Set.of(Column.UNIT), Set.of(Column.INVESTMENT));
            case VISITS -> List.of(Set.of(Column.ENTERPRISE, Column.CREDIT_CODE), Set.of(Column.VISITED_ON));
            case TARGETS -> List.of(Set.of(Column.INDICATOR), Set.of(Column.UNIT), Set.of(Column.PERIOD), Set.of(Column.NUMBER),
                    Set.of(Column.DOCUMENT_NO));
        };
    }

    private String titles(List<Column> columns) {
        return columns.stream().sorted().map(column -> column.title(kind)).collect(Collectors.joining(" / "));
    }

    private static int recognised(ImportKind kind, SheetRow row) {
        return (int) row.cells().stream().filter(cell -> cell.text().length() <= 40)
                .map(cell -> HeaderCell.of(cell).column(kind).orElse(null)).filter(Objects::nonNull).distinct().count();
    }

    /** The one line above the header that names a unit of money for the whole table, such as 单位：万元. */
    private static SheetCell titleUnit(List<SheetRow> above) {
        List<SheetCell> said = above.stream().flatMap(row -> row.cells().stream()).filter(cell -> unitOfTitle(cell) != null).toList();
        return said.stream().map(HeaderReader::unitOfTitle).distinct().count() == 1 ? said.getFirst() : null;
    }

    private static AmountUnit unitOfTitle(SheetCell cell) {
        String text = Words.bare(cell.text());
        int at = text.indexOf(Words.cells().first("title.unit") + ":");
        if (at < 0) {
            return null;
        }
        String rest = text.substring(at + Words.cells().first("title.unit").length() + 1).replaceFirst("[)\\]].*$", "");
        return AmountUnit.of(rest).filter(AmountUnit::isMoney).orElse(null);
    }

    private static Integer titleYear(List<SheetRow> above) {
        Set<Integer> years = new HashSet<>();
        above.forEach(row -> row.cells().forEach(cell -> {
            Matcher year = TITLE_YEAR.matcher(Words.bare(cell.text()));
            while (year.find()) {
                years.add(Integer.valueOf(year.group(1)));
            }
        }));
        return onlyOne(years);
    }

    private static Integer onlyOne(Set<Integer> years) {
        return years.size() == 1 ? years.iterator().next() : null;
    }
}
