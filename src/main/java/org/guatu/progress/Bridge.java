package org.guatu.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.guatu.calendar.AsOf;

/**
 * Why a figure differs between two as-of dates. The terms add exactly to the difference or there is no bridge: a waterfall
 * that nearly closes hides the entry that was forgotten.
 *
 * @param fromDate     the earlier as-of date, for example the last meeting
 * @param from         the figure then
 * @param toDate       the later as-of date
 * @param to           the figure now
 * @param terms        at most one of each kind, in the order of the kinds
 * @param targetChange how much the target was revised meanwhile; it moves the rate and never the amount, so it stands apart
 */
public record Bridge(AsOf fromDate, BigDecimal from, AsOf toDate, BigDecimal to, List<Term> terms,
                     Optional<BigDecimal> targetChange) {

    /** What kinds of change there are, in the order they are drawn. */
    public enum Kind {
        /** 新到位. */
        NEW,
        /** 补认定: booked before, recognised now. */
        LATE_RECOGNITION,
        /** 更正. */
        CORRECTION,
        /** 核减. */
        REDUCTION,
        /** 退回: a recognition taken back. */
        WITHDRAWAL,
        /** A project came from or went to another unit. */
        MOVE;

        /** Key of the words. */
        public String messageKey() {
            return "progress.bridge." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One kind of change.
     *
     * @param amount  signed, in the unit of measure
     * @param entries how many entries make it, not negative
     */
    public record Term(Kind kind, BigDecimal amount, int entries) {
        public Term {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(amount, "amount");
            if (entries < 0) {
                throw new IllegalArgumentException("a number of entries is not negative: " + entries);
            }
        }
    }

    /** One column of the waterfall: the level before the term and the level after it. */
    public record Step(Term term, BigDecimal before, BigDecimal after) {
    }

    /** The terms do not add to the difference. */
    public static final class DoesNotAdd extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        DoesNotAdd(BigDecimal difference, BigDecimal terms) {
            super("the terms add to %s, the figure changed by %s".formatted(terms, difference));
        }
    }

    public Bridge {
        if (toDate.compareTo(fromDate) < 0) {
            throw new IllegalArgumentException("a bridge runs forward: " + fromDate + " to " + toDate);
        }
        terms = terms.stream().sorted(Comparator.comparing(Term::kind)).toList();
        if (terms.stream().map(Term::kind).distinct().count() != terms.size()) {
            throw new IllegalArgumentException("a kind stands twice: " + terms);
        }
        BigDecimal sum = sum(terms);
        BigDecimal difference = to.subtract(from);
        if (sum.compareTo(difference) != 0) {
            throw new DoesNotAdd(difference, sum);
        }
        Objects.requireNonNull(targetChange, "targetChange");
    }

    /** A bridge over single changes: those of one kind are put together, a kind without entries is left out. */
    public static Bridge of(AsOf fromDate, BigDecimal from, AsOf toDate, BigDecimal to, Collection<Term> changes,
                            Optional<BigDecimal> targetChange) {
        List<Term> terms = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Term> ofKind = changes.stream().filter(change -> change.kind() == kind).toList();
            int entries = ofKind.stream().mapToInt(Term::entries).sum();
            BigDecimal amount = sum(ofKind);
            if (entries > 0 || amount.signum() != 0) {
                terms.add(new Term(kind, amount, entries));
            }
        }
        return new Bridge(fromDate, from, toDate, to, terms, targetChange);
    }

    /** to − from. */
    public BigDecimal change() {
        return to.subtract(from);
    }

    /** Entries of all terms. */
    public int entries() {
        return terms.stream().mapToInt(Term::entries).sum();
    }

    /** The waterfall's columns; each begins where the last one ended, the last ends at {@link #to}. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        BigDecimal level = from;
        for (Term term : terms) {
            BigDecimal after = level.add(term.amount());
            steps.add(new Step(term, level, after));
            level = after;
        }
        return List.copyOf(steps);
    }

    private static BigDecimal sum(Collection<Term> terms) {
        return terms.stream().map(Term::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
