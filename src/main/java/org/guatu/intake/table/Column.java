package org.guatu.intake.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.guatu.intake.ImportKind;

/** What a column can be about. Which of them a kind of file has, and by which names, the file of columns says. */
public enum Column {
    PROJECT_CODE, PROJECT_NAME, UNIT, MONTH, YEAR, RECEIVED_ON, AMOUNT, AMOUNT_FOREIGN, CURRENCY, RATE, RATE_ON, ORIGIN, CATEGORY,
    RECEIPT_KIND, VOUCHER_NO, NOTE, ENTERPRISE, CREDIT_CODE, INVESTMENT, INDUSTRY, CHAIN, STAGE, STAGE_ON, FIRM_CLASS, VISITED_ON, INDICATOR, PERIOD,
    OPERATOR, NATURE, NUMBER, MEASURE, DOCUMENT_NO, DOCUMENT, EFFECTIVE_FROM;

    /** The columns a kind of file can have. */
    public static List<Column> of(ImportKind kind) {
        return Arrays.stream(values()).filter(column -> !Words.columns().of(column.key(kind)).isEmpty()).toList();
    }

    /** Whether its figures are money, so that the header must say in which unit. */
    public boolean isMoney() {
        return this == AMOUNT || this == AMOUNT_FOREIGN || this == INVESTMENT;
    }

    /** Whether its cells are figures of any kind. */
    public boolean isFigure() {
        return isMoney() || this == NUMBER;
    }

    /** Whether its cells are days, or months that a spreadsheet may keep as a day. */
    public boolean isDay() {
        return this == RECEIVED_ON || this == RATE_ON || this == STAGE_ON || this == VISITED_ON || this == EFFECTIVE_FROM || this == MONTH;
    }

    /** The name our own templates print. */
    public String title(ImportKind kind) {
        return Words.columns().first(key(kind));
    }

    /** The key of a kind's column in the files of words. */
    public String key(ImportKind kind) {
        return kind.key() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
