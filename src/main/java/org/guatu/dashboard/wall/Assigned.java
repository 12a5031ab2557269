package org.guatu.dashboard.wall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.calendar.AsOf;
import org.guatu.dashboard.Screen;
import org.guatu.dashboard.wall.WallPart.Matter;
import org.guatu.dashboard.wall.WallPart.MatterState;
import org.guatu.project.Blocker;
import org.guatu.project.Projects;
import org.guatu.review.Decision;
import org.guatu.review.Decisions;
import org.guatu.review.Meetings;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/** What meetings assigned to a unit, as it stands: decisions, and problems that were taken up there. Owners are not told: a wall names no people. */
@Component
class Assigned {

    private static final String KEY = "wall.matter.";

    private final AccessGuard guard;
    private final Meetings meetings;
    private final Decisions decisions;
    private final Projects projects;
    private final Units units;

    Assigned(AccessGuard guard, Meetings meetings, Decisions decisions, Projects projects, Units units) {
        this.guard = guard;
        this.meetings = meetings;
        this.decisions = decisions;
        this.projects = projects;
        this.units = units;
    }

    /** The matters of a meeting, the overdue first, the done last. */
    record Meeting(LocalDate heldOn, List<Matter> matters) {

        Meeting {
            matters = List.copyOf(matters);
        }

        long how(MatterState state) {
            return matters.stream().filter(matter -> matter.state() == state).count();
        }
    }

    /** Of the last meeting before the day of the screen; empty when there was none or the unit's projects may not be opened. */
    Optional<Meeting> last(Screen screen) {
        UnitCode unit = screen.unit().code();
        if (!guard.mayOpenProjectsOf(unit)) {
            return Optional.empty();
        }
        return meetings.lastBefore(unit, screen.asOf()).map(meeting -> new Meeting(meeting.heldOn(), of(meeting, screen)));
    }

    /** What a meeting decided on a unit and those below it, in the order of deciding; it stands on the wall as soon as it is said. */
    List<Matter> decidedIn(org.guatu.review.Meeting meeting, UnitCode unit) {
        LocalDate day = meeting.heldOn();
        boolean whole = unit.equals(meeting.unit());
        return decisions.ofMeeting(meeting.id()).stream().filter(decision -> units.contains(unit, decision.unit()))
                .map(decision -> matter(decision, whole, day, Texts.text(KEY + "state.new"))).toList();
    }

    /** Of a meeting held before decisions were kept, the problems that were taken up on its day. */
    private List<Matter> of(org.guatu.review.Meeting meeting, Screen screen) {
        UnitCode unit = screen.unit().code();
        AsOf asOf = screen.asOf();
        // Dates are counted from the morning after the as-of day, as on every screen.
        LocalDate today = asOf.date().plusDays(1);
        boolean whole = !screen.standing().children().isEmpty();
        List<Dated> matters = new ArrayList<>();
        decisions.ofMeeting(meeting.id()).stream().filter(decision -> units.contains(unit, decision.unit()))
                .forEach(decision -> matters.add(new Dated(decision.dueOn(), matter(decision, whole, today, null))));
        if (meeting.startedAt().isEmpty()) {
            List<Long> ids = projects.siblings(unit).stream().map(project -> project.id()).toList();
            projects.blockers(unit, ids).stream().filter(blocker -> meeting.heldOn().equals(blocker.assignedOn()))
                    .forEach(blocker -> matters.add(new Dated(blocker.dueOn(), matter(blocker, whole, today))));
        }
        return matters.stream().sorted(Comparator.comparingInt((Dated dated) -> weight(dated.matter().state())).thenComparing(Dated::dueOn))
                .map(Dated::matter).toList();
    }

    /** A matter with the day it is due. */
    private record Dated(LocalDate dueOn, Matter matter) {
    }

    private static int weight(MatterState state) {
        return switch (state) {
            case OVERDUE -> 0;
            case OPEN -> 1;
            case DONE -> 2;
        };
    }

    private Matter matter(Decision decision, boolean whole, LocalDate today, String word) {
        boolean done = decision.isDone() && !decision.settledOn().isAfter(today);
        boolean missed = decision.isOverdue(today) || decision.state() == Decision.State.NOT_DONE;
        MatterState state = done ? MatterState.DONE : missed ? MatterState.OVERDUE : MatterState.OPEN;
        String due = done ? Formats.monthDay(decision.settledOn()) : MatterPages.due(decision.dueOn(), today);
        return new Matter("decision:" + decision.id(), state, word == null ? word(state) : word, decision.matter(), whole ? name(decision.unit()) : null, due);
    }

    private Matter matter(Blocker blocker, boolean whole, LocalDate today) {
        MatterState state = !blocker.isOpen(today) ? MatterState.DONE : blocker.isOverdue(today) ? MatterState.OVERDUE : MatterState.OPEN;
        String due = state == MatterState.DONE ? Formats.monthDay(blocker.resolvedOn()) : MatterPages.due(blocker.dueOn(), today);
        return new Matter("blocker:" + blocker.id(), state, word(state), MatterPages.clause(blocker.matter()), whole ? name(blocker.unit()) : null, due);
    }

    private static String word(MatterState state) {
        return Texts.text(KEY + "state." + state.name().toLowerCase(Locale.ROOT));
    }

    private String name(UnitCode code) {
        return units.find(code).map(unit -> unit.shortName(Texts.locale())).orElse(null);
    }
}
