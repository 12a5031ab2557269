package org.guatu.progress;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Where a unit would stand if its largest shortfalls were made good and nobody else moved (追赶测算).
 *
 * @param made       how many shortfalls were made good
 * @param amount     what they come to, in the unit of measure
 * @param before     the figure as it is
 * @param after      the figure as it would be: ask it for completion and light
 * @param rankBefore the rank as it is, empty when unranked
 * @param rankAfter  the rank as it would be
 */
public record CatchUp(int made, BigDecimal amount, Figure before, Figure after, OptionalInt rankBefore,
                      OptionalInt rankAfter) {

    /**
     * Make good the largest shortfalls.
     *
     * @param code       the unit, one of the field
     * @param field      those it is ranked with
     * @param shortfalls what its projects lack against pace, not negative
     * @param top        how many of them, 0 upward; more than there are means all
     */
    public static CatchUp of(Figure figure, String code, Collection<Contestant> field, List<BigDecimal> shortfalls, int top) {
        if (shortfalls.stream().anyMatch(shortfall -> shortfall.signum() < 0)) {
            throw new IllegalArgumentException("a shortfall is an amount lacking, not negative: " + shortfalls);
        }
        if (field.stream().noneMatch(unit -> unit.code().equals(code))) {
            throw new IllegalArgumentException("the unit is not in the field: " + code);
        }
        List<BigDecimal> made = shortfalls.stream().filter(shortfall -> shortfall.signum() > 0)
                .sorted(Comparator.reverseOrder()).limit(top).toList();
        BigDecimal amount = made.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal reached = figure.actual().add(amount);
        List<Contestant> then = field.stream()
                .map(unit -> unit.code().equals(code) ? unit.withActual(reached) : unit).toList();
        return new CatchUp(made.size(), amount, figure, figure.withActual(reached), rank(field, code), rank(then, code));
    }

    private static OptionalInt rank(Collection<Contestant> field, String code) {
        return Ranking.of(field, Map.of()).row(code).orElseThrow().rank();
    }
}
