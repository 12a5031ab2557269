package org.guatu.progress;

import java.util.Objects;

import org.apache.commons.numbers.fraction.BigFraction;
import org.guatu.indicator.Ratio;
import org.guatu.indicator.Share;

/**
 * What the bullet draws, as shares of its track from the left: recognised blue up to the pace, then the gap (ahead P→C, or
 * behind C→P), hatch for submitted money after C, a tick at the pace. Only the drawing is clamped, never the number.
 *
 * @param recognised min(C, P), the blue part
 * @param gap        the part between C and P, coloured by the light
 * @param ahead      whether the gap is a lead; false when it is a lag or nothing
 * @param submitted  hatched part, beginning at {@link #submittedFrom}; it may lie over the lag
 * @param tick       where the pace stands
 * @param overflow   whether C runs past the track: print the overflow mark
 */
public record Bar(Share recognised, Share gap, boolean ahead, Share submitted, Share tick, boolean overflow) {

    public Bar {
        Objects.requireNonNull(tick, "tick");
        if (recognised.value().add(gap.value()).compareTo(BigFraction.ONE) > 0) {
            throw new IllegalArgumentException("the parts are longer than the track");
        }
    }

    /** Where the hatch begins: at C. */
    public Share submittedFrom() {
        return ahead ? new Share(recognised.value().add(gap.value())) : recognised;
    }

    static Bar of(Ratio completion, Share pace, Ratio submitted, Ratio scaleEnd) {
        if (scaleEnd.signum() <= 0) {
            throw new IllegalArgumentException("a track has a length: " + scaleEnd.value());
        }
        BigFraction c = onTrack(completion.value(), scaleEnd);
        BigFraction p = onTrack(pace.value(), scaleEnd);
        BigFraction withSubmitted = onTrack(completion.value().add(nonNegative(submitted.value())), scaleEnd);
        boolean ahead = c.compareTo(p) > 0;
        return new Bar(new Share(ahead ? p : c), new Share(c.subtract(p).abs()), ahead,
                new Share(withSubmitted.subtract(c)), new Share(p), completion.compareTo(scaleEnd) > 0);
    }

    private static BigFraction onTrack(BigFraction value, Ratio scaleEnd) {
        BigFraction part = nonNegative(value).divide(scaleEnd.value());
        return part.compareTo(BigFraction.ONE) > 0 ? BigFraction.ONE : part;
    }

    private static BigFraction nonNegative(BigFraction value) {
        return value.signum() < 0 ? BigFraction.ZERO : value;
    }
}
