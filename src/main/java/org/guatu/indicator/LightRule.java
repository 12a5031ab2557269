package org.guatu.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Where green ends and yellow ends, as a row with validity dates, because cities differ and change their minds. On a
 * threshold the milder light is shown.
 *
 * @param kind      how the two thresholds are meant
 * @param green     RELATIVE: green from this multiple of the pace (1); POINTS: green down to so many points below it (10)
 * @param yellow    RELATIVE: yellow from this multiple of the pace (0.90); POINTS: yellow down to so many points below it (30)
 * @param floor     share of the period below which nothing is judged (0.04), 0 to 1
 * @param validFrom first day the rule holds
 * @param validTo   last day it holds, or null while it still does
 */
public record LightRule(Kind kind, BigDecimal green, BigDecimal yellow, BigDecimal floor,
                        LocalDate validFrom, LocalDate validTo) {

    /** Multiples of the pace, or percentage points below it. */
    public enum Kind { RELATIVE, POINTS }

    private static final BigDecimal DEFAULT_FLOOR = new BigDecimal("0.04");
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    /** Domain §3: green from the pace, yellow from 0.90 of it, nothing below 4 % of the period. */
    public static final LightRule STANDARD = relative(new BigDecimal("0.90"));

    public LightRule {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(green, "green");
        Objects.requireNonNull(yellow, "yellow");
        Objects.requireNonNull(floor, "floor");
        Objects.requireNonNull(validFrom, "validFrom");
        if (green.signum() < 0 || yellow.signum() < 0) {
            throw new IllegalArgumentException("a threshold is never negative: " + green + ", " + yellow);
        }
        boolean ordered = kind == Kind.RELATIVE ? yellow.compareTo(green) <= 0 : yellow.compareTo(green) >= 0;
        if (!ordered) {
            throw new IllegalArgumentException("yellow would end before green does: " + green + ", " + yellow);
        }
        if (floor.signum() < 0 || floor.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("the floor is a share of the period: " + floor);
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("rule ends " + validTo + " before it begins " + validFrom);
        }
    }

    /** Yellow from this multiple of the pace, green from the pace itself, valid always. */
    public static LightRule relative(BigDecimal yellow) {
        return new LightRule(Kind.RELATIVE, BigDecimal.ONE, yellow, DEFAULT_FLOOR, ALWAYS, null);
    }

    /** Green down to and yellow down to so many percentage points below the pace, valid always. */
    public static LightRule points(BigDecimal green, BigDecimal yellow) {
        return new LightRule(Kind.POINTS, green, yellow, DEFAULT_FLOOR, ALWAYS, null);
    }

    /** The same thresholds with other validity dates. */
    public LightRule valid(LocalDate from, LocalDate to) {
        return new LightRule(kind, green, yellow, floor, from, to);
    }

    /** Whether the rule holds on the day. */
    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    /** Whether the period is too young for a light. */
    public boolean isTooEarly(Share pace) {
        return Exact.compare(pace.value(), Exact.fraction(floor)) < 0;
    }

    /** The light of a completion that is not yet done, against the pace. */
    public Light judge(Ratio completion, Share pace) {
        if (isTooEarly(pace)) {
            return Light.NONE;
        }
        if (completion.isAtLeast(threshold(green, pace))) {
            return Light.OK;
        }
        return completion.isAtLeast(threshold(yellow, pace)) ? Light.WARN : Light.BAD;
    }

    private Ratio threshold(BigDecimal limit, Share pace) {
        return new Ratio(switch (kind) {
            case RELATIVE -> pace.value().multiply(Exact.fraction(limit));
            case POINTS -> pace.value().subtract(Exact.fraction(limit).divide(100));
        });
    }
}
