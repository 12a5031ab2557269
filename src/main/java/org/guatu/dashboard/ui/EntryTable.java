package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.guatu.dashboard.ui.DataTable.Cell;
import org.guatu.indicator.Indicator;
import org.guatu.progress.Entry;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.Units;

/**
 * How entries are written: their words, and the columns of their list, on the screen and carried away.
 *
 * @param units     for the names of units
 * @param indicator that counts them
 * @param categories for the words of what money is for
 */
record EntryTable(Units units, Indicator indicator, Categories categories) {

    private static final int WAN = 4;

    /** What the entry is: 新到位, 更正, 开工, 拜访. */
    static String kind(Entry entry) {
        return switch (entry.source()) {
            case RECEIPT -> Texts.text("dashboard-explain.kind." + entry.term().toLowerCase(java.util.Locale.ROOT));
            case STAGE, VISIT, REPORTED -> Texts.text("dashboard-explain.source." + entry.source().name().toLowerCase(java.util.Locale.ROOT));
        };
    }

    /** What it belongs to: a project, a firm, or the unit's own report. */
    String subject(Entry entry) {
        return entry.subject() != null ? entry.subject() : Texts.text("dashboard-explain.reported-month", java.time.Month.of(entry.month().monthOfYear()));
    }

    String unit(Entry entry) {
        return units.byCode(entry.unit()).shortName(Texts.locale());
    }

    Amounts amounts() {
        return Amounts.of(indicator);
    }

    /** An amount as it stands in a list: 亿元 at two decimals where these are all of it, else at four, so that the lines of a list add to its sum. */
    String amount(BigDecimal quantity) {
        if (!indicator.measure().isMoney()) {
            return Formats.decimalAtMost(quantity, 2);
        }
        BigDecimal read = amounts().read(quantity);
        return Formats.decimal(read, read.stripTrailingZeros().scale() <= 2 ? 2 : 4);
    }

    /** How much of an amount in a list stands before the third decimal: the rest hangs to its right, so that the points of a column stand below each other. */
    static int beforeThirdDecimal(String shown) {
        int point = shown.indexOf('.');
        return point < 0 ? shown.length() : Math.min(shown.length(), point + 3);
    }

    /** The same in 万元. */
    static String wan(BigDecimal quantity) {
        return Formats.wan(quantity);
    }

    /** Money of a settled year (补报), and what was submitted where less was recognised (核减), with the reason; empty for most. */
    static String marks(Entry entry) {
        List<String> marks = new ArrayList<>();
        if (entry.marks().late()) {
            marks.add(Texts.text("ledger.mark.late"));
        }
        if (entry.marks().claimed() != null) {
            marks.add(Texts.text("ledger.mark.reduced", wan(entry.marks().claimed()), entry.marks().reason() == null ? Formats.NONE : entry.marks().reason()));
        }
        return String.join(Texts.text("dashboard-project.separator"), marks);
    }

    /** What the money is for; what takes money back says so first. */
    private String what(Entry entry) {
        boolean plain = entry.category() != null && entry.source() == Entry.Source.RECEIPT && entry.term().equals("RECEIPT");
        String kind = kind(entry);
        return plain ? categories.name(entry.category()) : entry.category() == null || entry.category().equals(kind) ? kind
                : Texts.text("dashboard-explain.kind-of", kind, categories.name(entry.category()));
    }

    /**
     * A column of the list.
     *
     * @param key  names it in the list
     * @param head what stands above it, amounts with their unit
     * @param cell what an entry shows in it
     * @param sum  whether it is summed up below
     */
    record Column(String key, String head, Function<Entry, Cell> cell, boolean sum) {
    }

    /** The columns of the list on the screen, which are those of the table that is carried away. */
    List<Column> columns() {
        boolean money = indicator.measure().isMoney();
        List<Column> columns = new ArrayList<>(List.of(words("date", "date", entry -> Formats.date(entry.happenedOn())), words("subject", "subject", this::subject),
                words("unit", "unit", this::unit), words("kind", money ? "category" : "kind", this::what),
                new Column("amount", amounts().name(), entry -> Cell.number(amounts().read(entry.quantity()), amount(entry.quantity())), true)));
        if (money) {
            columns.add(new Column("wan", Texts.text("dashboard-explain.wan." + indicator.measure().name().toLowerCase(Locale.ROOT)),
                    entry -> Cell.number(entry.quantity().movePointLeft(WAN), wan(entry.quantity())), true));
            columns.add(new Column("evidence", head("evidence"), entry -> Cell.count(entry.evidenceCount()), false));
        }
        columns.add(words("recognised", "recognised",
                entry -> entry.isWaiting() ? Texts.text("dashboard-explain.waiting") : Formats.date(entry.recognisedOn())));
        return columns;
    }

    /** What stands below a column: the sum in its unit, the word for it below the first. */
    String footer(Column column, BigDecimal sum) {
        return switch (column.key()) {
            case "date" -> Texts.text("dashboard-explain.entries.total");
            case "amount" -> amounts().shown(sum);
            case "wan" -> wan(sum);
            default -> "";
        };
    }

    /**
     * The list as a table, its sum in the last row.
     *
     * @param sum of all entries
     */
    DataTable table(List<Entry> entries, BigDecimal sum) {
        List<Column> columns = new ArrayList<>(columns());
        if (indicator.measure().isMoney()) {
            columns.add(words("marks", "marks", EntryTable::marks));
        }
        List<List<Cell>> rows = new ArrayList<>(entries.stream().map(entry -> columns.stream().map(column -> column.cell().apply(entry)).toList()).toList());
        rows.add(columns.stream().map(column -> column.sum() ? Cell.number(sum, footer(column, sum)) : Cell.words(footer(column, sum))).toList());
        return new DataTable(columns.stream().map(Column::head).toList(), rows);
    }

    private static Column words(String key, String head, Function<Entry, String> words) {
        return new Column(key, head(head), entry -> Cell.words(words.apply(entry)), false);
    }

    private static String head(String name) {
        return Texts.text("dashboard-explain.column." + name);
    }
}
