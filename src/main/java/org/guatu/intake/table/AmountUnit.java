package org.guatu.intake.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The unit in which a column gives its figures; it stands in the header and nowhere else. */
public enum AmountUnit {
    YUAN("CNY", 0), WAN("CNY", 4), YI("CNY", 8), USD("USD", 0), WAN_USD("USD", 4), YI_USD("USD", 8), ITEMS(null, 0), FIRMS(null, 0);

    private final String currency;
    private final int shift;

    AmountUnit(String currency, int shift) {
        this.currency = currency;
        this.shift = shift;
    }

    /** CNY or USD; null for counts. */
    public String currency() {
        return currency;
    }

    public boolean isMoney() {
        return currency != null;
    }

    /** Yuan, dollars or pieces of a figure in this unit, exact at two decimals; finer figures do not fit. */
    public BigDecimal stored(BigDecimal figure) {
        BigDecimal stored = figure.movePointRight(shift);
        try {
            return stored.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new Unfit("intake.rule.too-fine", word());
        }
    }

    /** The word, as a header has it. */
    public String word() {
        return Words.cells().first(key());
    }

    /** The unit of a word; empty when it is none. */
    public static Optional<AmountUnit> of(String word) {
        return Arrays.stream(values()).filter(unit -> Words.cells().has(unit.key(), word)).findFirst();
    }

    /** All words of money with their units, the longest first, so that 万元 is not read as 元. */
    static List<Word> moneyWords() {
        return Held.MONEY;
    }

    /** Every figure of a file asks for them. */
    private static final class Held {
        private static final List<Word> MONEY = Arrays.stream(values()).filter(AmountUnit::isMoney)
                .flatMap(unit -> Words.cells().of(unit.key()).stream().map(word -> new Word(word, unit)))
                .sorted(Comparator.comparingInt((Word word) -> word.text.length()).reversed()).toList();
    }

    record Word(String text, AmountUnit unit) {
    }

    private String key() {
        return "unit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
