package org.guatu.dashboard.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.guatu.access.AccessGuard;
import org.guatu.calendar.AsOf;
import org.guatu.dashboard.Screen;
import org.guatu.dashboard.UnitScreens;
import org.guatu.dashboard.wall.WallPart.Head;
import org.guatu.dashboard.wall.WallPart.Tile;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Targets;
import org.guatu.project.Projects;
import org.guatu.refusal.Refusal;
import org.guatu.review.PageRef;
import org.guatu.live.Round;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;

/** Builds the pages of a wall from the same readings as the screens, in the reader's language. */
@Service
public class WallPages {

    private static final int STRIP = 4;

    private final AccessGuard guard;
    private final Units units;
    private final Targets targets;
    private final Readings readings;
    private final UnitScreens unitScreens;
    private final Projects projects;
    private final BoardPages boards;
    private final UnitPages unitPages;
    private final ProjectPages projectPages;
    private final MatterPages matters;

    WallPages(AccessGuard guard, Units units, Targets targets, Readings readings, UnitScreens unitScreens, Projects projects, BoardPages boards,
              UnitPages unitPages, ProjectPages projectPages, MatterPages matters) {
        this.guard = guard;
        this.units = units;
        this.targets = targets;
        this.readings = readings;
        this.unitScreens = unitScreens;
        this.projects = projects;
        this.boards = boards;
        this.unitPages = unitPages;
        this.projectPages = projectPages;
        this.matters = matters;
    }

    /**
     * A page of a unit's wall. Refused for who may not see the unit's totals, and for a page of something that does not lie in the unit.
     *
     * @param unit the wall's unit
     */
    public WallPage build(PageRef page, UnitCode unit, AsOf asOf) {
        return whole(page.whole(), unit, asOf).part(page.part());
    }

    /** The same uncut, however long its list is. */
    WallPage whole(PageRef page, UnitCode unit, AsOf asOf) {
        guard.requireTotals(unit);
        Unit own = known(unit);
        // Walls of a round that show the same page have it read once for all of them.
        return Round.share(List.of("wall", page, unit, asOf, guard.sight(), Texts.locale()), () -> read(page, own, asOf));
    }

    private WallPage read(PageRef page, Unit own, AsOf asOf) {
        UnitCode unit = own.code();
        return switch (page.kind()) {
            case OVERVIEW -> overview(page, own, asOf);
            case INDICATOR -> target(page, own, asOf);
            case RANKING -> boards.board(head(page, own, asOf, word(page)), readings.of(unit, asOf));
            case MEGA -> projectPages.mega(head(page, own, asOf, word(page)), readings.of(unit, asOf));
            case PROBLEMS -> matters.problems(head(page, own, asOf, word(page)), readings.of(unit, asOf));
            case DECISIONS -> matters.decided(head(page, own, asOf, word(page)), readings.of(unit, asOf));
            case UNIT -> unitPages.unit(ofUnit(page, own, asOf), page.unit(), asOf);
            case SHORTFALLS -> unitPages.shortfalls(ofUnit(page, own, asOf), page.unit(), asOf);
            case FUNNEL -> projectPages.funnel(ofUnit(page, own, asOf), page.unit(), asOf);
            case CATCHUP -> projectPages.catchUp(ofUnit(page, own, asOf), unitScreens.open(page.unit(), asOf, Texts.locale()));
            case PROJECT -> project(page, own, asOf);
        };
    }

    /** How many parts a page has: more than one only where its list is longer than a wall. */
    public int parts(PageRef page, UnitCode unit, AsOf asOf) {
        guard.requireTotals(unit);
        return page.isList() ? whole(page.whole(), unit, asOf).parts() : 1;
    }

    /** The target whose figure the overview tells. */
    public PageRef overviewTarget(UnitCode unit, AsOf asOf) {
        guard.requireTotals(unit);
        return PageRef.indicator(readings.of(unit, asOf).indicator().code());
    }

    /** The whole page in both languages, as a text to keep: a later reader reads it in his own with {@link KeptPage#read}. */
    public String keep(PageRef page, UnitCode unit, AsOf asOf) {
        guard.requireTotals(unit);
        return new KeptPage(Texts.speaking(Texts.CHINESE, () -> whole(page, unit, asOf)), Texts.speaking(Texts.ENGLISH, () -> whole(page, unit, asOf))).write();
    }

