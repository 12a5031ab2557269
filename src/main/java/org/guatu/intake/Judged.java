package org.guatu.intake;

import java.math.BigDecimal;
import java.util.List;

/**
 * What would become of a row.
 *
 * @param row    of the sheet
 * @param yuan   money it brings, in yuan; zero where it is no money or nothing is written
 * @param faults why it cannot be written; empty for the other outcomes
 * @param doubts what is unlikely about it, as sentences to confirm
 * @param entry  what would be written; null where nothing is
 */
public record Judged<T>(int row, Outcome outcome, BigDecimal yuan, List<Fault> faults, List<Question> doubts, T entry) {

    /** What would become of it. */
    public enum Outcome { ADDED, CHANGED, SKIPPED, FAULTY }

    /** A question about a row that is allowed but unlikely. */
    public record Question(int row, String address, String messageKey, List<Object> arguments, String label) {
    }

    public Judged {
        faults = List.copyOf(faults);
        doubts = List.copyOf(doubts);
    }

    /** The same with questions about it. */
    Judged<T> asking(List<Question> questions) {
        return new Judged<>(row, outcome, yuan, faults, questions, entry);
    }

    static <T> Judged<T> faulty(int row, List<Fault> faults) {
        return new Judged<>(row, Outcome.FAULTY, BigDecimal.ZERO, faults, List.of(), null);
    }

    static <T> Judged<T> skipped(int row) {
        return new Judged<>(row, Outcome.SKIPPED, BigDecimal.ZERO, List.of(), List.of(), null);
    }
}
