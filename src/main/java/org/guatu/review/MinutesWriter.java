package org.guatu.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Period;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Indicators;
import org.guatu.indicator.Shown;
import org.guatu.progress.Figure;
import org.guatu.progress.Progress;
import org.guatu.progress.Ranking;
import org.guatu.progress.Standing;
import org.guatu.review.store.DecisionRows;
import org.guatu.review.store.MeetingRows;
import org.guatu.review.store.SnapshotRows;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/** Draws the minutes of a meeting up, at what it froze. */
@Component
class MinutesWriter {

    private static final int CENTS = 2;

    private final BusinessClock clock;
    private final Units units;
    private final Indicators indicators;
    private final Progress progress;
    private final MeetingRows meetings;
    private final DecisionRows decisions;
    private final SnapshotRows snapshots;
    private final DecisionFigures movements;

    MinutesWriter(BusinessClock clock, Units units, Indicators indicators, Progress progress, MeetingRows meetings, DecisionRows decisions,
                  SnapshotRows snapshots, DecisionFigures movements) {
        this.clock = clock;
        this.units = units;
        this.indicators = indicators;
        this.progress = progress;
        this.meetings = meetings;
        this.decisions = decisions;
        this.snapshots = snapshots;
        this.movements = movements;
    }

    /** The minutes as they would be written now. */
    Minutes draw(Meeting meeting) {
        AsOf asOf = meeting.snapshot().map(Snapshot::asOf).orElseGet(() -> AsOf.of(meeting.asOf()));
        FrozenFigures frozen = meeting.snapshot().flatMap(snapshot -> snapshots.figures(meeting.id(), snapshot.code())).orElseGet(() -> figures(meeting, asOf));
        List<Snapshot> freezes = snapshots.of(meeting.id());
        Optional<Meeting> before = meetings.closedBefore(meeting);
        DecisionFigures.Moves moves = movements.moves(asOf, clock.today());
        return new Minutes(meeting.id(), name(meeting.unit()), meeting.name(), meeting.heldOn(), meeting.began(), meeting.closedAt().orElse(null),
                meeting.snapshot().map(Snapshot::code).orElse(null), asOf.date(), asOf.knownBy(), frozen.headline(), frozen.parts(),
                before.map(last -> matters(since(meeting, last), snapshots.of(last.id()), moves::of)).orElse(List.of()),
                matters(decisions.ofMeeting(meeting.id()), freezes, any -> Optional.empty()),
                freezes.stream().map(one -> new Minutes.Freeze(one.code(), one.takenAt(), one.asOf().date(), one.isOfEvening(), one.takenBy())).toList());
    }

    /** The figures of the minutes as they are known by a freeze, in the names of now. */
    FrozenFigures figures(Meeting meeting, AsOf asOf) {
        Standing standing = progress.standing(meeting.unit(), asOf.date().getYear(), asOf);
        Period year = Period.year(asOf.date().getYear());
        Indicator funds = standing.indicatorOr(Indicator.FUNDS, year);
        return new FrozenFigures(standing.headlines().stream()
                .map(indicator -> line(name(indicator), null, indicator, standing.figure(indicator, meeting.unit(), year))).toList(),
                standing.ranking(funds, year, Map.of()).rows().stream().map(row -> part(row, funds, standing, year)).toList());
    }

    /** What the meeting before decided, and what a leader has written since: counted as on the wall. */
    private List<Decision> since(Meeting meeting, Meeting before) {
        LocalDateTime end = before.closedAt().orElseGet(() -> before.heldOn().atTime(LocalTime.MAX));
        return Stream.concat(decisions.ofMeeting(before.id()).stream(),
                decisions.instructions(units.scope(meeting.unit()), end, meeting.heldOn()).stream()).toList();
    }

    private Minutes.Line part(Ranking.Row row, Indicator funds, Standing standing, Period year) {
        UnitCode code = UnitCode.of(row.unit().code());
        return line(name(code), row.rank().isPresent() ? row.rank().getAsInt() : null, funds, standing.figure(funds, code, year));
    }

    private static Minutes.Line line(String name, Integer rank, Indicator indicator, Figure figure) {
        return new Minutes.Line(name, rank, indicator.measure(), figure.actual(), figure.target().orElse(null),
                figure.completion().map(Shown::percent).orElse(null), figure.gapPoints().map(Shown::points).orElse(null),
                figure.againstPace().map(exact -> exact.round(CENTS)).orElse(null));
    }

    /**
     * @param freezes of the meeting that made them
     * @param moves   tells how the figure of one moved
     */
    private List<Minutes.Matter> matters(List<Decision> made, List<Snapshot> freezes, Function<Decision, Optional<Movement>> moves) {
        LocalDate today = clock.today();
        return made.stream().map(one -> new Minutes.Matter(one.id(), name(one.unit()), one.matter(), one.owner(), one.dueOn(), one.state(),
                one.settledOn(), one.daysOverdue(today), one.expectedEffect(), one.then().map(then -> then(then, one.meetingId() == null ? List.of() : freezes)).orElse(null),
                moves.apply(one).map(this::moved).orElse(null), movements.projectOf(one.subject()).orElse(null))).toList();
    }

    private Minutes.Then then(Decision.Then then, List<Snapshot> freezes) {
        String snapshot = freezes.stream().filter(one -> one.asOf().equals(then.asOf())).map(Snapshot::code).findFirst().orElse(null);
        return indicators.find(then.indicator()).map(indicator -> new Minutes.Then(name(indicator), indicator.measure(), then.asOf().date(),
                then.actual(), then.difference(), snapshot, then.knownAt())).orElse(null);
    }

    private Minutes.Moved moved(Movement movement) {
        return indicators.find(movement.then().indicator()).map(indicator -> new Minutes.Moved(indicator.measure(), movement.then().asOf().date(),
                movement.moved(), movement.verdict(), movement.then().knownAt())).orElse(null);
    }

    /** As the walls and the screens name it. */
    private static String name(Indicator indicator) {
        return indicator.shortName(Locale.SIMPLIFIED_CHINESE);
    }

    private String name(UnitCode code) {
        return units.byCode(code).nameZh();
    }
}
