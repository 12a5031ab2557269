package org.guatu.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.guatu.unit.Unit;

/**
 * A sentence that the system itself writes into a column where people write theirs: the key of its text and what is filled in, so that each reader reads
 * it in the own language. What people typed, and what was written down as a sentence before, is said as it stands.
 */
public final class KeptSentence {

    /** Stands before the key and each argument. What people type is stripped, so nothing they typed begins with it. */
    private static final String MARK = "\t";
    /** Between an argument in Chinese and the same in English. */
    private static final String OR = "\n";

    private KeptSentence() {
    }

    /** An argument that is called differently in the two languages. */
    public static String either(String chinese, String english) {
        return chinese.equals(english) ? chinese : chinese + OR + english;
    }

    /** The name of a unit as an argument. */
    public static String name(Unit unit) {
        return either(unit.shortName(Texts.CHINESE), unit.shortName(Texts.ENGLISH));
    }

    /**
     * As it is kept. Where there is too little room, the longest argument is cut.
     *
     * @param most      so many characters at the most; more than the key and short arguments need
     * @param arguments as {@link Formats} writes them; of {@link #either} where they have two names
     */
    public static String of(int most, String key, String... arguments) {
        String[] cut = Arrays.stream(arguments).map(argument -> argument.replace(MARK, " ")).toArray(String[]::new);
        int over = MARK.length() + key.length() + Arrays.stream(cut).mapToInt(argument -> MARK.length() + argument.length()).sum() - most;
        while (over > 0) {
            int longest = IntStream.range(0, cut.length).reduce((one, two) -> cut[two].length() > cut[one].length() ? two : one).orElseThrow();
            int keep = Math.max(0, cut[longest].length() - over);
            if (cut[longest].isEmpty()) {
                throw new IllegalArgumentException(key + " has no room in " + most);
            }
            over -= cut[longest].length() - keep;
            cut[longest] = cut[longest].substring(0, keep);
        }
        return MARK + key + Arrays.stream(cut).map(MARK::concat).collect(Collectors.joining());
    }

    /** Whether the system wrote it, and not somebody or nobody. */
    public static boolean isOne(String kept) {
        return kept != null && kept.startsWith(MARK);
    }

    /** What is said to the reader; null for null. */
    public static String said(String kept) {
        if (kept == null || !kept.startsWith(MARK)) {
            return kept;
        }
        String[] parts = kept.split(MARK, -1);
        return !Texts.has(parts[1]) ? kept.strip()
                : Texts.text(parts[1], Arrays.stream(parts, 2, parts.length).map(part -> in(Texts.locale(), part)).toArray());
    }

    private static String in(Locale locale, String argument) {
        int or = argument.indexOf(OR);
        return or < 0 ? argument : Texts.ENGLISH.equals(locale) ? argument.substring(or + 1) : argument.substring(0, or);
    }
}
