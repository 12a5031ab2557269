package org.guatu.review;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.guatu.unit.UnitCode;

/**
 * A page of the wall, in the one form that addresses and tables keep: {@code overview}, {@code ranking}, the code of an indicator
 * ({@code FUNDS}), that of a unit ({@code 371525}), {@code mega}, {@code problems}, {@code decisions}, and what is cast by hand:
 * {@code funnel:371525}, {@code shortfalls:371525}, {@code catchup:371525}, {@code project:118}. A list that is longer than a wall is turned through in
 * parts: {@code problems:2} is the second of {@code problems}. Scripts and agendas hold whole pages.
 *
 * @param kind what the page shows
 * @param key  code of the indicator or unit, id of the project, number of a further part of a list; empty for kinds there is one of
 */
public record PageRef(Kind kind, String key) {

    /** Kinds of pages. */
    public enum Kind {
        OVERVIEW, RANKING, INDICATOR, UNIT, MEGA, PROBLEMS, DECISIONS, FUNNEL, SHORTFALLS, CATCHUP, PROJECT;

        /** Key of the word. */
        public String messageKey() {
            return "meeting.page." + name().toLowerCase(Locale.ROOT);
        }

        private boolean isAlone() {
            return this == OVERVIEW || this == RANKING || this == MEGA || this == PROBLEMS || this == DECISIONS;
        }

        private boolean isList() {
            return this == PROBLEMS || this == DECISIONS;
        }

        private boolean isOfUnit() {
            return this == UNIT || this == FUNNEL || this == SHORTFALLS || this == CATCHUP;
        }
    }

    public static final PageRef OVERVIEW = new PageRef(Kind.OVERVIEW, "");
    public static final PageRef RANKING = new PageRef(Kind.RANKING, "");
    public static final PageRef MEGA = new PageRef(Kind.MEGA, "");
    public static final PageRef PROBLEMS = new PageRef(Kind.PROBLEMS, "");
    public static final PageRef DECISIONS = new PageRef(Kind.DECISIONS, "");

    private static final Pattern INDICATOR = Pattern.compile("[A-Z][A-Z0-9_]{0,23}");
    private static final Pattern FURTHER = Pattern.compile("[2-9]|[1-9][0-9]");
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    public PageRef {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        boolean fits = kind.isAlone() ? key.isEmpty() || kind.isList() && FURTHER.matcher(key).matches() : kind.isOfUnit() ? UnitCode.isCode(key)
                : kind == Kind.INDICATOR ? INDICATOR.matcher(key).matches() : ID.matcher(key).matches();
        if (!fits) {
            throw new IllegalArgumentException("no page " + kind + " of '" + key + "'");
        }
    }

    public static PageRef indicator(String code) {
        return new PageRef(Kind.INDICATOR, code);
    }

    public static PageRef unit(UnitCode code) {
        return new PageRef(Kind.UNIT, code.value());
    }

    public static PageRef funnel(UnitCode code) {
        return new PageRef(Kind.FUNNEL, code.value());
    }

    public static PageRef shortfalls(UnitCode code) {
        return new PageRef(Kind.SHORTFALLS, code.value());
    }

    public static PageRef catchUp(UnitCode code) {
        return new PageRef(Kind.CATCHUP, code.value());
    }

    public static PageRef project(long id) {
        return new PageRef(Kind.PROJECT, Long.toString(id));
    }

    /** Reads the form of {@link #toString}; anything else is refused. */
    public static PageRef parse(String text) {
        Objects.requireNonNull(text, "a page has a name");
        int colon = text.indexOf(':');
        if (colon > 0) {
            Kind kind = switch (text.substring(0, colon)) {
                case "funnel" -> Kind.FUNNEL;
                case "shortfalls" -> Kind.SHORTFALLS;
                case "catchup" -> Kind.CATCHUP;
                case "project" -> Kind.PROJECT;
                case "problems" -> Kind.PROBLEMS;
                case "decisions" -> Kind.DECISIONS;
                default -> throw new IllegalArgumentException("no page " + text);
            };
            String key = text.substring(colon + 1);
            if (kind.isAlone() && key.isEmpty()) {
                throw new IllegalArgumentException("no page " + text);
            }
            return new PageRef(kind, key);
        }
        return switch (text) {
            case "overview" -> OVERVIEW;
            case "ranking" -> RANKING;
            case "mega" -> MEGA;
            case "problems" -> PROBLEMS;
            case "decisions" -> DECISIONS;
            default -> UnitCode.isCode(text) ? new PageRef(Kind.UNIT, text) : indicator(text);
        };
    }

    /** Whether {@link #parse} takes the text as a whole page, as scripts hold them. */
    public static boolean isPage(String text) {
        try {
            return text != null && parse(text).part() == 1;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The unit a page is of; only for pages of a unit. */
    public UnitCode unit() {
        if (!kind.isOfUnit()) {
            throw new IllegalStateException(this + " is not of a unit");
        }
        return UnitCode.of(key);
    }

    /** Whether the page is one of a unit. */
    public boolean isOfUnit() {
        return kind.isOfUnit();
    }

    /** Whether the page is a list, which may have further parts. */
    public boolean isList() {
        return kind.isList();
    }

    /** Which part of a list it is, 1 to 99; of any other page the first. */
    public int part() {
        return kind.isList() && !key.isEmpty() ? Integer.parseInt(key) : 1;
    }

    /** A part of the same list; of any other page there is but the first. */
    public PageRef part(int part) {
        return part == 1 && part() == 1 ? this : new PageRef(kind, part == 1 ? "" : Integer.toString(part));
    }

    /** The page that scripts hold: of a part its list. */
    public PageRef whole() {
        return part(1);
    }

    @Override
    public String toString() {
        return kind.isAlone() && key.isEmpty() ? kind.name().toLowerCase(Locale.ROOT)
                : kind == Kind.UNIT || kind == Kind.INDICATOR ? key : kind.name().toLowerCase(Locale.ROOT) + ":" + key;
    }
}
