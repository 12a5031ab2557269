package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.guatu.dashboard.ui.DataTable.Cell;
import org.guatu.indicator.Indicator;
import org.guatu.progress.Entry;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.Units;

/**
 * How entries are written: their words, and all of them as a table to carry away.
 *
 * @param units     for the names of units
 * @param indicator that counts them
 */
record EntryTable(Units units, Indicator indicator) {

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
        return entry.subject() != null ? entry.subject() : Texts.text("dashboard-explain.reported-month", String.valueOf(entry.month().monthOfYear()));
    }

    String unit(Entry entry) {
        return units.byCode(entry.unit()).shortName(Texts.locale());
    }

    Amounts amounts() {
        return Amounts.of(indicator);
    }

    /** An amount as it stands in a list: 亿元 at two decimals, four where two would say nothing. */
    String amount(BigDecimal quantity) {
        if (!indicator.measure().isMoney()) {
            return Formats.decimalAtMost(quantity, 2);
        }
        BigDecimal read = amounts().read(quantity);
        return Formats.decimal(read, quantity.signum() != 0 && read.setScale(2, java.math.RoundingMode.HALF_UP).signum() == 0 ? 4 : 2);
    }

    /** The same in 万元. */
    static String wan(BigDecimal quantity) {
        return Formats.wan(quantity);
    }

    List<String> header() {
        String unit = amounts().unit();
        Stream<String> amount = indicator.measure().isMoney()
                ? Stream.of(unit, Texts.text("dashboard-explain.wan." + indicator.measure().name().toLowerCase(java.util.Locale.ROOT)))
                : Stream.of(unit);
        return Stream.of(words("date", "month", "subject", "unit", "category", "kind"), amount.toList(),
                words("evidence", "recognised", "submitted-by", "decided-by")).flatMap(List::stream).toList();
    }

    /** All entries with exact amounts. */
    DataTable table(List<Entry> entries) {
        return new DataTable(header(), entries.stream().map(this::row).toList());
    }

    private List<Cell> row(Entry entry) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.words(Formats.date(entry.happenedOn())), Cell.words(entry.month().toString()),
                Cell.words(subject(entry)), Cell.words(unit(entry)), Cell.words(entry.category()), Cell.words(kind(entry)),
                Cell.number(amounts().read(entry.quantity()), amount(entry.quantity()))));
        if (indicator.measure().isMoney()) {
            cells.add(Cell.number(entry.quantity().movePointLeft(WAN), wan(entry.quantity())));
        }
        cells.add(Cell.number(BigDecimal.valueOf(entry.evidenceCount()), String.valueOf(entry.evidenceCount())));
        cells.add(Cell.words(entry.isWaiting() ? Texts.text("dashboard-explain.waiting") : Formats.date(entry.recognisedOn())));
        cells.add(Cell.words(entry.submittedBy()));
        cells.add(Cell.words(entry.decidedBy()));
        return cells;
    }

    private static List<String> words(String... names) {
        return Stream.of(names).map(name -> Texts.text("dashboard-explain.column." + name)).toList();
    }
}
