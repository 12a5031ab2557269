package org.guatu.review;

import java.util.Objects;
import java.util.regex.Pattern;

import org.guatu.unit.UnitCode;

/** What a decision is about. Its text form is what addresses and tables keep. */
public sealed interface DecisionSubject {

    /** An indicator's figure of a unit in the year: {@code figure:FUNDS:371525}. */
    record OnFigure(String indicator, UnitCode unit) implements DecisionSubject {

        private static final Pattern INDICATOR = Pattern.compile("[A-Z][A-Z0-9_]{0,23}");

        public OnFigure {
            Objects.requireNonNull(unit, "unit");
            if (indicator == null || !INDICATOR.matcher(indicator).matches()) {
                throw new IllegalArgumentException("not an indicator: " + indicator);
            }
        }

        @Override
        public String toString() {
            return "figure:" + indicator + ":" + unit;
        }
    }

    /** A unit as a whole: {@code unit:371525}. */
    record OnUnit(UnitCode unit) implements DecisionSubject {

        public OnUnit {
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public String toString() {
            return "unit:" + unit;
        }
    }

    /** A project: {@code project:118}. */
    record OnProject(long project) implements DecisionSubject {

        @Override
        public String toString() {
            return "project:" + project;
        }
    }

    /** A problem on a project: {@code blocker:7}. */
    record OnBlocker(long blocker) implements DecisionSubject {

        @Override
        public String toString() {
            return "blocker:" + blocker;
        }
    }

    /** Reads the text form; anything else is refused. */
    static DecisionSubject parse(String text) {
        String[] parts = text.split(":");
        if (parts.length == 3 && parts[0].equals("figure")) {
            return new OnFigure(parts[1], UnitCode.of(parts[2]));
        }
        if (parts.length == 2) {
            switch (parts[0]) {
                case "unit":
                    return new OnUnit(UnitCode.of(parts[1]));
                case "project":
                    return new OnProject(Long.parseLong(parts[1]));
                case "blocker":
                    return new OnBlocker(Long.parseLong(parts[1]));
                default:
                    break;
            }
        }
        throw new IllegalArgumentException("a decision cannot be about " + text);
    }
}
