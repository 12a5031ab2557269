package org.guatu.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.UnaryOperator;

import org.guatu.indicator.Measure;

/**
 * The minutes of a meeting: what it decided and the figures it saw, with the names of its day. Written when it is closed and never again.
 *
 * @param unit     name of the unit
 * @param startsAt when it began; where that is not known, when it was to begin
 * @param closedAt null as long as it runs: then it is a draft
 * @param snapshot code of the last snapshot; null for meetings held before there were any
 * @param asOf     the day of the figures
 * @param knownBy  up to which day recognitions are in them
 * @param headline the unit's own figures, indicator by indicator
 * @param parts    the units below in the order of their rank, by money in place
 * @param reviewed what the meeting before decided, and where it stands
 * @param decided  what this one decided
 * @param freezes  every freeze of the meeting, the first first; none in minutes written before they were told
 */
public record Minutes(long meetingId, String unit, String name, LocalDate heldOn, LocalTime startsAt, LocalDateTime closedAt, String snapshot,
                      LocalDate asOf, LocalDate knownBy, List<Line> headline, List<Line> parts, List<Matter> reviewed, List<Matter> decided,
                      List<Freeze> freezes) {

    /**
     * A figure.
     *
     * @param name       of the indicator or the unit
     * @param rank       or null
     * @param actual     in the measure's stored unit
     * @param target     or null: 未下达
     * @param percent    completion as printed, or null
     * @param gap        percentage points against pace as printed, or null
     * @param difference against pace in the stored unit, or null
     */
    public record Line(String name, Integer rank, Measure measure, BigDecimal actual, BigDecimal target, BigDecimal percent, BigDecimal gap,
                       BigDecimal difference) {

        private Line named(UnaryOperator<String> names) {
            return new Line(names.apply(name), rank, measure, actual, target, percent, gap, difference);
        }
    }

    /**
     * A decision.
     *
     * @param state          where it stood when the minutes were written
     * @param settledOn      or null
     * @param daysOverdue    0 when it is not
     * @param expectedEffect yuan, or null
     * @param then           the figure of its subject when it was made; null where there was none, and in minutes written before it was kept
     * @param moved          how it moved since; null where there is nothing to tell, and in minutes written before it was told
     * @param project        the name of the project whose figure it is; null of a unit's, and in minutes written before it was told
     */
    public record Matter(long decisionId, String unit, String matter, String owner, LocalDate dueOn, Decision.State state, LocalDate settledOn,
                         int daysOverdue, BigDecimal expectedEffect, Then then, Moved moved, String project) {

        private Matter named(UnaryOperator<String> units, UnaryOperator<String> indicators) {
            return new Matter(decisionId, units.apply(unit), matter, units.apply(owner), dueOn, state, settledOn, daysOverdue, expectedEffect,
                    then == null ? null : then.named(indicators), moved, project);
        }
    }

    /**
     * The figure a decision is about, as it stood when it was made.
     *
     * @param name       of the indicator
     * @param actual     in the measure's stored unit
     * @param difference against pace or plan, or null
     * @param snapshot   the freeze it is of; null of one that was made between meetings, and in minutes written before it was told
     * @param knownAt    when it was known, where that is later than the evening of its day; null else, and in minutes written before it was told
     */
    public record Then(String name, Measure measure, LocalDate asOf, BigDecimal actual, BigDecimal difference, String snapshot, LocalDateTime knownAt) {

        private Then named(UnaryOperator<String> names) {
            return new Then(names.apply(name), measure, asOf, actual, difference, snapshot, knownAt);
        }
    }

    /**
     * How the figure of a decision moved until the last freeze.
     *
     * @param amount  in the measure's stored unit
     * @param knownAt when the figure was known from which it moved, where that is later than the evening of its day; else null
     */
    public record Moved(Measure measure, LocalDate since, BigDecimal amount, Movement.Verdict verdict, LocalDateTime knownAt) {
    }

    /**
     * A freeze.
     *
     * @param evening whether it knows what was known on the evening of its day; else what was known when it was taken
     * @param by      who froze, or null
     */
    public record Freeze(String code, LocalDateTime takenAt, LocalDate asOf, boolean evening, String by) {
    }

    public Minutes {
        headline = List.copyOf(headline);
        parts = List.copyOf(parts);
        reviewed = List.copyOf(reviewed);
        decided = List.copyOf(decided);
        freezes = freezes == null ? List.of() : List.copyOf(freezes);
    }

    /** The same minutes with other names of units and indicators, those of another language; an owner may be a unit. */
    Minutes named(UnaryOperator<String> units, UnaryOperator<String> indicators) {
        return new Minutes(meetingId, units.apply(unit), name, heldOn, startsAt, closedAt, snapshot, asOf, knownBy,
                headline.stream().map(line -> line.named(indicators)).toList(), parts.stream().map(line -> line.named(units)).toList(),
                reviewed.stream().map(matter -> matter.named(units, indicators)).toList(),
                decided.stream().map(matter -> matter.named(units, indicators)).toList(), freezes);
    }

    /** The same minutes with the time of day the meeting began. */
    Minutes beganAt(LocalTime began) {
        return new Minutes(meetingId, unit, name, heldOn, began, closedAt, snapshot, asOf, knownBy, headline, parts, reviewed, decided,
                freezes);
    }

    /** Whether the meeting still runs. */
    public boolean isDraft() {
        return closedAt == null;
    }
}
