package org.guatu.dashboard.wall;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.calendar.AsOf;
import org.guatu.dashboard.RankOf;
import org.guatu.dashboard.Screen;
import org.guatu.dashboard.Why;
import org.guatu.dashboard.ui.Amounts;
import org.guatu.dashboard.ui.FigureWords;
import org.guatu.dashboard.wall.WallPart.Head;
import org.guatu.dashboard.wall.WallPart.ProjectLine;
import org.guatu.dashboard.wall.WallPart.ProjectList;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Light;
import org.guatu.progress.Figure;
import org.guatu.progress.Forecast;
import org.guatu.progress.ProjectBoard;
import org.guatu.progress.ProjectFilter;
import org.guatu.progress.ProjectFilter.Order;
import org.guatu.progress.ProjectRow;
import org.guatu.project.Blocker;
import org.guatu.project.Projects;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.guatu.unit.UnitKind;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/** Builds the page of one unit: its number, its gap, the projects that made it, and what was decided on it. */
@Component
class UnitPages {

    private static final String KEY = "wall.unit.";
    private static final int LATE = 3;
    private static final int TOP = 2;
    private static final int LONG = 8;

    private final AccessGuard guard;
    private final Readings readings;
    private final ProjectBoard board;
    private final Projects projects;
    private final Units units;
    private final MatterPages matters;

    UnitPages(AccessGuard guard, Readings readings, ProjectBoard board, Projects projects, Units units, MatterPages matters) {
        this.guard = guard;
        this.readings = readings;
        this.board = board;
        this.projects = projects;
        this.units = units;
        this.matters = matters;
    }

    WallPage unit(Head head, UnitCode code, AsOf asOf) {
        Screen screen = readings.of(code, asOf);
        Indicator indicator = screen.indicator();
        FigureWords words = FigureWords.of(screen, indicator, code);
        Figure figure = words.figure();
        Amounts amounts = words.amounts();
        boolean open = guard.mayOpenProjectsOf(code);
        return new WallPage.OneUnit(head, rank(screen).orElse(null), Tiles.tile(screen, indicator, code, indicator.code(), indicator.shortName(Texts.locale())),
                words.isBlank() ? null : figure.requiredPerMonth().map(need -> Tiles.number(need, amounts.rate(need))).orElse(null),
                words.isBlank() ? null : recent(words).map(rate -> Tiles.number(rate, amounts.rate(rate))).orElse(null),
                open ? late(screen, LATE) : none(KEY + "late-closed"), open ? top(screen) : none(KEY + "top"), matters.ofUnit(screen));
    }

    /** What the unit's projects lack against their plans, the widest first. */
    WallPage shortfalls(Head head, UnitCode code, AsOf asOf) {
        Screen screen = readings.of(code, asOf);
        ProjectList late = late(screen, LONG);
        var totals = board.totals(code, screen.standing().year(), asOf, ProjectFilter.DEFAULT);
        int others = totals.anyBehind() - late.lines().size();
        return new WallPage.Shortfalls(head, late, others > 0 ? Texts.text(KEY + "others", Formats.count(others)) : null);
    }

    /** Its places among those it is ranked with, in words. */
    private Optional<String> rank(Screen screen) {
        UnitCode code = screen.unit().code();
        return screen.unit().parent().filter(parent -> screen.unit().kind() != UnitKind.CITY).filter(guard::maySeeTotalsOf)
                .filter(parent -> screen.figure().reported())
                .flatMap(parent -> {
                    Screen above = readings.of(parent, screen.asOf());
                    return RankOf.of(code.value(), above.standing().contestants(screen.indicator(), screen.period().period()))
                            .map(rank -> rank(rank, above));
                });
    }

    private String rank(RankOf rank, Screen above) {
        String all = place(KEY + "rank." + (above.unit().kind() == UnitKind.CITY ? "city" : "all"), rank.place());
        return rank.inTrack().map(place -> units.track(rank.track()).map(track -> track.name(Texts.locale())).orElse("") + place(KEY + "rank.track", place)
                + " \u00b7 " + all).orElse(all);
    }

    private static String place(String key, RankOf.Place place) {
        return Texts.text(key + (place.tied() ? "-tied" : ""), Formats.count(place.rank()), Formats.count(place.of()));
    }

