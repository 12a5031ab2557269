package org.guatu.demo;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * A piece of evidence: a small drawing that says of itself that it is a demonstration.
 *
 * @param kind   as the table names it
 * @param wan    the amount it shows in 万元; 0 for a photo
 * @param on     the day it shows
 * @param serial two pieces of one project, kind, amount, day and serial are the same file; null lets the receipt's number stand
 */
record EvidenceDraft(String kind, long wan, LocalDate on, String serial) {

    private static final Map<String, String> NAMES = Map.of("BANK_SLIP", "银行电子回单", "INVOICE", "发票", "SETTLEMENT", "施工结算单",
            "CAPITAL_REPORT", "验资报告", "PAYMENT_BOOK", "土地出让金缴款书", "PHOTO", "现场照片", "REDUCTION_NOTE", "核减说明");

    EvidenceDraft(String kind, long wan, LocalDate on) {
        this(kind, wan, on, null);
    }

    /** The drawing. */
    String svg(String project, String ownSerial) {
        String amount = wan == 0 ? "（现场照片示意，无金额）" : String.format(Locale.ROOT, "金额  ￥%,d.00（%,d 万元）", wan * 10_000, wan);
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 300" width="480" height="300" font-family="sans-serif">
                <rect x="1" y="1" width="478" height="298" fill="#fff" stroke="#9aa5ad"/>
                <text x="240" y="42" font-size="22" text-anchor="middle" fill="#1a2026">%s</text>
                <line x1="24" y1="58" x2="456" y2="58" stroke="#2a5f88"/>
                <text x="32" y="98" font-size="16" fill="#1a2026">项目  %s</text>
                <text x="32" y="134" font-size="16" fill="#1a2026">日期  %s</text>
                <text x="32" y="170" font-size="16" fill="#1a2026">%s</text>
                <text x="32" y="206" font-size="14" fill="#5f6972">流水号  DEMO-%s</text>
                <text x="240" y="262" font-size="26" text-anchor="middle" fill="#b0351e" opacity=".55">演示佐证</text>
                </svg>
                """, NAMES.get(kind), project, on, amount, serial == null ? ownSerial : serial);
    }

    /** What the file is called where it is offered. */
    String fileName(int number) {
        return String.format(Locale.ROOT, "%s-%s-%d.svg", NAMES.get(kind), on, number);
    }
}
