package org.guatu.dashboard;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.guatu.access.AccessGuard;
import org.guatu.calendar.AsOf;
import org.guatu.indicator.Indicator;
import org.guatu.progress.Contestant;
import org.guatu.progress.Figure;
import org.guatu.progress.Progress;
import org.guatu.progress.ProjectBoard;
import org.guatu.progress.ProjectBoard.Totals;
import org.guatu.progress.ProjectFilter;
import org.guatu.progress.ProjectFilter.Order;
import org.guatu.progress.ProjectRow;
import org.guatu.progress.Standing;
import org.guatu.project.Blocker;
import org.guatu.project.Projects;
import org.guatu.shell.HeaderState;
import org.guatu.shell.ViewState;
import org.guatu.unit.UnitCode;
import org.guatu.unit.UnitKind;
import org.springframework.stereotype.Service;

/** Reads the screen of one unit: its figures, its rank, its projects and what holds them up. */
@Service
public class UnitScreens {

    /** So many of the largest shortfalls the calculator can make good. */
    private static final int SHORTFALLS = 50;

    private final AccessGuard guard;
    private final Screens screens;
    private final Progress progress;
    private final ProjectBoard board;
    private final Projects projects;

    UnitScreens(AccessGuard guard, Screens screens, Progress progress, ProjectBoard board, Projects projects) {
        this.guard = guard;
        this.screens = screens;
        this.progress = progress;
        this.board = board;
        this.projects = projects;
    }

    /**
     * The screen of a unit. Refused when there is no such unit or the reader may not see its totals; without the right to open its projects
     * these are left out.
     */
    public UnitScreen open(UnitCode code, ViewState address, Locale locale) {
        return read(screens.open(UnitScreen.withUnit(code, address), HeaderState.Place.UNIT, locale));
    }

    /** The same as of a day, by a knowledge that no address can name, as a meeting freezes it. */
    public UnitScreen open(UnitCode code, AsOf asOf, Locale locale) {
        ViewState address = UnitScreen.withUnit(code, ViewState.DEFAULT.withAsOf(asOf.date()));
        return read(screens.open(code, address, asOf, HeaderState.Place.UNIT, locale));
    }

    private UnitScreen read(Screen screen) {
        UnitCode code = screen.unit().code();
        Optional<Standing> above = screen.unit().parent().filter(parent -> screen.unit().kind() != UnitKind.CITY)
                .filter(guard::maySeeTotalsOf).map(parent -> progress.standing(parent, screen.standing().year(), screen.asOf()));
        List<Indicator> headlines = screen.standing().headlines();
        // A unit that has not reported stands where it last stood: told in its card, not as a rank.
        Optional<RankOf> rank = above.filter(parent -> !headlines.isEmpty()
                        && screen.standing().figure(headlines.getFirst(), code, screen.period().period()).reported())
                .flatMap(parent -> RankOf.of(code.value(), parent.contestants(headlines.getFirst(), screen.period().period())));
        UnitScreen bare = new UnitScreen(screen, rank, Optional.empty());
        return guard.mayOpenProjectsOf(code) ? new UnitScreen(screen, rank, Optional.of(projects(bare, above))) : bare;
    }

    private UnitScreen.ProjectsOf projects(UnitScreen unit, Optional<Standing> above) {
        UnitCode code = unit.code();
        int year = unit.screen().standing().year();
        AsOf asOf = unit.screen().asOf();
        Totals planned = board.totals(code, year, asOf, ProjectFilter.DEFAULT);
        int registered = board.totals(code, year, asOf, ProjectFilter.DEFAULT.ofAll()).projects();
        Figure figure = unit.fundsOfYear();
        List<ProjectRow> behind = board.projects(code, year, asOf, ProjectFilter.DEFAULT, 0, SHORTFALLS);
        Optional<Why> why = figure.againstPace().filter(against -> planned.projects() > 0)
                .map(against -> Why.of(against, planned, lines(code, against.signum() > 0
                        ? board.projects(code, year, asOf, ProjectFilter.DEFAULT.withOrder(Order.LEAD), 0, Why.LINES)
                        : behind.stream().limit(Why.LINES).toList(), asOf)));
        List<BigDecimal> shortfalls = behind.stream().map(ProjectRow::difference).filter(difference -> difference.signum() < 0)
                .map(BigDecimal::negate).toList();
        Optional<Chase> chase = figure.completion().filter(done -> !shortfalls.isEmpty())
                .map(done -> new Chase(figure, code.value(), field(unit, figure, above), shortfalls));
        return new UnitScreen.ProjectsOf(planned, registered, board.funnel(code, asOf), why, chase, projects.chains());
    }

    /** Those the unit is ranked with; itself alone where there is nobody beside it. */
    private static List<Contestant> field(UnitScreen unit, Figure figure, Optional<Standing> above) {
        return above.map(parent -> parent.contestants(unit.funds(), unit.year()))
                .filter(field -> field.stream().anyMatch(contestant -> contestant.code().equals(unit.code().value())))
                .orElseGet(() -> List.of(new Contestant(unit.code().value(), "", figure.actual(), figure.target(), false)));
    }

    /** Each project with the open problem that holds up most money; of those that name no money, the one due first. */
    private List<Why.Line> lines(UnitCode code, List<ProjectRow> rows, AsOf asOf) {
        var byProject = projects.blockers(code, rows.stream().map(ProjectRow::id).toList(), asOf.knownBy()).stream()
                .filter(blocker -> blocker.isOpen(asOf.date()) && !blocker.raisedOn().isAfter(asOf.date()))
                .collect(Collectors.groupingBy(Blocker::projectId));
        Comparator<Blocker> weight = Comparator.comparing(
                (Blocker blocker) -> Optional.ofNullable(blocker.effectAmount()).orElse(BigDecimal.ZERO)).reversed()
                .thenComparing(Blocker::dueOn);
        return rows.stream().map(row -> new Why.Line(row,
                byProject.getOrDefault(row.id(), List.of()).stream().min(weight))).toList();
    }
}
