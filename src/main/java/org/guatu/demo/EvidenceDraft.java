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
        String number = serial == null ? ownSerial : serial;
        return wan == 0 ? photo(project, number) : paper(project, number);
    }

    /** A form with its rows, as a bank prints a slip. */
    private String paper(String project, String number) {
        StringBuilder rows = new StringBuilder();
        String amount = String.format(Locale.ROOT, "￥%,d.00（%,d 万元）", wan * 10_000, wan);
        String[][] cells = {{"日期", on.toString()}, {"流水号", "DEMO-" + number}, {"项目", project}, {"付款人", "某投资方（演示）"}, {"收款人", "某收款单位（演示）"},
                {"金额", amount}, {"用途", NAMES.get(kind)}};
        for (int i = 0; i < cells.length; i++) {
            int top = 62 + 40 * i;
            String look = i == 0 || i == 5 ? " font-weight=\"700\"" : "";
            rows.append(String.format(Locale.ROOT, """
                    <rect x="20" y="%d" width="84" height="40" fill="none" stroke="#ccd3d8"/><rect x="104" y="%d" width="356" height="40" fill="none" stroke="#ccd3d8"/>
                    <text x="30" y="%d" font-size="15" fill="#5f6972">%s</text><text x="114" y="%d" font-size="15"%s fill="#1a2026">%s</text>
                    """, top, top, top + 26, cells[i][0], top + 26, look, cells[i][1]));
        }
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 400" width="480" height="400" font-family="sans-serif">
                <rect x="1" y="1" width="478" height="398" fill="#fff" stroke="#9aa5ad"/>
                <text x="240" y="36" font-size="20" text-anchor="middle" fill="#1a2026">%s</text>
                <line x1="20" y1="50" x2="460" y2="50" stroke="#2a5f88"/>
                %s<g transform="rotate(-10 396 346)" fill="none" stroke="#b0351e" opacity=".6"><circle cx="396" cy="346" r="42" stroke-width="2"/>
                <text x="396" y="352" font-size="18" text-anchor="middle" fill="#b0351e" stroke="none">演示佐证</text></g>
                </svg>
                """, NAMES.get(kind), rows);
    }

    private String photo(String project, String number) {
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 300" width="480" height="300" font-family="sans-serif">
                <rect x="1" y="1" width="478" height="298" fill="#eef2f5" stroke="#9aa5ad"/>
                <path d="M40 220V130l60-40 60 40v90zM180 220v-70h110v70zM310 220v-110l50-30 70 30v110z" fill="#9db8cc" stroke="#2a5f88"/>
                <line x1="20" y1="220" x2="460" y2="220" stroke="#5f6972"/>
                <text x="24" y="34" font-size="16" fill="#1a2026">%s</text>
                <text x="24" y="56" font-size="14" fill="#5f6972">%s · %s · DEMO-%s</text>
                <text x="240" y="270" font-size="26" text-anchor="middle" fill="#b0351e" opacity=".55">演示佐证</text>
                </svg>
                """, project, NAMES.get(kind), on, number);
    }

    /** What the file is called where it is offered. */
    String fileName(int number) {
        return String.format(Locale.ROOT, "%s-%s-%d.svg", NAMES.get(kind), on, number);
    }
}
