package org.guatu.review;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * What the walls of a running meeting show and who drives them.
 *
 * @param version      counts moves and take-overs; a wall that sees a higher one draws anew
 * @param pageNo       place on the agenda, 1 upward; a page cast by hand leaves it where it was
 * @param highlight    key of the row that is pointed at, 1 to 80 characters, or null
 * @param blank        whether the walls are dark
 * @param since        when the page came up: 本页 03:20 counts from there
 * @param driverLabel  who drives, or null before anybody did
 * @param driverTablet which tablet drives, a token the tablet made up, or null
 */
public record Drive(long meetingId, int version, PageRef page, int pageNo, String highlight, boolean blank, LocalDateTime since,
                    String driverLabel, String driverTablet) {

    private static final int HIGHLIGHT = 80;

    public Drive {
        Objects.requireNonNull(page, "page");
        since = since.truncatedTo(ChronoUnit.MICROS); // as it is kept, so that what was written equals what is read
        if (pageNo < 1 || highlight != null && (highlight.isBlank() || highlight.length() > HIGHLIGHT)) {
            throw new IllegalArgumentException("nothing a wall can show: " + page + ", " + pageNo + ", " + highlight);
        }
    }

    /** Who drives. */
    public Optional<String> driver() {
        return Optional.ofNullable(driverLabel);
    }

    /** Whether the tablet drives. */
    public boolean isDrivenBy(String tablet) {
        return tablet != null && tablet.equals(driverTablet);
    }
}
