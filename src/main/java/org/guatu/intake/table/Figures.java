package org.guatu.intake.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

import org.guatu.intake.sheet.SheetCell;

/** Numbers as people type them: full-width digits, commas per thousand, blanks. Anything that could be meant in two ways does not fit. */
public final class Figures {

    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,18}(\\.\\d{1,15})?");
    private static final Pattern COMMAS = Pattern.compile("[-+]?\\d{1,3}(,\\d{3}){1,5}(\\.\\d{1,15})?");
    private static final Pattern LOOKS_LIKE_DIGITS = Pattern.compile("[-+0-9,.]*[oOlI][-+0-9,.oOlI]*");
    /** A comma after the last place of a number format divides what is shown by a thousand; so does an escaped point by what follows it. */
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0#?,])|[!\\\\]\\.|%");
    private static final Pattern DATE = Pattern.compile("[yYdDhH]");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]");

    private static final List<String> SIGNS = Words.cells().of("sign.currency").stream().map(Words::halfWidth).toList();

    private Figures() {
    }

    /** The number of a cell in its column's unit; the unit may be written in the cell again, another may not. */
    public static BigDecimal number(SheetCell cell, AmountUnit unit) {
        switch (cell.nature()) {
            case ERROR -> throw new Unfit("intake.rule.error-cell");
            case UNRECKONED -> throw new Unfit("intake.rule.unreckoned");
            case TRUTH -> throw new Unfit("intake.rule.not-a-number");
            case NUMBER -> checkShownAsStored(cell.format(), unit);
            default -> { }
        }
        return number(cell.text(), unit);
    }

    /** The stored amount (yuan, dollars, pieces) of a cell, exact. */
    public static BigDecimal stored(SheetCell cell, AmountUnit unit) {
        return unit.stored(number(cell, unit));
    }

    static BigDecimal number(String text, AmountUnit unit) {
        String digits = withoutUnit(Words.halfWidth(text).replace(" ", ""), unit);
        for (String half : SIGNS) {
            if (digits.startsWith(half)) {
                digits = digits.substring(half.length());
            }
        }
        if (PLAIN.matcher(digits).matches()) {
            return new BigDecimal(digits);
        }
        if (COMMAS.matcher(digits).matches()) {
            return new BigDecimal(digits.replace(",", ""));
        }
        throw LOOKS_LIKE_DIGITS.matcher(digits).matches() && digits.chars().anyMatch(Character::isDigit)
                ? new Unfit("intake.rule.letters-in-number") : new Unfit("intake.rule.not-a-number");
    }

    private static String withoutUnit(String text, AmountUnit unit) {
        for (AmountUnit.Word word : AmountUnit.moneyWords()) {
            if (text.endsWith(word.text())) {
                if (word.unit() != unit) {
                    throw new Unfit("intake.rule.other-unit", word.text(), unit == null ? "" : unit.word());
                }
                return text.substring(0, text.length() - word.text().length());
            }
        }
        if (unit != null && !unit.isMoney()) {
            String word = unit.word();
            return text.endsWith(word) ? text.substring(0, text.length() - word.length()) : text;
        }
        return text;
    }

    /** What the sheet shows must be what it holds: a format that shows 12000000 as 1,200 would have two readers see two figures. */
    private static void checkShownAsStored(String format, AmountUnit unit) {
        if (format.isEmpty()) {
            return;
        }
        String outside = QUOTED.matcher(format).replaceAll("");
        boolean scaling = SCALED.matcher(outside).find() || DATE.matcher(outside).find();
        for (AmountUnit.Word word : AmountUnit.moneyWords()) {
            if (!scaling && format.contains(word.text())) {
                scaling = word.unit() != unit;
                break;
            }
        }
        boolean bareScale = Words.cells().of("sign.scaling").stream().anyMatch(format::contains)
                && AmountUnit.moneyWords().stream().noneMatch(word -> format.contains(word.text()));
        if (scaling || bareScale) {
            throw new Unfit("intake.rule.shown-otherwise", format);
        }
    }
}
