package org.guatu.chart;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * How a chart looks and what it says; the numbers come apart from it, as {@link ChartSeries}. It is sent to
 * {@code <guatu-chart>} as JSON and mirrored in {@code frontend/chart/model.ts}. Colours are names of theme tokens such as
 * {@code --data}; the browser resolves them, again when the theme changes. Widths are px at a text size of 14 px.
 *
 * @param type what kind of chart ApexCharts is asked for
 * @param label what a screen reader calls the chart: the finding, in a sentence
 * @param headroom space above the highest value for words, in text heights
 * @param looks one for each series, in the same order
 * @param words at most a handful: the lines are named where they are, there is no legend
 * @param stops the points that a finger or the arrow keys reach
 */
public record ChartConfig(
        Type type,
        String label,
        BigDecimal headroom,
        XAxis x,
        YAxis y,
        List<SeriesLook> looks,
        List<Rule> rules,
        List<Level> levels,
        List<Dot> dots,
        List<Words> words,
        List<Stop> stops) {

    public ChartConfig {
        Objects.requireNonNull(type, "type");
        if (label == null || label.isBlank()) {
            throw new IllegalArgumentException("A chart without a label says nothing to a screen reader");
        }
        Objects.requireNonNull(headroom, "headroom");
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
        looks = List.copyOf(looks);
        rules = List.copyOf(rules);
        levels = List.copyOf(levels);
        dots = List.copyOf(dots);
        words = List.copyOf(words);
        stops = List.copyOf(stops);
    }

    /** The kinds of ApexCharts that we use. */
    public enum Type {
        RANGE_AREA("rangeArea"),
        RANGE_BAR("rangeBar"),
        LINE("line");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        @JsonValue
        String word() {
            return word;
        }
    }

    /** How a series is drawn; {@code TICK} is a short level mark, for plans. */
    public enum Form {
        LINE("line"),
        RANGE_AREA("rangeArea"),
        BAR("bar"),
        RANGE_BAR("rangeBar"),
        TICK("tick");

        private final String word;

        Form(String word) {
            this.word = word;
        }

        @JsonValue
        String word() {
            return word;
        }
    }

    /** Where words may stand, seen from their point. */
    public enum Side {
        ABOVE("above"),
        BELOW("below"),
        ABOVE_LEFT("above-left"),
        ABOVE_RIGHT("above-right"),
        BELOW_LEFT("below-left"),
        BELOW_RIGHT("below-right");

        private final String word;

        Side(String word) {
            this.word = word;
        }

        @JsonValue
        String word() {
            return word;
        }
    }

    /** A place on an axis and its text. */
    public record Tick(BigDecimal at, String text) {

        public Tick {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * The horizontal axis.
     *
     * @param columns true for one slot per tick, false for a measure from {@code min} to {@code max}
     */
    public record XAxis(boolean columns, BigDecimal min, BigDecimal max, List<Tick> ticks) {

        public XAxis {
            requireOrder(min, max);
            ticks = List.copyOf(ticks);
            if (ticks.isEmpty()) {
                throw new IllegalArgumentException("An axis needs a tick");
            }
        }

        static XAxis columns(List<String> names) {
            List<Tick> ticks = new java.util.ArrayList<>();
            names.forEach(name -> ticks.add(new Tick(BigDecimal.valueOf(ticks.size()), name)));
            return new XAxis(true, BigDecimal.ZERO, BigDecimal.valueOf(names.size()), ticks);
        }
    }

    /** The upright axis; not {@code shown}, it still sets the scale. */
    public record YAxis(BigDecimal min, BigDecimal max, List<Tick> ticks, boolean shown) {

        public YAxis {
            requireOrder(min, max);
            ticks = List.copyOf(ticks);
        }
    }

    /**
     * How one series looks.
     *
     * @param colours token by point where they differ, else empty
     * @param opacity of the fill, 0 to 1
     * @param dash length of a dash, 0 for a full line
     * @param hatch true for 待审
     */
    public record SeriesLook(Form form, String colour, List<String> colours, BigDecimal opacity, BigDecimal width, int dash, boolean hatch) {

        public SeriesLook {
            colours = List.copyOf(colours);
            if (opacity.signum() < 0 || opacity.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("Opacity is a share: " + opacity);
            }
        }

        static SeriesLook line(String colour, String width, int dash) {
            return new SeriesLook(Form.LINE, colour, List.of(), BigDecimal.ONE, new BigDecimal(width), dash, false);
        }

        static SeriesLook area(String colour, String opacity) {
            return new SeriesLook(Form.RANGE_AREA, colour, List.of(), new BigDecimal(opacity), BigDecimal.ZERO, 0, false);
        }

        static SeriesLook bar(String colour, boolean hatch) {
            return new SeriesLook(Form.BAR, colour, List.of(), BigDecimal.ONE, BigDecimal.ZERO, 0, hatch);
        }

        static SeriesLook rangeBars(List<String> colours) {
            return new SeriesLook(Form.RANGE_BAR, "--data", colours, new BigDecimal("0.85"), BigDecimal.ZERO, 0, false);
        }

        static SeriesLook ticks(List<String> colours) {
            return new SeriesLook(Form.TICK, "--pace", colours, BigDecimal.ONE, BigDecimal.ZERO, 0, false);
        }
    }

    /** A hairline across the whole plot: exactly one of {@code x} and {@code y} is given. */
    public record Rule(BigDecimal x, BigDecimal y, String colour) {

        public Rule {
            if ((x == null) == (y == null)) {
                throw new IllegalArgumentException("A rule stands at an x or lies at a y");
            }
        }
    }

    /** A level line over one column, linked to the next column by a thin one when {@code link}. */
    public record Level(int column, BigDecimal y, String colour, boolean link) {}

    /** A dot on a line; hollow for what is only expected. */
    public record Dot(BigDecimal x, BigDecimal y, String colour, boolean hollow) {}

    /** One line of words in its own colour. */
    public record WordLine(String text, String colour, boolean bold) {}

    /** Words at a point; the sides are tried in order until nothing is covered. */
    public record Words(BigDecimal x, BigDecimal y, List<WordLine> lines, List<Side> sides) {

        public Words {
            lines = List.copyOf(lines);
            sides = List.copyOf(sides);
            if (lines.isEmpty() || sides.isEmpty()) {
                throw new IllegalArgumentException("Words need a line and a side");
            }
        }
    }

    /** A point that can be reached, and what is shown and said there. */
    public record Stop(int series, int index, BigDecimal x, BigDecimal y, String text) {

        public Stop {
            if (series < 0 || index < 0) {
                throw new IllegalArgumentException("No such point: " + series + ", " + index);
            }
        }
    }

    private static void requireOrder(BigDecimal min, BigDecimal max) {
        if (min.compareTo(max) >= 0) {
            throw new IllegalArgumentException("An axis runs upwards, not from " + min + " to " + max);
        }
    }
}
