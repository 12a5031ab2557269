package org.guatu.dashboard.wall;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.guatu.access.AccessGuard;
import org.guatu.access.Settings;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.dashboard.wall.WallPart.Matter;
import org.guatu.dashboard.wall.WallProgram.Frozen;
import org.guatu.refusal.Refusal;
import org.guatu.review.Conductor;
import org.guatu.review.Drive;
import org.guatu.review.Meeting;
import org.guatu.review.Meetings;
import org.guatu.review.NamedWalls;
import org.guatu.review.PageRef;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/** Finds out what a wall of an address shows: the figures of now, what a meeting froze, or what a running meeting puts on it. */
@Component
class WallPrograms {

    private static final int MEETINGS = 60;

    private final AccessGuard guard;
    private final WallPages pages;
    private final MeetingPages meetingPages;
    private final Meetings meetings;
    private final Conductor conductor;
    private final NamedWalls walls;
    private final Units units;
    private final BusinessClock clock;
    private final Settings settings;

    WallPrograms(AccessGuard guard, WallPages pages, MeetingPages meetingPages, Meetings meetings, Conductor conductor, NamedWalls walls, Units units,
                 BusinessClock clock, Settings settings) {
        this.guard = guard;
        this.pages = pages;
        this.meetingPages = meetingPages;
        this.meetings = meetings;
        this.conductor = conductor;
        this.walls = walls;
        this.units = units;
        this.clock = clock;
        this.settings = settings;
    }

    /** The address with what it leaves open filled in from the kept wall it names; nothing when there is none of that code. */
    Optional<WallAddress> resolved(WallAddress address) {
        return address.wall() == null ? Optional.of(address) : walls.find(address.wall()).map(address::from);
    }

    /** Why a unit has no wall that the reader may see: there is none of that code, or it is not theirs; empty where it has. */
    Optional<String> noUnit(UnitCode code) {
        if (units.find(code).isEmpty()) {
            return Optional.of(Texts.text("wall.no-unit", code.value()));
        }
        return guard.maySeeTotalsOf(code) ? Optional.empty() : Optional.of(Texts.text("wall.not-your-unit", units.byCode(code).name(Texts.locale())));
    }

    /** What the wall shows at this moment. A wall that names no moment of its own follows the meeting that runs for its unit. */
    WallProgram open(WallAddress address, UnitCode code) {
        Unit unit = units.find(code).orElseThrow(() -> new Refusal("dashboard.refusal.unknown-unit", code.value()));
        if (address.snapshot() != null) {
            return frozen(address, unit);
        }
        Optional<Meeting> running = address.asOf() == null ? meetings.running(code).filter(meeting -> meeting.snapshot().isPresent()) : Optional.empty();
        Optional<Drive> drive = running.flatMap(meeting -> conductor.drive(meeting.id()));
        if (drive.isPresent()) {
            return new WallProgram(unit, meetingPages.script(running.get()), List.of(),
                    Optional.of(new Frozen(running.get(), running.get().snapshot().orElseThrow())), drive, null);
        }
        return live(address, unit, null);
    }

    private WallProgram live(WallAddress address, Unit unit, String notice) {
        AsOf asOf = asOf(address);
        List<PageRef> byRank = pages.unitsByRank(unit.code(), asOf);
        WallScript script = WallScript.of(address.script(), word -> word.equals(WallAddress.UNITS) ? byRank : pages.targets(unit.code(), asOf));
        return new WallProgram(unit, script, byRank, Optional.empty(), Optional.empty(), notice);
    }

    private WallProgram frozen(WallAddress address, Unit unit) {
        Optional<Frozen> frozen = frozenBy(unit.code(), address.snapshot());
        if (frozen.isEmpty()) {
            return live(address, unit, missing(unit, address.snapshot()));
        }
        Frozen of = frozen.get();
        List<PageRef> byRank = pages.unitsByRank(unit.code(), of.snapshot().asOf());
        WallScript script = address.pages().isEmpty() ? meetingPages.script(of.meeting())
                : WallScript.of(address.pages(), word -> word.equals(WallAddress.UNITS) ? byRank : pages.targets(unit.code(), of.snapshot().asOf()));
        return new WallProgram(unit, script, byRank, frozen, Optional.empty(), null);
    }

