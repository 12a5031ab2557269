package org.guatu.dashboard.wall;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.vaadin.flow.router.QueryParameters;

import org.guatu.review.NamedWall;
import org.guatu.unit.UnitCode;

/**
 * What the address of a wall says; everything a wall is stands in it, so it can be copied to another. Each part may be missing.
 *
 * @param unit     the unit, or null for the reader's own
 * @param pages    the script by words: {@code units} and {@code targets} stand for a page each, the others are pages; empty for all
 * @param seconds  each page stands so long, {@value #FEWEST} to {@value #MOST}; null turns no page by itself
 * @param theme    {@code dark} or {@code light}, or null for dark
 * @param ratio    width to height of each page where the wall's own is not wanted (16x9), or null
 * @param snapshot what a meeting froze, or null for the figures of now
 * @param asOf     the day the figures are told for, or null
 * @param wall     code of the kept wall it came from, or null
 * @param page     the page shown, 1 upward by the script: a list has one number however long it is
 * @param part     which part of a list is shown, 1 upward; {@code page=15.2} is the second
 */
public record WallAddress(UnitCode unit, List<String> pages, Integer seconds, String theme, Ratio ratio, String snapshot, LocalDate asOf, String wall,
                          int page, int part) {

    /** A page for each unit right below, by rank. */
    public static final String UNITS = "units";
    /** A page for each headline target. */
    public static final String TARGETS = "targets";
    /** What a wall shows when its address names no pages. */
    public static final List<String> ALL = List.of("overview", TARGETS, "ranking", UNITS, "mega", "problems", "decisions");

    static final int FEWEST = 5;
    static final int MOST = 3600;
    static final int MOST_PAGES = 60;

    /** Nothing said: every default. */
    public static final WallAddress DEFAULT = new WallAddress(null, List.of(), null, null, null, null, null, null, 1, 1);

    private static final Set<String> THEMES = Set.of("dark", "light");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern PLACE = Pattern.compile("([1-9]\\d{0,2})(?:\\.([2-9]|[1-9]\\d))?");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{2,23}");
    private static final Pattern SNAPSHOT = Pattern.compile("S-\\d{4}-\\d{4}(-\\d{1,3})?");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    /** Parameters that others put there: Spring's mark after a sign-in. */
    private static final Set<String> FOREIGN = Set.of("continue");

    public WallAddress {
        pages = List.copyOf(pages);
        if (page < 1 || part < 1) {
            throw new IllegalArgumentException("pages are counted from 1: " + page + "." + part);
        }
    }

    /** Width to height, each 1 to 99. */
    public record Ratio(int width, int height) {

        private static final Pattern FORM = Pattern.compile("([1-9]\\d?)x([1-9]\\d?)");

        public Ratio {
            if (width < 1 || height < 1 || width > 99 || height > 99) {
                throw new IllegalArgumentException(width + "x" + height);
            }
        }

        static Optional<Ratio> read(String text) {
            var parts = FORM.matcher(text);
            return parts.matches() ? Optional.of(new Ratio(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))) : Optional.empty();
        }

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    /** What an address said, and which of its parts were garbage and left out. */
    public record Reading(WallAddress address, List<String> ignored) {
    }

    /**
     * Reads an address, strictly: a part that is not exactly of its form counts as not there and is named in the answer.
     *
     * @param latest the newest as-of date there can be
     */
    public static Reading read(QueryParameters parameters, LocalDate latest) {
        List<String> ignored = new ArrayList<>();
        WallAddress address = DEFAULT;
        for (Map.Entry<String, List<String>> parameter : parameters.getParameters().entrySet()) {
            if (FOREIGN.contains(parameter.getKey())) {
                continue;
            }
            Optional<WallAddress> read = parameter.getValue().size() == 1
                    ? address.with(parameter.getKey(), parameter.getValue().getFirst(), latest) : Optional.empty();
            if (read.isEmpty()) {
                ignored.add(parameter.getKey());
            }
            address = read.orElse(address);
        }
        return new Reading(address, ignored.stream().sorted().toList());
    }

    /** Whether a word may stand in a script. */
    public static boolean isWord(String word) {
        return NamedWall.isWord(word);
    }

    /** The same with what it leaves open filled in from a kept wall. */
    public WallAddress from(NamedWall kept) {
        Ratio keptRatio = Ratio.read(kept.ratio().replace(':', 'x')).orElse(null);
        return new WallAddress(unit == null ? kept.unit() : unit, pages.isEmpty() ? kept.pages() : pages,
                seconds == null && kept.secondsPerPage() >= FEWEST ? (Integer) kept.secondsPerPage() : seconds, theme == null ? kept.theme() : theme,
                ratio == null ? keptRatio : ratio, snapshot, asOf, wall, page, part);
    }

    /** The same of the reader's own unit. */
    WallAddress withoutUnit() {
        return new WallAddress(null, pages, seconds, theme, ratio, snapshot, asOf, wall, page, part);
    }

    /** The script, every default filled in. */
    public List<String> script() {
        return pages.isEmpty() ? ALL : pages;
    }

    /** The brightness, dark unless said otherwise: walls hang in darkened rooms. */
    public String brightness() {
        return theme == null ? "dark" : theme;
    }

    /** The same at another page, or another part of it. */
    public WallAddress at(int other, int otherPart) {
        return new WallAddress(unit, pages, seconds, theme, ratio, snapshot, asOf, wall, other, otherPart);
    }

    /** How a place is written: 15, or 15.2 for the second part of a list. */
    static String place(int page, int part) {
        return part == 1 ? Integer.toString(page) : page + "." + part;
    }

    /** An address for a link, its parameters in a fixed order. */
    public String href() {
        String query = parameters().entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8).replace("%2C", ",").replace("%3A", ":"))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "wall" : "wall?" + query;
    }

    private Map<String, String> parameters() {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "wall", wall);
        put(query, "unit", unit);
        put(query, "pages", pages.isEmpty() ? null : String.join(",", pages));
        put(query, "seconds", seconds);
        put(query, "theme", theme);
        put(query, "ratio", ratio);
        put(query, "snapshot", snapshot);
        put(query, "asOf", asOf);
        put(query, "page", page == 1 && part == 1 ? null : place(page, part));
        return query;
    }

    private static void put(Map<String, String> query, String name, Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }

    private Optional<WallAddress> with(String name, String value, LocalDate latest) {
        return switch (name) {
            case "unit" -> UnitCode.isCode(value)
                    ? Optional.of(new WallAddress(UnitCode.of(value), pages, seconds, theme, ratio, snapshot, asOf, wall, page, part)) : Optional.empty();
            case "pages" -> words(value).map(read -> new WallAddress(unit, read, seconds, theme, ratio, snapshot, asOf, wall, page, part));
            case "seconds" -> number(value, FEWEST, MOST).map(read -> new WallAddress(unit, pages, read, theme, ratio, snapshot, asOf, wall, page, part));
            case "theme" -> THEMES.contains(value)
                    ? Optional.of(new WallAddress(unit, pages, seconds, value, ratio, snapshot, asOf, wall, page, part)) : Optional.empty();
            case "ratio" -> Ratio.read(value).map(read -> new WallAddress(unit, pages, seconds, theme, read, snapshot, asOf, wall, page, part));
            case "snapshot" -> SNAPSHOT.matcher(value).matches()
                    ? Optional.of(new WallAddress(unit, pages, seconds, theme, ratio, value, asOf, wall, page, part)) : Optional.empty();
            case "asOf" -> date(value).filter(day -> !day.isAfter(latest) && !day.isBefore(EARLIEST))
                    .map(read -> new WallAddress(unit, pages, seconds, theme, ratio, snapshot, read, wall, page, part));
            case "wall" -> CODE.matcher(value).matches()
                    ? Optional.of(new WallAddress(unit, pages, seconds, theme, ratio, snapshot, asOf, value, page, part)) : Optional.empty();
            case "page" -> Optional.of(PLACE.matcher(value)).filter(Matcher::matches)
                    .map(parts -> at(Integer.parseInt(parts.group(1)), parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2))));
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> words(String value) {
        List<String> words = Arrays.asList(value.split(",", -1));
        return words.size() <= MOST_PAGES && words.stream().allMatch(WallAddress::isWord) ? Optional.of(words) : Optional.empty();
    }

    private static Optional<Integer> number(String value, int least, int most) {
        return Optional.of(value).filter(text -> NUMBER.matcher(text).matches()).map(Integer::valueOf).filter(number -> number >= least && number <= most);
    }

    private static Optional<LocalDate> date(String value) {
        try {
            return ISO_DATE.matcher(value).matches() ? Optional.of(LocalDate.parse(value)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
