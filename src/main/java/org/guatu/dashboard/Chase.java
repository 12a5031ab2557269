package org.guatu.dashboard;

import java.math.BigDecimal;
import java.util.List;

import org.guatu.progress.CatchUp;
import org.guatu.progress.Contestant;
import org.guatu.progress.Figure;

/**
 * What making shortfalls good would do for a unit (追赶测算), all else equal.
 *
 * @param figure     the unit's as it is
 * @param code       the unit
 * @param field      the unit and those it is ranked with
 * @param shortfalls what its projects lack against their plans, above zero, the largest first
 */
public record Chase(Figure figure, String code, List<Contestant> field, List<BigDecimal> shortfalls) {

    /** How many are made good unless asked otherwise. */
    private static final int FIRST = 3;

    public Chase {
        field = List.copyOf(field);
        shortfalls = List.copyOf(shortfalls);
    }

    /** How many are made good unless asked otherwise: three, or as many as there are. */
    public int first() {
        return Math.min(FIRST, shortfalls.size());
    }

    /** The largest so many are made good. */
    public CatchUp top(int projects) {
        return CatchUp.of(figure, code, field, shortfalls, projects);
    }

    /** So much comes in, wherever from; in yuan, not negative. */
    public CatchUp amount(BigDecimal yuan) {
        return CatchUp.of(figure, code, field, List.of(yuan), 1);
    }

    /** Whether there is anybody to be ranked with. */
    public boolean isRanked() {
        return RankOf.of(code, field).isPresent();
    }
}
