package org.guatu.progress;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import org.guatu.indicator.Ratio;

/**
 * A unit as it enters a ranking.
 *
 * @param code   the unit's code; it settles the order of tied rows with equal amounts
 * @param track  those ranked together share it (县市区, 市属开发区)
 * @param actual A
 * @param target T, empty when none was set
 * @param vetoed whether a veto (一票否决) takes it out of the ranking
 */
public record Contestant(String code, String track, BigDecimal actual, Optional<BigDecimal> target, boolean vetoed) {

    public Contestant {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(track, "track");
        Objects.requireNonNull(actual, "actual");
        if (target.isPresent() && target.get().signum() < 0) {
            throw new IllegalArgumentException("a target is never negative: " + target.get());
        }
    }

    /** A unit that is not vetoed; a null target is none. */
    public static Contestant of(String code, String track, BigDecimal actual, BigDecimal target) {
        return new Contestant(code, track, actual, Optional.ofNullable(target), false);
    }

    /** The same unit with another actual. */
    public Contestant withActual(BigDecimal other) {
        return new Contestant(code, track, other, target, vetoed);
    }

    /** A / T, also of a vetoed unit; empty without a target above zero. */
    public Optional<Ratio> completion() {
        return target.filter(t -> t.signum() > 0).map(t -> Ratio.of(actual, t));
    }
}
