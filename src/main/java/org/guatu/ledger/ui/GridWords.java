package org.guatu.ledger.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.guatu.calendar.Month;
import org.guatu.ledger.MonthEntries.State;
import org.guatu.shell.Texts;

/** The words that the sheet of a month needs in the browser, by name; their figures are put in there. */
final class GridWords {

    /** What the header of a pasted block is read by, and what is said of it. */
    private static final List<String> PASTE = List.of("yi", "wan", "yuan", "title", "odd", "unit-like", "this", "not", "money", "number", "project", "more",
            "column", "taken", "taken-bare", "unused", "beyond", "unread", "none", "several", "other", "unit", "head", "nobody", "twice");

    private GridWords() {
    }

    /** Those of a month. */
    static Map<String, String> of(Month month) {
        Map<String, String> words = new LinkedHashMap<>();
        String now = String.valueOf(month.monthOfYear());
        for (String word : List.of("project", "stage", "year", "left", "echo", "evidence", "state", "placeholder", "add", "no-change",
                "take-back", "hint", "sum-before", "sum-after", "of-plan", "nan", "negative", "digits", "large", "mine", "theirs", "yours", "theirs-now", "theirs-by", "saved",
                "offline", "signed-out", "saving", "resubmit", "replace", "explain", "skipped", "missing", "open", "wan",
                "months-label", "lines", "total", "cell", "evidence-of", "waiting")) {
            words.put(word, Texts.text("entry.grid." + word).replace('[', '{').replace(']', '}'));
        }
        for (String word : PASTE) {
            words.put("paste-" + word, Texts.text("paste." + word).replace('[', '{').replace(']', '}'));
        }
        words.put("change", Texts.text("clerk.row.change"));
        words.put("change-of", Texts.text("clerk.row.change-of"));
        words.put("last", Texts.text("entry.grid.last", String.valueOf(month.previous().monthOfYear())));
        words.put("month", Texts.text("entry.grid.month", now));
        words.put("this", Texts.text("entry.grid.this", now));
        words.put("month-name", Texts.text("entry.grid.month-name").replace('[', '{').replace(']', '}'));
        for (State state : State.values()) {
            words.put(state.name(), Texts.text(SheetModel.stateKey(state, true)));
        }
        return words;
    }
}