    private Optional<Frozen> frozenBy(UnitCode unit, String code) {
        return Stream.concat(meetings.running(unit).stream(), meetings.closed(unit, MEETINGS).stream())
                .flatMap(meeting -> meetings.snapshots(meeting.id()).stream().filter(snapshot -> snapshot.code().equals(code))
                        .map(snapshot -> new Frozen(meeting, snapshot))).findFirst();
    }

    /** Why a snapshot cannot be shown: a meeting of a unit above took it, whose pages are of that unit, or nobody did. */
    private String missing(Unit unit, String code) {
        return units.path(unit.code()).stream().filter(above -> !above.code().equals(unit.code()) && guard.maySeeTotalsOf(above.code()))
                .filter(above -> frozenBy(above.code(), code).isPresent()).findFirst()
                .map(above -> Texts.text("wall.snapshot-of-other", code, above.name(Texts.locale()), unit.shortName(Texts.locale()), above.code().value()))
                .orElseGet(() -> Texts.text("wall.no-snapshot", code));
    }

    /** The pages of a program as a wall of so many panes walks them: on two, no two that tell the same figure are neighbours. */
    WallScript walked(WallProgram program, WallAddress address, int panes) {
        WallScript script = program.script();
        boolean both = panes > 1 && script.placeOf(PageRef.OVERVIEW) > 0 && script.pages().stream().anyMatch(page -> page.kind() == PageRef.Kind.INDICATOR);
        return both ? script.apart(pages.overviewTarget(program.unit().code(), day(program, address))) : script;
    }

    /** How many parts a page of a program has. */
    int parts(WallProgram program, WallAddress address, PageRef page) {
        return !page.isList() ? 1 : program.frozen().map(frozen -> meetingPages.whole(frozen.meeting(), frozen.snapshot(), page).parts())
                .orElseGet(() -> pages.parts(page, program.unit().code(), asOf(address)));
    }

    private AsOf day(WallProgram program, WallAddress address) {
        return program.frozen().map(frozen -> frozen.snapshot().asOf()).orElseGet(() -> asOf(address));
    }

    /** Reads a page of a program. */
    WallPage page(WallProgram program, WallAddress address, PageRef page) {
        return program.frozen().map(frozen -> meetingPages.page(frozen.meeting(), frozen.snapshot(), page))
                .orElseGet(() -> pages.build(page, program.unit().code(), asOf(address)));
    }

    /** What the meeting that runs decided up to now; none without one. */
    List<Matter> decided(WallProgram program) {
        return program.frozen().map(frozen -> meetingPages.decided(frozen.meeting())).orElse(List.of());
    }

    /** What stands above and below pages of a program. */
    WallBand band(WallProgram program, WallAddress address, WallScript walked, List<WallPage> shown) {
        List<Integer> places = shown.stream().map(page -> walked.placeOf(PageRef.parse(page.head().page()).whole())).toList();
        int first = places.getFirst();
        int different = 1 + places.getLast() - first;
        if (program.frozen().isPresent()) {
            Frozen frozen = program.frozen().get();
            return meetingPages.band(frozen.meeting(), frozen.snapshot(), walked, first, different, shown);
        }
        return new WallBand(Texts.text("wall.title", program.unit().name(Texts.locale())), MeetingPages.subtitle(clock.today(), settings.isDemo()),
                asOf(address).date(), null, walked.groups().stream().map(List::size).toList(), first, different,
                shown.stream().map(page -> page.head().name()).toList());
    }

    /** The name of a page, for a list of pages; of a list that has parts without them. */
    String name(WallProgram program, WallAddress address, PageRef page) {
        return switch (page.kind()) {
            case UNIT -> units.find(page.unit()).map(known -> known.shortName(Texts.locale())).orElse(page.toString());
            case INDICATOR -> pages.name(page, program.unit().code(), asOf(address));
            default -> Texts.text("wall.page." + page.kind().name().toLowerCase(java.util.Locale.ROOT));
        };
    }

    /** All steps of a walk by name, each with the number of its page. */
    List<WallList.Entry> entries(WallProgram program, WallAddress address, WallWalk walk) {
        return walk.steps().pages().stream().map(page -> {
            int parts = (int) walk.steps().pages().stream().filter(other -> other.whole().equals(page.whole())).count();
            return new WallList.Entry(walk.pages().placeOf(page.whole()), LongLists.name(name(program, address, page), page.part(), parts));
        }).toList();
    }

    private AsOf asOf(WallAddress address) {
        return address.asOf() == null ? clock.live() : AsOf.of(address.asOf());
    }
}