    /** The units right below by rank, whom the digits of a keyboard call. */
    public List<PageRef> unitsByRank(UnitCode unit, AsOf asOf) {
        guard.requireTotals(unit);
        return Readings.byRank(readings.of(unit, asOf)).stream().map(PageRef::unit).toList();
    }

    /**
     * The headline targets of the unit, one page each. That of the overview comes last: right after the overview, or beside it on a very wide wall, it
     * would tell the same figure twice.
     */
    public List<PageRef> targets(UnitCode unit, AsOf asOf) {
        guard.requireTotals(unit);
        Screen screen = readings.of(unit, asOf);
        return screen.standing().headlines().stream().sorted(Comparator.comparing(screen.indicator()::equals))
                .map(indicator -> PageRef.indicator(indicator.code())).toList();
    }

    /** The name of a headline target, as lists of pages show it. */
    public String name(PageRef target, UnitCode unit, AsOf asOf) {
        guard.requireTotals(unit);
        return readings.of(unit, asOf).standing().indicator(target.key()).map(indicator -> indicator.shortName(Texts.locale())).orElse(target.key());
    }

    private Unit known(UnitCode code) {
        return units.find(code).orElseThrow(() -> new Refusal("dashboard.refusal.unknown-unit", code.value()));
    }

    private static String word(PageRef page) {
        return Texts.text("wall.page." + page.kind().name().toLowerCase(Locale.ROOT));
    }

    private static Head head(PageRef page, Unit unit, AsOf asOf, String name) {
        return new Head(page.toString(), name, unit.name(Texts.locale()), asOf.date());
    }

    /** The head of a page about a unit that lies in the wall's. */
    private Head ofUnit(PageRef page, Unit own, AsOf asOf) {
        Unit unit = known(page.unit());
        guard.requireTotals(unit.code());
        if (!units.contains(own.code(), unit.code())) {
            throw new Refusal("wall.refusal.not-in-unit", unit, own);
        }
        String name = unit.shortName(Texts.locale());
        return head(page, own, asOf, page.kind() == PageRef.Kind.UNIT ? name : Texts.text("wall.page.of", name, word(page)));
    }

    private WallPage overview(PageRef page, Unit own, AsOf asOf) {
        Screen screen = readings.of(own.code(), asOf);
        List<Indicator> headlines = screen.standing().headlines();
        List<Tile> strip = headlines.stream().filter(indicator -> !indicator.equals(screen.indicator())).limit(STRIP)
                .map(indicator -> Tiles.tile(screen, indicator, own.code(), indicator.code(), indicator.shortName(Texts.locale()))).toList();
        return headline(head(page, own, asOf, word(page)), screen, strip);
    }

    private WallPage target(PageRef page, Unit own, AsOf asOf) {
        Screen first = readings.of(own.code(), asOf);
        Indicator indicator = first.standing().indicator(page.key()).orElseThrow(() -> new Refusal("wall.refusal.no-indicator", page.key()));
        Screen screen = Readings.of(first, indicator);
        List<Tile> strip = new ArrayList<>(screen.standing().children().stream()
                .map(unit -> Tiles.tile(screen, indicator, unit.code(), unit.code().value(), unit.shortName(Texts.locale())))
                .filter(tile -> tile.against() != null)
                .sorted(java.util.Comparator.comparing((Tile tile) -> Exact.of(tile.against().exact()))).limit(STRIP).toList());
        return headline(head(page, own, asOf, indicator.shortName(Texts.locale())), screen, strip);
    }

    private WallPage headline(Head head, Screen screen, List<Tile> strip) {
        Indicator indicator = screen.indicator();
        UnitCode unit = screen.unit().code();
        return new WallPage.Headline(head, Tiles.tile(screen, indicator, unit, indicator.code(), indicator.shortName(Texts.locale())),
                Tiles.course(screen, indicator, targets.pace(indicator.code(), unit, screen.period().period())), strip);
    }

    private WallPage project(PageRef page, Unit own, AsOf asOf) {
        var project = projects.dossier(Long.parseLong(page.key())).project();
        if (!units.contains(own.code(), project.unit())) {
            throw new Refusal("wall.refusal.not-in-unit", known(project.unit()), own);
        }
        return projectPages.project(head(page, own, asOf, project.name(Texts.locale())), project.id(), asOf);
    }
}
