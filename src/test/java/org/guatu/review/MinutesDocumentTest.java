package org.guatu.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.guatu.indicator.Measure;
import org.junit.jupiter.api.Test;

/** The minutes as a Word file, read back. */
class MinutesDocumentTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    @Test
    void the_file_opens_and_tells_figures_and_decisions_as_the_minutes_do() throws IOException {
        try (XWPFDocument document = written(minutes(LocalDateTime.of(2024, 7, 1, 10, 20)))) {
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText).startsWith("周调度会 会议纪要",
                    "2024-07-01 08:30 召开，数据截至 2024-06-30，快照 S-0701-0830").noneMatch(text -> text.contains("草稿")).contains("无。");
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText).containsSubsequence("一、本次交办 0 件", "无。",
                    "二、上次交办与其后批示落实情况（2 件）", "三、总体进度", "四、各单位到位资金（亿元）");
            assertThat(document.getProperties().getCoreProperties()).extracting(POIXMLProperties.CoreProperties::getTitle, POIXMLProperties.CoreProperties::getCreator)
                    .containsExactly("周调度会 会议纪要", "聊城市 · 挂图");
            assertThat(document.getTables()).allSatisfy(table -> assertThat(table.getRow(0).isRepeatHeader() && table.getRow(1).isCantSplitRow()).isTrue());
            List<XWPFTable> tables = document.getTables();
            assertThat(cells(tables.get(1), 1)).containsExactly("到位资金", "238.40 亿元", "500.00 亿元", "47.68%", "\u22122.32", "\u221211.60 亿元");
            assertThat(cells(tables.get(1), 2)).containsExactly("登门招商", "1,521 家", "—", "—", "—", "—");
            assertThat(cells(tables.get(2), 1)).containsExactly("11", "冠县", "14.82", "42.00", "35.29%", "\u221214.71", "\u22126.18");
            assertThat(cells(tables.get(0), 1)).containsExactly("1. 储能电池环评批复", "冠县", "生态环境分局", "2024-06-28",
                    "到位资金 14.82 亿元（与序时差 \u22126.18 亿元，截至 2024-06-23）", "1.20 亿元", "逾期 3 天；2024-06-23 以来 +0.45 亿元，预期 1.20 亿元，未达预期");
            assertThat(cells(tables.get(0), 2)).endsWith("已办结 2024-06-25");
        }
    }

    @Test
    void a_running_meeting_has_a_draft() throws IOException {
        try (XWPFDocument document = written(minutes(null))) {
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText).anyMatch(text -> text.contains("草稿"));
        }
    }

    @Test
    void a_meeting_that_was_refreshed_names_each_freeze_and_says_which_figures_are_of_which() throws IOException {
        Minutes once = minutes(LocalDateTime.of(2024, 7, 1, 10, 20));
        Minutes.Freeze morning = new Minutes.Freeze("S-0701-0830", LocalDateTime.of(2024, 7, 1, 8, 30), LocalDate.of(2024, 6, 30), true, "市领导A");
        Minutes.Freeze later = new Minutes.Freeze("S-0701-0912", LocalDateTime.of(2024, 7, 1, 9, 12), LocalDate.of(2024, 6, 30), false, null);
        try (XWPFDocument document = written(new Minutes(7, once.unit(), once.name(), once.heldOn(), once.startsAt(), once.closedAt(), "S-0701-0912", once.asOf(),
                DAY, once.headline(), once.parts(), List.of(), List.of(new Minutes.Matter(2, "冠县", "先交净地", "县资规局", DAY, Decision.State.OPEN, null, 0, null,
                        new Minutes.Then("到位资金", Measure.YUAN, LocalDate.of(2024, 6, 30), new BigDecimal("1482000000"), null, "S-0701-0830", null), null, "精密镀铝锌板三期")),
                List.of(morning, later)))) {
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText).containsSubsequence("2024-07-01 08:30 召开",
                    "快照 S-0701-0830：2024-07-01 08:30 由市领导A冻结，数字截至 2024-06-30，含当日 24 时前认定的",
                    "快照 S-0701-0912：2024-07-01 09:12 冻结，数字截至 2024-06-30，含冻结时已认定的").anyMatch(text -> text.contains("取自快照 S-0701-0912"));
            assertThat(cells(document.getTables().getFirst(), 1)).contains("1. 先交净地（精密镀铝锌板三期）", "到位资金 14.82 亿元（截至 2024-06-30，快照 S-0701-0830）");
        }
    }

    @Test
    void a_figure_that_knows_more_than_the_evening_of_its_day_says_when_it_was_known() {
        MinutesWords words = new MinutesWords(new MeetingWords()::text);
        LocalDate evening = LocalDate.of(2024, 6, 30);
        LocalDateTime written = LocalDateTime.of(2024, 7, 1, 14, 25);
        assertThat(words.beside(new Minutes.Then("到位资金", Measure.YUAN, evening, new BigDecimal("1527000000"), new BigDecimal("-573000000"), null, written)))
                .isEqualTo("与序时差 \u22125.73 亿元，截至 2024-06-30，2024-07-01 14:25 所知");
        Minutes.Matter later = new Minutes.Matter(3, "冠县", "放款", "财政局", DAY, Decision.State.OPEN, null, 0, null, null,
                new Minutes.Moved(Measure.YUAN, evening, new BigDecimal("45000000"), Movement.Verdict.NOTHING_EXPECTED, written), null);
        assertThat(words.moved(later)).contains("2024-06-30（2024-07-01 14:25 所知）以来 +0.45 亿元");
    }

    private static XWPFDocument written(Minutes minutes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MinutesDocument(new MeetingWords()::text).write(minutes, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> cells(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream().map(cell -> cell.getText()).toList();
    }

    private static Minutes minutes(LocalDateTime closedAt) {
        return new Minutes(7, "聊城市", "周调度会", DAY, LocalTime.of(8, 30), closedAt, "S-0701-0830", LocalDate.of(2024, 6, 30), LocalDate.of(2024, 6, 30),
                List.of(line("到位资金", null, "23840000000", "50000000000", "47.68", "-2.32", "-1160000000"),
                        new Minutes.Line("登门招商", null, Measure.FIRMS, new BigDecimal("1521"), null, null, null, null)),
                List.of(line("冠县", 11, "1482000000", "4200000000", "35.29", "-14.71", "-618000000")),
                List.of(matter("储能电池环评批复", Decision.State.OPEN, null, 3), matter("首批施工许可", Decision.State.DONE, LocalDate.of(2024, 6, 25), 0)),
                List.of(), List.of());
    }

    private static Minutes.Line line(String name, Integer rank, String actual, String target, String percent, String gap, String difference) {
        return new Minutes.Line(name, rank, Measure.YUAN, new BigDecimal(actual), new BigDecimal(target), new BigDecimal(percent), new BigDecimal(gap),
                new BigDecimal(difference));
    }

    private static Minutes.Matter matter(String words, Decision.State state, LocalDate settled, int overdue) {
        return new Minutes.Matter(1, "冠县", words, "生态环境分局", LocalDate.of(2024, 6, 28), state, settled, overdue,
                settled == null ? new BigDecimal("120000000") : null,
                new Minutes.Then("到位资金", Measure.YUAN, LocalDate.of(2024, 6, 23), new BigDecimal("1482000000"), new BigDecimal("-618000000"), null, null),
                settled == null ? new Minutes.Moved(Measure.YUAN, LocalDate.of(2024, 6, 23), new BigDecimal("45000000"), Movement.Verdict.SHORT, null) : null, null);
    }
}
