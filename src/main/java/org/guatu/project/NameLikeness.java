package org.guatu.project;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guatu.unit.Units;

/**
 * Whether two names of projects or firms may mean the same. Width and case of characters, brackets, legal forms, the place in front and
 * words like 项目 do not matter; what is left is compared by pairs of neighbouring characters (Dice). The number of a phase matters: 一期 and
 * 二期 of one works are two projects.
 */
public final class NameLikeness {

    /** Names are alike when at least so many hundredths of their pairs are common. */
    public static final int ALIKE_PERCENT = 60;

    private static final int HUNDRED = 100;
    private static final int TEN = 10;
    private static final Words WORDS = Words.read();

    private final List<String> places;

    /** @param places names of units that may stand in front of a name, as 山东省 or 聊城 */
    public NameLikeness(Collection<String> places) {
        this.places = places.stream().map(Typed::key).filter(place -> place.length() > 1).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** With the names of all units as places. */
    public static NameLikeness withPlaces(Units units) {
        Set<String> places = new LinkedHashSet<>();
        units.all().forEach(unit -> {
            places.add(unit.nameZh());
            places.add(unit.shortZh());
        });
        return new NameLikeness(places);
    }

    /** Whether the names are alike. A name of which nothing is left is like none. */
    public boolean alike(String one, String other) {
        Name a = name(one);
        Name b = name(other);
        if (a.core.isEmpty() || b.core.isEmpty() || a.phase != null && b.phase != null && !a.phase.equals(b.phase)) {
            return false;
        }
        return a.core.equals(b.core) || percent(neighbours(a.core), neighbours(b.core)) >= ALIKE_PERCENT;
    }

    /** The pairs of characters by which alike names are found in a large register; empty for a name too short to have some. */
    public List<String> pairs(String text) {
        return neighbours(name(text).core);
    }

    private static int percent(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        List<String> left = new ArrayList<>(other);
        long common = one.stream().filter(left::remove).count();
        return (int) (2 * common * HUNDRED / (one.size() + other.size()));
    }

    private static List<String> neighbours(String core) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < core.length(); i++) {
            pairs.add(core.substring(i, i + 2));
        }
        return pairs;
    }

    private record Name(String core, Integer phase) {
    }

    private Name name(String text) {
        String rest = withoutPlaces(Typed.key(text));
        Integer phase = null;
        Matcher found = WORDS.phase.matcher(rest);
        if (found.find()) {
            phase = WORDS.number(found.group(1));
            rest = found.replaceFirst("");
        }
        for (String word : WORDS.empty) {
            rest = rest.replace(word, "");
        }
        return new Name(rest, phase);
    }

    private String withoutPlaces(String text) {
        for (String place : places) {
            if (text.startsWith(place) && text.length() > place.length()) {
                return withoutPlaces(text.substring(place.length()));
            }
        }
        return text;
    }

    /** The words of the language, which stand in a file and not in the code. */
    private record Words(List<String> empty, Pattern phase, String digits, char ten) {

        static Words read() {
            Properties file = new Properties();
            try (Reader reader = new InputStreamReader(Objects.requireNonNull(NameLikeness.class.getResourceAsStream("/register/names.properties")),
                    StandardCharsets.UTF_8)) {
                file.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String digits = file.getProperty("digits");
            String ten = file.getProperty("ten");
            List<String> empty = new ArrayList<>(Arrays.asList(file.getProperty("legal-forms").split("\\|")));
            empty.addAll(Arrays.asList(file.getProperty("fillers").split("\\|")));
            Pattern phase = Pattern.compile("([" + digits + ten + "]{1,3}|\\d{1,2})" + file.getProperty("phase"));
            return new Words(List.copyOf(empty), phase, digits, ten.charAt(0));
        }

        /** 1 to 99, written in either way. */
        int number(String written) {
            if (Character.isDigit(written.charAt(0))) {
                return Integer.parseInt(written);
            }
            int at = written.indexOf(ten);
            if (at < 0) {
                return written.chars().map(digits::indexOf).reduce(0, (sum, digit) -> sum * TEN + digit);
            }
            int tens = at == 0 ? 1 : digits.indexOf(written.charAt(at - 1));
            int ones = at == written.length() - 1 ? 0 : digits.indexOf(written.charAt(written.length() - 1));
            return tens * TEN + ones;
        }
    }
}
