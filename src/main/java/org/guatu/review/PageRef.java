package org.guatu.review;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.guatu.unit.UnitCode;

/**
 * Which page of the meeting room. Its text stands in addresses, in the agenda and beside a kept page: {@code overview}, {@code ranking},
 * {@code mega}, {@code problems}, {@code decisions}; an indicator ({@code FUNDS}); a unit ({@code 371525}); and what is put on the wall by
 * hand, {@code funnel:371525}, {@code shortfalls:371525}, {@code catchup:371525}, {@code project:118}.
 *
 * @param kind which sort of page
 * @param of   the indicator, unit or project it is of; null for a page of the whole unit
 */
public record PageRef(Kind kind, String of) {

    /** The sorts of pages. */
    public enum Kind {
        OVERVIEW, RANKING, MEGA, PROBLEMS, DECISIONS, INDICATOR, UNIT, FUNNEL, SHORTFALLS, CATCHUP, PROJECT;

        /** Whether there is one of the whole unit, and so no more to say. */
        boolean isWhole() {
            return ordinal() <= DECISIONS.ordinal();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final PageRef OVERVIEW = new PageRef(Kind.OVERVIEW, null);
    public static final PageRef RANKING = new PageRef(Kind.RANKING, null);
    public static final PageRef MEGA = new PageRef(Kind.MEGA, null);
    public static final PageRef PROBLEMS = new PageRef(Kind.PROBLEMS, null);
    public static final PageRef DECISIONS = new PageRef(Kind.DECISIONS, null);

    private static final Pattern INDICATOR = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");
    private static final Pattern CAST = Pattern.compile("([a-z]{1,12}):([A-Z0-9]{1,18})");

    public PageRef {
        Objects.requireNonNull(kind, "kind");
        boolean fits = switch (kind) {
            case OVERVIEW, RANKING, MEGA, PROBLEMS, DECISIONS -> of == null;
            case INDICATOR -> of != null && INDICATOR.matcher(of).matches();
            case UNIT, FUNNEL, SHORTFALLS, CATCHUP -> UnitCode.isCode(of);
            case PROJECT -> of != null && ID.matcher(of).matches();
        };
        if (!fits) {
            throw new IllegalArgumentException("no page " + kind + " of " + of);
        }
    }

    /** The page of a headline target. */
    public static PageRef indicator(String code) {
        return new PageRef(Kind.INDICATOR, code);
    }

    /** The page of one unit. */
    public static PageRef unit(UnitCode unit) {
        return new PageRef(Kind.UNIT, unit.value());
    }

    /** A page about one unit that is put on the wall by hand. */
    public static PageRef cast(Kind kind, UnitCode unit) {
        return new PageRef(kind, unit.value());
    }

    /** The page of one project. */
    public static PageRef project(long id) {
        return new PageRef(Kind.PROJECT, Long.toString(id));
    }

    /** Reads the text form, strictly; empty when it is of no page. */
    public static Optional<PageRef> read(String text) {
        for (Kind kind : Kind.values()) {
            if (kind.isWhole() && kind.word().equals(text)) {
                return Optional.of(new PageRef(kind, null));
            }
        }
        if (UnitCode.isCode(text)) {
            return Optional.of(new PageRef(Kind.UNIT, text));
        }
        if (text != null && INDICATOR.matcher(text).matches()) {
            return Optional.of(new PageRef(Kind.INDICATOR, text));
        }
        Matcher cast = CAST.matcher(text == null ? "" : text);
        return cast.matches() ? cast(cast.group(1), cast.group(2)) : Optional.empty();
    }

    /** The page of a text that this type wrote; anything else is refused. */
    @JsonCreator
    public static PageRef of(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("no page " + text));
    }

    /** The unit the page is of, where it is of one. */
    public Optional<UnitCode> unit() {
        return switch (kind) {
            case UNIT, FUNNEL, SHORTFALLS, CATCHUP -> Optional.of(UnitCode.of(of));
            default -> Optional.empty();
        };
    }

    private static Optional<PageRef> cast(String word, String of) {
        return switch (word) {
            case "funnel", "shortfalls", "catchup" -> UnitCode.isCode(of)
                    ? Optional.of(new PageRef(Kind.valueOf(word.toUpperCase(Locale.ROOT)), of)) : Optional.empty();
            case "project" -> ID.matcher(of).matches() ? Optional.of(new PageRef(Kind.PROJECT, of)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The text form. */
    @JsonValue
    @Override
    public String toString() {
        return switch (kind) {
            case OVERVIEW, RANKING, MEGA, PROBLEMS, DECISIONS -> kind.word();
            case INDICATOR, UNIT -> of;
            case FUNNEL, SHORTFALLS, CATCHUP, PROJECT -> kind.word() + ":" + of;
        };
    }
}
