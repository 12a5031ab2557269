package org.guatu.ledger;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.guatu.ledger.risk.Hint;
import org.guatu.ledger.risk.ReviewCase;
import org.guatu.unit.UnitCode;

/**
 * What was ruled on two lines of two units that might be of one money (domain §4).
 *
 * @param held    the line that waited for it
 * @param other   the line that might count meanwhile
 * @param counts  number of the line that counts; null where both are money of their own
 * @param percent what each unit has of it, adding to 100; empty where both are money of their own
 * @param ruledBy name of who ruled, or the login of an account that is gone
 * @param ground  why
 */
public record Ruling(Side held, Side other, Long counts, SortedMap<UnitCode, BigDecimal> percent, String ruledBy, LocalDateTime ruledAt, String ground) {

    /** One of the two lines. */
    public record Side(long line, long project, UnitCode unit) {
    }

    /** What a rule would have asked about a line, and the ruling that answered it. */
    public record Answer(Hint hint, Ruling ruling) {
    }

    /**
     * What was ruled on a line.
     *
     * @param told    the rulings that name it, the earliest first
     * @param answers the questions that need no more asking, also those that a ruling on its project answered
     */
    public record Rulings(List<Ruling> told, List<Answer> answers) {

        public Rulings {
            told = List.copyOf(told);
            answers = List.copyOf(answers);
        }
    }

    public Ruling {
        percent = Collections.unmodifiableSortedMap(new TreeMap<>(percent));
    }

    /** The same with the parts that another reading of it tells. */
    public Ruling together(Ruling more) {
        SortedMap<UnitCode, BigDecimal> all = new TreeMap<>(percent);
        all.putAll(more.percent);
        return new Ruling(held, other, counts, all, ruledBy, ruledAt, ground);
    }

    /** Whether both are money of their own. */
    public boolean isApart() {
        return counts == null;
    }

    /** Whether it names a line. */
    public boolean isOf(long line) {
        return held.line() == line || other.line() == line;
    }

    /** The other of the two. */
    public Side against(long line) {
        return held.line() == line ? other : held;
    }

    /**
     * Whether it answers what a line has in common with another line or project. Two lines are ruled on by themselves; what was said of them is said of
     * their projects for these lines, and for all their lines where both were ruled to be different money.
     */
    boolean answers(ReviewCase.Claim line, long project, ReviewCase.Other common) {
        if (common.line() != null) {
            return isOf(line.id()) && against(line.id()).line() == common.line();
        }
        return isOf(line.id()) ? against(line.id()).project() == common.project()
                : isApart() && (held.project() == project && other.project() == common.project() || other.project() == project && held.project() == common.project());
    }
}