    private static Optional<Exact> recent(FigureWords words) {
        Figure figure = words.figure();
        Exact left = figure.monthsLeft();
        return left.signum() == 0 ? Optional.empty() : words.forecast().by(Forecast.Method.LAST_THREE_MONTHS)
                .map(end -> end.minus(Exact.of(figure.actual())).dividedBy(left));
    }

    /** The projects furthest behind their plans; of what part of the unit's gap they speak stands in the heading. */
    ProjectList late(Screen screen, int most) {
        UnitCode code = screen.unit().code();
        List<ProjectRow> rows = board.projects(code, screen.standing().year(), screen.asOf(), ProjectFilter.DEFAULT, 0, most).stream()
                .filter(row -> row.difference().signum() < 0).toList();
        if (rows.isEmpty()) {
            return none(KEY + "late-none");
        }
        Map<Long, Blocker> held = new HashMap<>();
        projects.blockers(code, rows.stream().map(ProjectRow::id).toList(), screen.asOf().knownBy()).stream()
                .filter(blocker -> blocker.isOpen(screen.asOf().date()) && !blocker.raisedOn().isAfter(screen.asOf().date()))
                .sorted(Comparator.comparing((Blocker blocker) -> Optional.ofNullable(blocker.effectAmount()).orElse(BigDecimal.ZERO)).reversed())
                .forEach(blocker -> held.putIfAbsent(blocker.projectId(), blocker));
        BigDecimal widest = rows.getFirst().difference();
        List<ProjectLine> lines = rows.stream().map(row -> new ProjectLine(Long.toString(row.id()), row.name(Texts.locale()), place(screen, row),
                Optional.ofNullable(held.get(row.id())).map(blocker -> Texts.text(blocker.factor().messageKey())).orElse(null),
                Tiles.signedYi(row.difference()), row.light() == Light.BAD ? Light.BAD : Light.WARN, Tiles.share(row.difference(), widest))).toList();
        return new ProjectList(heading(screen, rows), Texts.text(KEY + "late-note"), lines);
    }

    private static String heading(Screen screen, List<ProjectRow> rows) {
        Exact against = screen.standing().indicator(Indicator.FUNDS)
                .map(funds -> screen.standing().figure(funds, screen.unit().code(), screen.period().period()).againstPace().orElse(Exact.ZERO)).orElse(Exact.ZERO);
        if (against.signum() >= 0) {
            return Texts.text(KEY + "late", Formats.count(rows.size()));
        }
        var totals = new ProjectBoard.Totals(rows.size(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
        return Why.of(against, totals, rows.stream().map(row -> new Why.Line(row, Optional.empty())).toList()).few()
                .flatMap(few -> few.part().map(part -> Texts.text(KEY + "late-part", Formats.count(few.projects()), Formats.percent(part, 0))))
                .orElseGet(() -> Texts.text(KEY + "late", Formats.count(rows.size())));
    }

    private ProjectList top(Screen screen) {
        List<ProjectRow> rows = board.projects(screen.unit().code(), screen.standing().year(), screen.asOf(),
                        ProjectFilter.DEFAULT.withOrder(Order.RECOGNISED), 0, TOP).stream().filter(row -> row.recognised().signum() > 0).toList();
        if (rows.isEmpty()) {
            return none(KEY + "top-none");
        }
        BigDecimal most = rows.getFirst().recognised();
        return new ProjectList(Texts.text(KEY + "top"), Texts.text(KEY + "top-note"), rows.stream()
                .map(row -> new ProjectLine(Long.toString(row.id()), row.name(Texts.locale()), place(screen, row),
                        row.stage() == null ? null : Texts.text(row.stage().messageKey()), Tiles.yi(row.recognised()), Light.NONE,
                        Tiles.share(row.recognised(), most))).toList());
    }

    /** Where a project is, on the page of a unit that has units below. */
    private String place(Screen screen, ProjectRow row) {
        return row.unit().equals(screen.unit().code()) || screen.standing().children().isEmpty() ? null
                : units.find(row.unit()).map(unit -> unit.shortName(Texts.locale())).orElse(null);
    }

    private static ProjectList none(String key) {
        return new ProjectList(Texts.text(key), null, List.of());
    }
}
