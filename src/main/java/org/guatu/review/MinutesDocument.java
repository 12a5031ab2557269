package org.guatu.review;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Measure;
import org.guatu.indicator.Shown;
import org.springframework.stereotype.Component;

/** Writes minutes as a Word file on A4, in the fonts that offices use. */
@Component
class MinutesDocument {

    private static final String KEY = "meeting.minutes.";
    private static final String BODY = "FangSong";
    private static final String HEAD = "SimHei";
    private static final String NONE = "—";
    private static final char MINUS = '\u2212';
    private static final int TITLE_SIZE = 22;
    private static final int HEADING_SIZE = 16;
    private static final int BODY_SIZE = 14;
    private static final int TABLE_SIZE = 11;
    private static final long A4_WIDTH = 11_906;
    private static final long A4_HEIGHT = 16_838;
    private static final long MARGIN = 1_304;
    private static final String FULL_WIDTH = "100%";

    private final MeetingWords words;

    MinutesDocument(MeetingWords words) {
        this.words = words;
    }

    void write(Minutes minutes, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            page(document);
            paragraph(document, ParagraphAlignment.CENTER, HEAD, TITLE_SIZE, minutes.name() + " " + words.text(KEY + "title"));
            paragraph(document, ParagraphAlignment.CENTER, BODY, BODY_SIZE, words.text(KEY + "held", minutes.heldOn().toString(),
                    minutes.startsAt().toString(), minutes.asOf().toString(), minutes.snapshot() == null ? NONE : minutes.snapshot()));
            if (minutes.isDraft()) {
                paragraph(document, ParagraphAlignment.CENTER, HEAD, BODY_SIZE, words.text(KEY + "draft"));
            }
            heading(document, "headline");
            table(document, Stream.of("indicator", "actual", "target", "percent", "gap", "difference"), minutes.headline().stream()
                    .map(line -> List.of(line.name(), amount(line.actual(), line.measure(), true), amount(line.target(), line.measure(), true), percent(line.percent()),
                            number(line.gap()), signed(line.difference(), line.measure(), true))).toList());
            heading(document, "parts");
            table(document, Stream.of("rank", "unit", "actual-yi", "target-yi", "percent", "gap", "difference-yi"), minutes.parts().stream()
                    .map(line -> List.of(line.rank() == null ? NONE : Integer.toString(line.rank()), line.name(), amount(line.actual(), line.measure(), false),
                            amount(line.target(), line.measure(), false), percent(line.percent()), number(line.gap()),
                            signed(line.difference(), line.measure(), false))).toList());
            heading(document, "reviewed");
            matters(document, minutes.reviewed(), true);
            heading(document, "decided");
            matters(document, minutes.decided(), false);
            document.write(out);
        }
    }

    private void matters(XWPFDocument document, List<Minutes.Matter> matters, boolean withState) {
        if (matters.isEmpty()) {
            paragraph(document, ParagraphAlignment.LEFT, BODY, BODY_SIZE, words.text(KEY + "none"));
            return;
        }
        table(document, Stream.of("no", "unit", "matter", "owner", "due", "then", withState ? "state" : "effect"), IntStream.range(0, matters.size()).mapToObj(i -> {
            Minutes.Matter one = matters.get(i);
            return List.of(Integer.toString(i + 1), one.unit(), one.matter(), one.owner(), one.dueOn().toString(), then(one.then()),
                    withState ? state(one) : amount(one.expectedEffect(), Measure.YUAN, true));
        }).toList());
    }

    private String state(Minutes.Matter matter) {
        return matter.daysOverdue() > 0 ? words.text(KEY + "overdue", Integer.toString(matter.daysOverdue()))
                : words.text(matter.state().messageKey()) + (matter.settledOn() == null ? "" : " " + matter.settledOn());
    }

    /** 到位资金 14.82 亿元，与序时差 -6.18 亿元（截至 2024-06-30）: the figure a matter was about when it was made. */
    private String then(Minutes.Then then) {
        if (then == null) {
            return NONE;
        }
        String actual = amount(then.actual(), then.measure(), true);
        return then.difference() == null ? words.text(KEY + "then", then.name(), actual, then.asOf().toString())
                : words.text(KEY + "then-against", then.name(), actual, signed(then.difference(), then.measure(), true), then.asOf().toString());
    }

    private String amount(BigDecimal stored, Measure measure, boolean withUnit) {
        return stored == null ? NONE : quantity(grouped(shown(stored, measure)), measure, withUnit);
    }

    private String signed(BigDecimal stored, Measure measure, boolean withUnit) {
        return stored == null ? NONE : quantity(sign(shown(stored, measure)), measure, withUnit);
    }

    private static BigDecimal shown(BigDecimal stored, Measure measure) {
        return measure.isMoney() ? Shown.official(Shown.yi(stored)) : Shown.count(Exact.of(stored));
    }

    private String quantity(String number, Measure measure, boolean withUnit) {
        return withUnit ? words.text(KEY + "measure." + measure.name().toLowerCase(java.util.Locale.ROOT), number) : number;
    }

    /** With commas between thousands and the sign that is as wide as a digit, as on the screens. */
    private static String grouped(BigDecimal number) {
        return String.format(java.util.Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number).replace('-', MINUS);
    }

    private static String sign(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + grouped(number);
    }

    private static String percent(BigDecimal percent) {
        return percent == null ? NONE : percent.toPlainString() + "%";
    }

    private static String number(BigDecimal number) {
        return number == null ? NONE : sign(number);
    }

    private void heading(XWPFDocument document, String key) {
        paragraph(document, ParagraphAlignment.LEFT, HEAD, HEADING_SIZE, words.text(KEY + key));
    }

    private void table(XWPFDocument document, Stream<String> columns, List<List<String>> rows) {
        List<String> heads = columns.map(key -> words.text(KEY + "column." + key)).toList();
        XWPFTable table = document.createTable(rows.size() + 1, heads.size());
        table.setWidth(FULL_WIDTH);
        fill(table.getRow(0), heads, HEAD);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < rows.size(); i++) {
            fill(table.getRow(i + 1), rows.get(i), BODY);
            table.getRow(i + 1).setCantSplitRow(true);
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells, String font) {
        for (int i = 0; i < cells.size(); i++) {
            XWPFParagraph paragraph = row.getCell(i).getParagraphArray(0);
            run(paragraph, font, TABLE_SIZE, cells.get(i));
        }
    }

    private static void paragraph(XWPFDocument document, ParagraphAlignment alignment, String font, int size, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(120);
        paragraph.setSpacingAfter(120);
        run(paragraph, font, size, text);
    }

    private static void run(XWPFParagraph paragraph, String font, int size, String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(text);
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(java.math.BigInteger.valueOf(A4_WIDTH));
        size.setH(java.math.BigInteger.valueOf(A4_HEIGHT));
        var margins = section.addNewPgMar();
        List.<java.util.function.Consumer<Object>>of(margins::setLeft, margins::setRight, margins::setTop, margins::setBottom)
                .forEach(side -> side.accept(java.math.BigInteger.valueOf(MARGIN)));
    }
}
