package org.guatu.review;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;

/**
 * A wall with a name, and what it shows when no meeting drives it.
 *
 * @param code           3 to 24 small letters, digits, hyphens: what its address carries
 * @param name           1 to 60 characters
 * @param pages          pages by their {@link PageRef}, {@code units} for one of each unit and {@code targets} for one of each headline target;
 *                       empty: all there are
 * @param secondsPerPage 0 (stands still) to 3600
 * @param theme          {@code dark} or {@code light}
 * @param ratio          {@code auto} or like {@code 32:9}
 * @param version        counts changes
 */
public record NamedWall(String code, UnitCode unit, String name, List<String> pages, int secondsPerPage, String theme, String ratio, int version) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{2,23}");
    private static final Pattern RATIO = Pattern.compile("auto|[1-9][0-9]{0,3}:[1-9][0-9]{0,3}");
    private static final int NAME = 60;
    private static final int PAGES = 80;
    private static final int HOUR = 3600;

    public NamedWall {
        Objects.requireNonNull(unit, "unit");
        pages = List.copyOf(pages);
        if (code == null || !CODE.matcher(code).matches()) {
            throw new Refusal("meeting.refusal.wall-code");
        }
        name = name == null ? "" : name.strip();
        if (name.isEmpty() || name.length() > NAME) {
            throw new Refusal("meeting.refusal.wall-name", Integer.toString(NAME));
        }
        if (secondsPerPage < 0 || secondsPerPage > HOUR) {
            throw new Refusal("meeting.refusal.wall-seconds", Integer.toString(HOUR));
        }
        if (pages.size() > PAGES || !pages.stream().allMatch(NamedWall::isWord) || !"dark".equals(theme) && !"light".equals(theme) || ratio == null || !RATIO.matcher(ratio).matches()) {
            throw new IllegalArgumentException("not a wall: " + theme + ", " + ratio);
        }
    }

    /** Whether a word may stand among the pages of a wall. */
    public static boolean isWord(String word) {
        return "units".equals(word) || "targets".equals(word) || PageRef.isPage(word);
    }
}
