package org.guatu.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;

import org.guatu.calendar.AsOf;

/**
 * What a meeting froze: the end of a day, which no later entry changes, or what is known at the moment of freezing and nothing of later, however late
 * it is read.
 *
 * @param code        {@code S-0701-0830}, month, day, hour and minute of its taking, with {@code -2}… for a second one in the minute; told
 *                    from others within a meeting
 * @param countedUpTo the highest contribution there was
 * @param takenBy     who froze, as others see them; null of what was frozen before that was kept
 */
public record Snapshot(String code, AsOf asOf, LocalDateTime takenAt, long countedUpTo, String takenBy) {

    private static final Pattern FORM = Pattern.compile("S-\\d{4}-\\d{4}(-\\d{1,3})?");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("'S'-MMdd-HHmm");

    public Snapshot {
        Objects.requireNonNull(asOf, "asOf");
        takenAt = takenAt.truncatedTo(ChronoUnit.MICROS); // as it is kept
        if (!isCode(code)) {
            throw new IllegalArgumentException("not a snapshot: " + code);
        }
    }

    /** What is frozen, out of what is kept of it: a knowledge of a later day than the figures' ends in the middle of it. */
    public static AsOf asOf(LocalDate date, LocalDate knownBy, long countedUpTo) {
        return knownBy.isAfter(date) ? new AsOf(date, knownBy, countedUpTo) : AsOf.of(date);
    }

    /** Whether it is the evening of its day that it knows; else the moment it was taken. */
    public boolean isOfEvening() {
        return !asOf.isWithinDay();
    }

    /** Whether a text has the form of a code. */
    public static boolean isCode(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** The code of a snapshot taken at a moment, different from those taken before. */
    public static String code(LocalDateTime takenAt, Collection<String> taken) {
        String first = MINUTE.format(takenAt);
        String code = first;
        for (int again = 2; taken.contains(code); again++) {
            code = first + "-" + again;
        }
        return code;
    }
}
