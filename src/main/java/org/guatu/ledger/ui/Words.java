package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.guatu.calendar.Month;
import org.guatu.ledger.Doubt;
import org.guatu.ledger.Money;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** Amounts, months and questions as a clerk reads them. */
final class Words {

    private static final int CENT_OF_WAN = 6;
    private static final int CENT_OF_YI = 10;
    private static final int YI_LEAST = 4;
    private static final int YI = 8;

    private Words() {
    }

    /** 万元 with all decimals it has, to the cent. */
    static String wan(BigDecimal yuan) {
        return Formats.decimalAtMost(yuan.divide(Money.WAN), CENT_OF_WAN);
    }

    /** 亿元 with four decimals, more where four would not be exact. */
    static String yi(BigDecimal yuan) {
        BigDecimal yi = yuan.movePointLeft(YI).stripTrailingZeros();
        return Formats.decimal(yi, Math.clamp(yi.scale(), YI_LEAST, CENT_OF_YI));
    }

    /** A month as words: 2024 年 6 月. */
    static String month(Month month) {
        return Texts.text("entry.month", String.valueOf(month.year()), String.valueOf(month.monthOfYear()));
    }

    /** The question of a doubt with its figures. */
    static String doubt(Doubt doubt) {
        Object[] figures = new Object[doubt.figures().size() + (doubt.kind() == Doubt.Kind.TOO_SMALL ? 1 : 0)];
        for (int i = 0; i < doubt.figures().size(); i++) {
            figures[i] = figure(doubt.figures().get(i));
        }
        if (doubt.kind() == Doubt.Kind.TOO_SMALL) {
            figures[figures.length - 1] = yi((BigDecimal) doubt.figures().getFirst());
        }
        return Texts.text(doubt.kind().messageKey(), figures);
    }

    private static String figure(Object figure) {
        return switch (figure) {
            case BigDecimal yuan -> wan(yuan);
            case Month month -> month(month);
            case LocalDate day -> Formats.date(day);
            default -> figure.toString();
        };
    }
}
