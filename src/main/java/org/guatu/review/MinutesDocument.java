package org.guatu.review;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.guatu.indicator.Measure;

/** Writes minutes as a Word file on A4, in the fonts that offices use. */
class MinutesDocument {

    private static final String KEY = MinutesWords.KEY;
    private static final String BODY = "FangSong";
    private static final String HEAD = "SimHei";
    private static final int TITLE_SIZE = 22;
    private static final int HEADING_SIZE = 16;
    private static final int BODY_SIZE = 14;
    private static final int TABLE_SIZE = 11;
    private static final long A4_WIDTH = 11_906;
    private static final long A4_HEIGHT = 16_838;
    private static final long MARGIN = 1_304;
    private static final String FULL_WIDTH = "100%";

    private final MinutesWords.Said said;
    private final MinutesWords told;

    /** @param said finds texts in the reader's language */
    MinutesDocument(MinutesWords.Said said) {
        this.said = said;
        this.told = new MinutesWords(said);
    }

    void write(Minutes minutes, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            page(document);
            String title = minutes.name() + " " + said.text(KEY + "title");
            properties(document, title, minutes.unit());
            paragraph(document, ParagraphAlignment.CENTER, HEAD, TITLE_SIZE, title);
            head(document, minutes);
            heading(document, "decided", minutes.decided().size());
            matters(document, minutes.decided());
            heading(document, "reviewed", minutes.reviewed().size());
            matters(document, minutes.reviewed());
            heading(document, "headline", minutes.headline().size());
            table(document, Stream.of("indicator", "actual", "target", "percent", "gap", "difference"), minutes.headline().stream()
                    .map(line -> List.of(line.name(), told.amount(line.actual(), line.measure()), told.amount(line.target(), line.measure()),
                            MinutesNumbers.percent(line.percent()), MinutesNumbers.points(line.gap()), told.signed(line.difference(), line.measure()))).toList());
            parts(document, minutes.parts());
            document.write(out);
        }
    }

    /** What the file says of itself: its title, and the unit and the product as its author. */
    private void properties(XWPFDocument document, String title, String unit) {
        String author = said.text(KEY + "author", unit);
        var core = document.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator(author);
        core.setLastModifiedByUser(author);
        document.getProperties().getExtendedProperties().setApplication(said.text(KEY + "product"));
    }

    private void parts(XWPFDocument document, List<Minutes.Line> parts) {
        if (!parts.isEmpty()) {
            heading(document, "parts", parts.size());
            table(document, Stream.of("rank", "unit", "actual-yi", "target-yi", "percent", "gap", "difference-yi"), parts.stream()
                    .map(line -> List.of(line.rank() == null ? MinutesNumbers.NONE : Integer.toString(line.rank()), line.name(),
                            MinutesNumbers.amount(line.actual(), line.measure()), MinutesNumbers.amount(line.target(), line.measure()),
                            MinutesNumbers.percent(line.percent()), MinutesNumbers.points(line.gap()), MinutesNumbers.signed(line.difference(), line.measure()))).toList());
        }
    }

    /** When it was held, and each freeze with what it knows; of minutes written before freezes were told, the last one's code. */
    private void head(XWPFDocument document, Minutes minutes) {
        paragraph(document, ParagraphAlignment.CENTER, BODY, BODY_SIZE, minutes.freezes().isEmpty()
                ? said.text(KEY + "held", minutes.heldOn().toString(), minutes.startsAt().toString(), minutes.asOf().toString(),
                        minutes.snapshot() == null ? MinutesNumbers.NONE : minutes.snapshot())
                : said.text(KEY + "when", minutes.heldOn().toString(), minutes.startsAt().toString()));
        minutes.freezes().forEach(freeze -> paragraph(document, ParagraphAlignment.CENTER, BODY, TABLE_SIZE, told.freeze(freeze)));
        if (minutes.freezes().size() > 1) {
            paragraph(document, ParagraphAlignment.CENTER, BODY, TABLE_SIZE, said.text(KEY + "figures-of", minutes.snapshot()));
        }
        if (minutes.isDraft()) {
            paragraph(document, ParagraphAlignment.CENTER, HEAD, BODY_SIZE, said.text(KEY + "draft"));
        }
    }

    private void matters(XWPFDocument document, List<Minutes.Matter> matters) {
        if (matters.isEmpty()) {
            paragraph(document, ParagraphAlignment.LEFT, BODY, BODY_SIZE, said.text(KEY + "none"));
            return;
        }
        table(document, Stream.of("matter", "unit", "owner", "due", "then", "effect", "state"), IntStream.range(0, matters.size()).mapToObj(i -> {
            Minutes.Matter one = matters.get(i);
            return List.of(numbered(i + 1, one), one.unit(), one.owner(), one.dueOn().toString(), then(one.then()),
                    told.amount(one.expectedEffect(), Measure.YUAN),
                    told.moved(one).map(moved -> said.text(KEY + "state-moved", told.state(one), moved)).orElse(told.state(one)));
        }).toList());
    }

    /** 1. 先交净地（精密镀铝锌板三期）: a matter with its number, and the project it is about. */
    private String numbered(int number, Minutes.Matter matter) {
        String no = Integer.toString(number);
        return matter.project() == null ? said.text(KEY + "numbered", no, matter.matter()) : said.text(KEY + "numbered-of", no, matter.matter(), matter.project());
    }

    /** The figure a matter was about when it was made. */
    private String then(Minutes.Then then) {
        return then == null ? MinutesNumbers.NONE
                : said.text(KEY + "then", then.name(), told.amount(then.actual(), then.measure()), told.beside(then));
    }

    private void heading(XWPFDocument document, String key, int lines) {
        paragraph(document, ParagraphAlignment.LEFT, HEAD, HEADING_SIZE, said.text(KEY + key, Integer.toString(lines))).setKeepNext(true);
    }

    private void table(XWPFDocument document, Stream<String> columns, List<List<String>> rows) {
        List<String> heads = columns.map(key -> said.text(KEY + "column." + key)).toList();
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

    private static XWPFParagraph paragraph(XWPFDocument document, ParagraphAlignment alignment, String font, int size, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(120);
        paragraph.setSpacingAfter(120);
        run(paragraph, font, size, text);
        return paragraph;
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
