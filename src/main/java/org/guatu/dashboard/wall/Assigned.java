package org.guatu.dashboard.wall;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.dashboard.Screen;
import org.guatu.dashboard.wall.WallPart.Matter;
import org.guatu.dashboard.wall.WallPart.MatterState;
import org.guatu.project.Blocker;
import org.guatu.project.Projects;
import org.guatu.review.Meetings;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/** What the last meeting assigned to a unit, as it stands now. Owners are not told: a wall names no people. */
@Component
class Assigned {

    private static final String KEY = "wall.matter.";

    private final AccessGuard guard;
    private final Meetings meetings;
    private final Projects projects;
    private final Units units;

    Assigned(AccessGuard guard, Meetings meetings, Projects projects, Units units) {
        this.guard = guard;
        this.meetings = meetings;
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
        if (!guard.mayOpenProjectsOf(screen.unit().code())) {
            return Optional.empty();
        }
        return meetings.lastBefore(screen.unit().code(), screen.asOf()).map(meeting -> new Meeting(meeting.heldOn(), ofMeeting(screen, meeting.heldOn())));
    }

    private List<Matter> ofMeeting(Screen screen, LocalDate heldOn) {
        LocalDate today = screen.asOf().knownBy();
        List<Long> ids = projects.siblings(screen.unit().code()).stream().map(project -> project.id()).toList();
        return projects.blockers(screen.unit().code(), ids).stream().filter(blocker -> heldOn.equals(blocker.assignedOn()))
                .sorted(Comparator.comparing((Blocker blocker) -> state(blocker, today), Comparator.comparingInt(Assigned::weight)).thenComparing(Blocker::dueOn))
                .map(blocker -> matter(screen, blocker, today)).toList();
    }

    private static int weight(MatterState state) {
        return switch (state) {
            case OVERDUE -> 0;
            case OPEN -> 1;
            case DONE -> 2;
        };
    }

    private static MatterState state(Blocker blocker, LocalDate today) {
        return !blocker.isOpen(today) ? MatterState.DONE : blocker.isOverdue(today) ? MatterState.OVERDUE : MatterState.OPEN;
    }

    private Matter matter(Screen screen, Blocker blocker, LocalDate today) {
        MatterState state = state(blocker, today);
        String due = state == MatterState.DONE ? Formats.monthDay(blocker.resolvedOn()) : MatterPages.due(blocker.dueOn(), today);
        String unit = screen.standing().children().isEmpty() ? null : units.find(blocker.unit()).map(known -> known.shortName(Texts.locale())).orElse(null);
        return new Matter("blocker:" + blocker.id(), state, Texts.text(KEY + "state." + state.name().toLowerCase(Locale.ROOT)),
                MatterPages.clause(blocker.matter()), unit, due);
    }
}
