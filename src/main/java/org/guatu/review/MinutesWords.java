package org.guatu.review;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.guatu.indicator.Measure;

/** The sentences of the minutes, on the page and in the Word file alike; only who says them, and in which language, differs. */
public final class MinutesWords {

    /** What the keys of all texts of the minutes begin with. */
    public static final String KEY = "meeting.minutes.";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Said said;

    /** Finds the text of a key and puts the figures in. */
    public interface Said {
        String text(String key, Object... arguments);
    }

    /** @param said finds texts in the reader's language */
    public MinutesWords(Said said) {
        this.said = said;
    }

    /** 238.40 亿元; a dash for null. */
    public String amount(BigDecimal stored, Measure measure) {
        return stored == null ? MinutesNumbers.NONE : measured(MinutesNumbers.amount(stored, measure), measure);
    }

    /** −11.60 亿元; a dash for null. */
    public String signed(BigDecimal stored, Measure measure) {
        return stored == null ? MinutesNumbers.NONE : measured(MinutesNumbers.signed(stored, measure), measure);
    }

    private String measured(String number, Measure measure) {
        return said.text(KEY + "measure." + measure.name().toLowerCase(Locale.ROOT), number);
    }

    /** 逾期 3 天, 已办结 2024-06-25: where a decision stood when the minutes were written. */
    public String state(Minutes.Matter matter) {
        return matter.daysOverdue() > 0 ? said.text(KEY + "overdue", Integer.toString(matter.daysOverdue()))
                : said.text(matter.state().messageKey()) + (matter.settledOn() == null ? "" : " " + matter.settledOn());
    }

    /** 2024-06-23 以来 +0.45 亿元，预期 1.20 亿元，未达预期: whether its figure moved as expected; empty where nothing is to be told. */
    public Optional<String> moved(Minutes.Matter matter) {
        return Optional.ofNullable(matter.moved()).map(moved -> {
            String verdict = said.text(moved.verdict().messageKey());
            return switch (moved.verdict()) {
                case NOTHING_YET -> verdict;
                case NOTHING_EXPECTED -> since(moved);
                case AS_EXPECTED, SHORT, NOT_YET -> said.text(KEY + "moved-verdict", since(moved), amount(matter.expectedEffect(), moved.measure()), verdict);
            };
        });
    }

    private String since(Minutes.Moved moved) {
        String since = moved.knownAt() == null ? said.text(KEY + "since", moved.since().toString())
                : said.text(KEY + "since-known", moved.since().toString(), MINUTE.format(moved.knownAt()));
        return said.text(KEY + "moved", since, signed(moved.amount(), moved.measure()));
    }

    /** 与序时差 −6.18 亿元，截至 2024-06-23，快照 S-0624-0830: what stands beside the figure that a matter was about. */
    String beside(Minutes.Then then) {
        return snapshot(then).map(snapshot -> said.text(KEY + "then.of", against(then), snapshot)).orElseGet(() -> against(then));
    }

    /**
     * 与序时差 −6.18 亿元，截至 2024-06-23. A figure that knows more than the evening of its day says when: the tables of the same paper may tell that
     * day without.
     */
    public String against(Minutes.Then then) {
        String day = then.knownAt() == null ? said.text(KEY + "then.as-of", then.asOf().toString())
                : said.text(KEY + "then.known", then.asOf().toString(), MINUTE.format(then.knownAt()));
        return then.difference() == null ? day : said.text(KEY + "then.against", signed(then.difference(), then.measure()), day);
    }

    /** 快照 S-0624-0830: of which freeze a figure is; empty where none is known. */
    public Optional<String> snapshot(Minutes.Then then) {
        return Optional.ofNullable(then.snapshot()).map(code -> said.text(KEY + "then.snapshot", code));
    }

    /** When a freeze was taken, by whom, and what it knows. */
    public String freeze(Minutes.Freeze freeze) {
        String key = KEY + "freeze." + (freeze.evening() ? "evening" : "moment");
        String taken = MINUTE.format(freeze.takenAt());
        return freeze.by() == null ? said.text(key, freeze.code(), taken, freeze.asOf().toString())
                : said.text(key + "-by", freeze.code(), taken, freeze.asOf().toString(), freeze.by());
    }
}
