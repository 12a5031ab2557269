package org.guatu.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What puts a recognised line right (更正), told as one: the line it is of, and its own lines, which go every step together. A correction has two, the
 * reversal and what is entered in its place; a reduction or a withdrawal of recognition has one.
 *
 * @param of    the recognised line
 * @param lines its own, the reversal first; not empty
 */
public record Correcting(Receipt of, List<Receipt> lines) {

    private static final Set<Receipt.Kind> KINDS = EnumSet.of(Receipt.Kind.CORRECTION, Receipt.Kind.REDUCTION, Receipt.Kind.WITHDRAWAL);

    public Correcting {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("nothing corrects line " + of.id());
        }
    }

    /**
     * What those of some lines that correct another are part of, by their number; their other halves are among them.
     *
     * @param read gives the lines of some numbers
     */
    static Map<Long, Correcting> of(Collection<Receipt> lines, Function<Collection<Long>, List<Receipt>> read) {
        List<Receipt> some = lines.stream().filter(line -> line.correctsId() != null && KINDS.contains(line.kind())).toList();
        Map<Long, Receipt> corrected = read.apply(some.stream().map(Receipt::correctsId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Receipt::id, line -> line));
        return some.stream().collect(Collectors.toMap(Receipt::id, line -> of(line, corrected.get(line.correctsId()), some)));
    }

    /** Whether a line stands for itself or for all that go with it. */
    static boolean stands(Receipt line, Map<Long, Correcting> correcting) {
        return !correcting.containsKey(line.id()) || correcting.get(line.id()).line().id() == line.id();
    }

    private static Correcting of(Receipt line, Receipt of, Collection<Receipt> others) {
        if (line.kind() != Receipt.Kind.CORRECTION) {
            return new Correcting(of, List.of(line));
        }
        // two are entered one after the other, the reversal first; the next correction comes only when they are decided
        List<Receipt> all = others.stream().filter(other -> other.kind() == line.kind() && other.status() == line.status()
                && line.correctsId().equals(other.correctsId())).sorted(Comparator.comparing(Receipt::id)).toList();
        int at = all.stream().map(Receipt::id).toList().indexOf(line.id());
        boolean reversal = line.amount().signum() < 0;
        int other = reversal ? at + 1 : at - 1;
        if (at < 0 || other < 0 || other >= all.size() || all.get(other).amount().signum() < 0 == reversal) {
            return new Correcting(of, List.of(line));
        }
        return new Correcting(of, reversal ? List.of(line, all.get(other)) : List.of(all.get(other), line));
    }

    /** The line that stands for all in a queue: what is entered in place of the other, where there is one. */
    public Receipt line() {
        return lines.getLast();
    }

    /** What the project, its unit and the city gain by it, in yuan; negative for a loss. */
    public BigDecimal net() {
        return lines.stream().map(Receipt::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
