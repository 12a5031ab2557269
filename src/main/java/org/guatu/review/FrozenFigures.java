package org.guatu.review;

import java.util.List;

/**
 * The figures of the minutes as a meeting froze them: kept with the snapshot, so that a target, a name or a month's report of later cannot move them.
 *
 * @param headline the unit's own figures, indicator by indicator
 * @param parts    the units below in the order of their rank, by money in place
 */
public record FrozenFigures(List<Minutes.Line> headline, List<Minutes.Line> parts) {

    public FrozenFigures {
        headline = List.copyOf(headline);
        parts = List.copyOf(parts);
    }
}
