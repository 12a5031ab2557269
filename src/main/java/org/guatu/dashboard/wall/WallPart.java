package org.guatu.dashboard.wall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.guatu.chart.BurnUp;
import org.guatu.chart.Bullet;
import org.guatu.chart.Tint;
import org.guatu.indicator.Light;

/** What pages of a wall are made of. Words are finished, in one language; what cannot be said is null. */
public interface WallPart {

    /**
     * What every page has.
     *
     * @param page text form of its {@link org.guatu.review.PageRef}
     * @param name of the page, as it stands in the footer
     * @param unit the wall's unit by name
     * @param asOf the day its figures are told for
     */
    record Head(String page, String name, String unit, LocalDate asOf) implements WallPart {
        public Head {
            Objects.requireNonNull(page, "page");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(asOf, "asOf");
        }
    }

    /** A number as it is read, and as it is. */
    record WallNumber(BigDecimal exact, String shown) implements WallPart {
        public WallNumber {
            Objects.requireNonNull(exact, "exact");
            Objects.requireNonNull(shown, "shown");
        }
    }

    /** A bullet, as shares of the target (see {@link Bullet.Reading}). */
    record Bar(BigDecimal actual, BigDecimal pace, BigDecimal pending, Tint status, boolean stale, String label) implements WallPart {

        /** As the chart takes it. */
        Bullet.Reading reading() {
            return new Bullet.Reading(actual, pace, pending, null, status, stale, label);
        }
    }

    /**
     * A figure against its target.
     *
     * @param key        of the indicator or unit, for the mark of the tablet
     * @param word       beside the light
     * @param actual     null when nothing was ever entered
     * @param unit       of measure, after a number
     * @param due        what the pace wants by now
     * @param completion A / T
     * @param points     against pace, percentage points
     * @param against    against pace, in the unit of measure
     * @param sentence   what the figure cannot say
     */
    record Tile(String key, String name, Light light, String word, WallNumber actual, String unit, WallNumber target, WallNumber due,
                WallNumber completion, WallNumber points, WallNumber against, Bar bar, String sentence) implements WallPart {
    }

    /**
     * Where the year is heading.
     *
     * @param finding in a sentence
     * @param need    what is needed from now on, or null
     * @param lines   null when there is nothing to draw
     */
    record Course(String finding, String need, BurnUp lines) implements WallPart {
    }

    /** Those ranked together. */
    record Track(String name, List<RankRow> rows) implements WallPart {
        public Track {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A unit in a ranking.
     *
     * @param rank   null without one
     * @param change places won since the last published board, null when either has no rank
     * @param reason why there is no rate
     */
    record RankRow(String key, Integer rank, boolean tied, Integer change, String unit, Light light, String word, Bar bar, WallNumber completion,
                   WallNumber points, String reason) implements WallPart {
    }

    /** A line of the summary beside a ranking: 缺口最大 冠县 −6.18 亿元. */
    record Fact(String label, String words, WallNumber number, String after, Light light) implements WallPart {
    }

    /** Projects under a heading. */
    record ProjectList(String title, String note, List<ProjectLine> lines) implements WallPart {
        public ProjectList {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A project in a list.
     *
     * @param key   its id
     * @param tag   what holds it up, or its stage, or null
     * @param share length of its bar, 0 to 1
     */
    record ProjectLine(String key, String name, String unit, String tag, WallNumber amount, Light light, BigDecimal share) implements WallPart {
    }

    /** Where a matter stands. */
    enum MatterState { DONE, OPEN, OVERDUE }

    /** Matters that a meeting assigned. */
    record MatterList(String title, String note, List<Matter> matters) implements WallPart {
        public MatterList {
            matters = List.copyOf(matters);
        }
    }

    /**
     * A matter: what is to be done, of which unit or project, until when.
     *
     * @param moved whether its figure moved as was expected, or null; pages that were kept before this was told have none
     */
    record Matter(String key, MatterState state, String word, String text, String about, String due, String moved) implements WallPart {

        Matter(String key, MatterState state, String word, String text, String about, String due) {
            this(key, state, word, text, about, due, null);
        }
    }

    /** How many matters stand how. */
    record Count(String label, WallNumber number, Light light) implements WallPart {
    }

    /** A large project. */
    record MegaLine(String key, String name, String unit, String stage, WallNumber investment, WallNumber recognised, WallNumber plan, Light light,
                    String word, Bar bar, List<StageMark> stages, MatterList problems) implements WallPart {

        /** Pages that were kept before these were told have neither. */
        public MegaLine {
            stages = stages == null ? List.of() : List.copyOf(stages);
        }
    }

    /**
     * A problem that is not solved.
     *
     * @param key {@code blocker:} and its id; pages that were kept before problems had keys of their own have the id of the project
     */
    record Problem(String key, String factor, String matter, String about, WallNumber effect, String due, boolean overdue) implements WallPart {

        /** Key of its row, for the mark of the tablet. */
        public String row() {
            return key.startsWith("blocker:") ? key : "project:" + key;
        }
    }

    /** How many problems wait for one factor, and what they hold up. */
    record FactorCount(String factor, WallNumber problems, WallNumber effect, BigDecimal share) implements WallPart {
    }

    /** A step of the funnel. */
    record Step(String key, String name, WallNumber projects, WallNumber investment, String rate, String stuck, BigDecimal share) implements WallPart {
    }

    /** A figure before and after. */
    record Before(String label, String before, String after, Light lightBefore, Light lightAfter) implements WallPart {
    }

    /** A stage of one project: reached on a day, planned for one, or neither. */
    record StageMark(String name, String on, boolean reached, boolean current) implements WallPart {
    }

    /** A need of a project. */
    record Need(String factor, String state, Light light) implements WallPart {
    }
}
