package org.guatu.dashboard.wall;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What stands above and below the pages of a wall.
 *
 * @param title    the meeting, or what the wall shows
 * @param subtitle the week, and that the data are a demonstration's
 * @param asOf     the day its figures are told for
 * @param snapshot what was frozen, or null
 * @param groups   how many pages each group of the script has
 * @param first    the first page shown, 1 upward; 0 for one that was put there by hand
 * @param shown    how many are shown beside each other
 * @param names    of the pages shown
 */
public record WallBand(String title, String subtitle, LocalDate asOf, String snapshot, List<Integer> groups, int first, int shown, List<String> names) {

    public WallBand {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(asOf, "asOf");
        groups = List.copyOf(groups);
        names = List.copyOf(names);
        if (first < 0 || shown < 1) {
            throw new IllegalArgumentException("page " + first + ", " + shown + " shown");
        }
    }

    /** How many pages there are. */
    public int pages() {
        return groups.stream().mapToInt(Integer::intValue).sum();
    }
}
