package org.guatu.intake.handout;

import java.util.regex.Pattern;

/** Texts that a spreadsheet must not run: what begins like a formula gets an apostrophe before it, numbers stay as they are. */
final class Defused {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,]+(\\.\\d+)?");
    private static final String STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private Defused() {
    }

    /** The text as it may stand in a CSV. */
    static String text(String text) {
        boolean looksLikeFormula = !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
        return looksLikeFormula ? "'" + text : text;
    }
}
