package org.guatu.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

import org.guatu.calendar.Month;
import org.guatu.intake.sheet.SheetRow;
import org.guatu.intake.table.Column;
import org.guatu.intake.table.Header;
import org.guatu.intake.table.Words;
import org.guatu.ledger.Money;
import org.guatu.ledger.Origin;
import org.guatu.refusal.Refusal;

/**
 * A row of receipts as the file has it, before anything is looked up. What is missing or does not fit is null and a fault of its cells.
 *
 * @param money above zero
 */
record ReceiptRow(RowCells cells, String code, String name, String unit, LocalDate receivedOn, Month month, Money money, Origin origin,
                  String category, String voucher, String note) {

    private static final int CATEGORY = 40;
    private static final int VOUCHER = 60;
    private static final int NOTE = 200;
    private static final int NAME = 120;
    private static final Set<String> TAKE_BACK = Set.of("correction", "withdrawal");

    static ReceiptRow of(SheetRow row, Header header, boolean from1904, LocalDate today) {
        RowCells cells = new RowCells(row, header, from1904, Column.PROJECT_NAME, Column.PROJECT_CODE);
        String code = cells.code(Column.PROJECT_CODE);
        String name = cells.text(Column.PROJECT_NAME, NAME);
        if (code == null && name == null && !cells.isFaulty()) {
            cells.fault(header.has(Column.PROJECT_CODE) ? Column.PROJECT_CODE : Column.PROJECT_NAME, "intake.rule.project-missing");
        }
        LocalDate day = cells.day(Column.RECEIVED_ON);
        cells.require(Column.RECEIVED_ON);
        if (day != null && day.isAfter(today)) {
            cells.fault(Column.RECEIVED_ON, "intake.rule.day-ahead", day.toString(), today.toString());
        }
        Month month = month(cells, header, day);
        if (day != null && month != null && Month.of(day).isAfter(month)) {
            cells.fault(header.has(Column.MONTH) ? Column.MONTH : Column.RECEIVED_ON, "intake.rule.day-after-month", day.toString(), month.written());
        }
        Money money = money(cells, header, today);
        String origin = cells.meaning(Column.ORIGIN, "origin");
        cells.require(Column.ORIGIN);
        String category = cells.text(Column.CATEGORY, CATEGORY);
        return new ReceiptRow(cells, code, name, cells.text(Column.UNIT, NAME), day, month, money,
                origin == null ? null : Origin.valueOf(origin.toUpperCase(Locale.ROOT).replace('-', '_')),
                category == null ? Words.cells().first("category.other") : category, cells.text(Column.VOUCHER_NO, VOUCHER),
                cells.text(Column.NOTE, NOTE));
    }

    /** The month of its own column, else the one the header names, else that of the day. Two that differ are a fault. */
    private static Month month(RowCells cells, Header header, LocalDate day) {
        Month own = cells.month(Column.MONTH);
        Header.Place amount = header.place(Column.AMOUNT).or(() -> header.place(Column.AMOUNT_FOREIGN)).orElseThrow();
        if (amount.month() != null && header.year() != null && amount.month() >= 1 && amount.month() <= 12) {
            Month ofHeader = Month.of(header.year(), amount.month());
            if (own != null && !own.equals(ofHeader)) {
                cells.fault(Column.MONTH, "intake.rule.month-not-of-header", own.written(), ofHeader.written());
            }
            return own == null ? ofHeader : own;
        }
        if (own == null && cells.has(Column.MONTH)) {
            return null;
        }
        return own == null && day != null ? Month.of(day) : own;
    }

    private static Money money(RowCells cells, Header header, LocalDate today) {
        BigDecimal yuan = cells.stored(Column.AMOUNT);
        BigDecimal foreign = cells.stored(Column.AMOUNT_FOREIGN);
        Column column = cells.has(Column.AMOUNT_FOREIGN) || !header.has(Column.AMOUNT) ? Column.AMOUNT_FOREIGN : Column.AMOUNT;
        if (cells.has(Column.AMOUNT) && cells.has(Column.AMOUNT_FOREIGN)) {
            cells.fault(Column.AMOUNT_FOREIGN, "intake.rule.two-amounts");
            return null;
        }
        cells.require(column);
        String currency = cells.meaning(Column.CURRENCY, "currency");
        boolean isForeign = column == Column.AMOUNT_FOREIGN;
        if (currency != null && currency.equals("usd") != isForeign) {
            cells.fault(Column.CURRENCY, isForeign ? "intake.rule.currency-not-yuan" : "intake.rule.currency-not-foreign");
        }
        BigDecimal rate = cells.number(Column.RATE);
        LocalDate rateOn = cells.day(Column.RATE_ON);
        if (rateOn != null && rateOn.isAfter(today)) {
            cells.fault(Column.RATE_ON, "intake.rule.day-ahead", rateOn.toString(), today.toString());
        }
        BigDecimal amount = isForeign ? foreign : yuan;
        if (amount == null) {
            return null;
        }
        if (!checkSign(cells, column, amount)) {
            return null;
        }
        try {
            return isForeign ? foreign(cells, amount, rate, rateOn) : Money.yuan(amount);
        } catch (Refusal refusal) {
            cells.fault(column, refusal.messageKey(), refusal.arguments());
            return null;
        }
    }

    private static Money foreign(RowCells cells, BigDecimal amount, BigDecimal rate, LocalDate rateOn) {
        if (!cells.has(Column.RATE)) {
            cells.fault(Column.RATE, "intake.rule.rate-missing");
        }
        if (!cells.has(Column.RATE_ON)) {
            cells.fault(Column.RATE_ON, "intake.rule.rate-day-missing");
        }
        if (rate == null || rateOn == null) {
            return null;
        }
        // Yuan for one dollar; a rate for a hundred, as banks print it, would make the figure a hundredfold.
        if (rate.compareTo(BigDecimal.ONE) < 0 || rate.compareTo(BigDecimal.TEN) > 0) {
            cells.fault(Column.RATE, "intake.rule.rate-range");
            return null;
        }
        return Money.foreign(Money.USD, amount, rate, rateOn);
    }

    /** Only money that came is imported; what takes money back needs the line it takes back, and is made there. */
    private static boolean checkSign(RowCells cells, Column column, BigDecimal amount) {
        String kind = cells.meaning(Column.RECEIPT_KIND, "receipt-kind");
        boolean takesBack = kind != null && TAKE_BACK.contains(kind);
        if (amount.signum() == 0) {
            cells.fault(column, "intake.rule.zero");
        } else if (amount.signum() < 0 && !takesBack) {
            cells.fault(column, "intake.rule.negative-without-kind");
        } else if (takesBack) {
            cells.fault(Column.RECEIPT_KIND, amount.signum() < 0 ? "intake.rule.correction-by-hand" : "intake.rule.correction-positive");
        } else {
            return true;
        }
        return false;
    }
}
