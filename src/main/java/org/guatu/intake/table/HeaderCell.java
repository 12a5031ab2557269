package org.guatu.intake.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guatu.intake.ImportKind;
import org.guatu.intake.sheet.SheetCell;

/** One cell of a header taken apart: name, unit of money, year and month. */
final class HeaderCell {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[\\u3010]([^()\\[\\]\\u3010\\u3011]*)[)\\]\\u3011]");
    private static final Pattern TIME = Pattern.compile("^(?:(20\\d{2})" + Words.cells().first("sign.year") + ")?(?:(\\d{1,2})"
            + Words.cells().first("sign.month") + "(?:" + Words.cells().first("sign.part") + ")?)?");
    private static final Pattern TAIL = Pattern.compile("[:/_,;-]+$");

    private final SheetCell cell;
    private String name;
    private AmountUnit unit;
    private boolean twoUnits;
    private Integer year;
    private Integer month;

    private HeaderCell(SheetCell cell) {
        this.cell = cell;
        this.name = Words.bare(cell.text());
    }

    static HeaderCell of(SheetCell cell) {
        HeaderCell header = new HeaderCell(cell);
        header.takeMarks();
        header.takeBracketedUnit();
        header.takeUnitAtEnd();
        header.takeTime();
        return header;
    }

    SheetCell cell() {
        return cell;
    }

    AmountUnit unit() {
        return unit;
    }

    /** Whether it names two units of money, so that none can be meant. */
    boolean namesTwoUnits() {
        return twoUnits;
    }

    Integer year() {
        return year;
    }

    Integer month() {
        return month;
    }

    /** What the column is about; of two of one name, the one whose currency the unit has. */
    Optional<Column> column(ImportKind kind) {
        List<Column> named = Column.of(kind).stream().filter(column -> isNamed(column, kind)).toList();
        if (named.contains(Column.AMOUNT) && named.contains(Column.AMOUNT_FOREIGN)) {
            return Optional.of(unit != null && "USD".equals(unit.currency()) ? Column.AMOUNT_FOREIGN : Column.AMOUNT);
        }
        return named.stream().findFirst();
    }

    /** Words in brackets are left out where they only explain; beside a figure they may change it (累计, 计划), so there they count. */
    private boolean isNamed(Column column, ImportKind kind) {
        String key = column.key(kind);
        if (Words.columns().has(key, name)) {
            return true;
        }
        return !column.isFigure() && unit == null && Words.columns().has(key, BRACKETS.matcher(name).replaceAll(""));
    }

    private void takeMarks() {
        for (String mark : Words.cells().of("column.mark")) {
            name = name.replace("(" + mark + ")", "").replace("[" + mark + "]", "");
        }
        name = name.replace("*", "");
    }

    private void takeBracketedUnit() {
        Matcher brackets = BRACKETS.matcher(name);
        StringBuilder rest = new StringBuilder();
        while (brackets.find()) {
            String content = brackets.group(1);
            String word = content.startsWith(Words.cells().first("title.unit"))
                    ? TAIL.matcher(content.substring(Words.cells().first("title.unit").length())).replaceAll("").replaceFirst("^[:]", "") : content;
            Optional<AmountUnit> found = AmountUnit.of(word);
            found.ifPresent(this::take);
            boolean gone = found.isPresent() || Words.cells().has("vague.unit", word);
            brackets.appendReplacement(rest, Matcher.quoteReplacement(gone ? "" : brackets.group()));
        }
        name = brackets.appendTail(rest).toString();
    }

    private void takeUnitAtEnd() {
        for (AmountUnit.Word word : AmountUnit.moneyWords()) {
            if (name.length() > word.text().length() && name.endsWith(word.text())) {
                take(word.unit());
                name = TAIL.matcher(name.substring(0, name.length() - word.text().length())).replaceAll("");
                return;
            }
        }
        name = TAIL.matcher(name).replaceAll("");
    }

    private void take(AmountUnit found) {
        twoUnits |= unit != null && unit != found;
        unit = found;
    }

    private void takeTime() {
        Matcher time = TIME.matcher(name);
        if (time.find() && time.end() > 0 && time.end() < name.length()) {
            year = time.group(1) == null ? null : Integer.valueOf(time.group(1));
            month = time.group(2) == null ? null : Integer.valueOf(time.group(2));
            name = name.substring(time.end());
        }
    }
}
