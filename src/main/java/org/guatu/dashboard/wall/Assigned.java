package org.guatu.dashboard.wall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.dashboard.Screen;
import org.guatu.dashboard.wall.WallPart.Matter;
import org.guatu.dashboard.wall.WallPart.MatterState;
import org.guatu.live.Round;
import org.guatu.project.Blocker;
import org.guatu.project.Projects;
import org.guatu.review.Decision;
import org.guatu.review.Decisions;
import org.guatu.review.LastTime;
import org.guatu.review.Movement;
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
    private final Decisions decisions;
    private final Projects projects;
    private final Units units;

    Assigned(AccessGuard guard, Decisions decisions, Projects projects, Units units) {
        this.guard = guard;
        this.decisions = decisions;
        this.projects = projects;
        this.units = units;
    }

    /**
     * What was assigned the last time and what is owed from before, in the order of {@link MatterOrder}.
     *
     * @param heldOn       the day of the last meeting, or null before the first
     * @param last         how many of the matters are of the last meeting and the instructions since
     * @param done         how many of these are done
     * @param instructions how many of these are instructions
     */
    record Meeting(LocalDate heldOn, int last, int done, int instructions, List<Matter> matters) {

        Meeting {
            matters = List.copyOf(matters);
        }

        long how(MatterState state) {
            return matters.stream().filter(matter -> matter.state() == state).count();
        }
    }

    /**
     * Of the last meeting up to the morning after the day of the screen and whatever is owed from before, as the tablet counts it; empty when
     * nothing was ever assigned and no meeting held, or the unit's projects may not be opened.
     */
    Optional<Meeting> last(Screen screen) {
        UnitCode unit = screen.unit().code();
        if (!guard.mayOpenProjectsOf(unit)) {
            return Optional.empty();
        }
        LastTime time = decisions.lastTime(unit, screen.asOf());
        // Dates are counted from the morning after the as-of day, as on every screen.
        LocalDate today = screen.asOf().date().plusDays(1);
        boolean whole = !screen.standing().children().isEmpty();
        List<Matter> last = new ArrayList<>(time.decisions().stream().map(line -> matter(line, whole, today)).toList());
        time.meeting().filter(meeting -> meeting.startedAt().isEmpty()).ifPresent(meeting -> last.addAll(problems(meeting, screen, whole, today)));
        List<String> own = whole ? List.of() : time.decisions().stream().filter(line -> MatterOrder.isOf(unit, line.decision().subject())).map(line -> key(line.decision())).toList();
        List<Matter> earlier = time.earlier().stream().map(line -> matter(line, whole, today)).toList();
        List<Matter> all = whole ? MatterOrder.listed(last, earlier, Matter::state)
                : MatterOrder.inOrder(matter -> own.contains(matter.key()), last, earlier, Matter::state);
        int done = (int) last.stream().filter(matter -> matter.state() == MatterState.DONE).count();
        return time.meeting().isEmpty() && all.isEmpty() ? Optional.empty()
                : Optional.of(new Meeting(time.meeting().map(org.guatu.review.Meeting::heldOn).orElse(null), last.size(), done, time.instructions(), all));
    }

    private static String key(Decision decision) {
        return "decision:" + decision.id();
    }

    /** What a meeting decided on a unit and those below it, in the order of deciding; it stands on the wall as soon as it is said. */
    List<Matter> decidedIn(org.guatu.review.Meeting meeting, UnitCode unit) {
        LocalDate day = meeting.heldOn();
        boolean whole = unit.equals(meeting.unit());
        // Each wall of the meeting asks, and once more for the page it shows.
        return Round.share(List.of(Assigned.class, meeting.id(), guard.sight()), () -> decisions.ofMeeting(meeting.id())).stream().filter(decision -> units.contains(unit, decision.unit()))
                .map(decision -> matter(decision, whole, day, Texts.text(KEY + "state.new"))).toList();
    }

    /** Of a meeting held before decisions were kept, the problems that were taken up on its day. */
    private List<Matter> problems(org.guatu.review.Meeting meeting, Screen screen, boolean whole, LocalDate today) {
        UnitCode unit = screen.unit().code();
        List<Long> ids = projects.siblings(unit, today).stream().map(project -> project.id()).toList();
        return projects.blockers(unit, ids, today).stream().filter(blocker -> meeting.heldOn().equals(blocker.assignedOn()))
                .sorted(Comparator.comparing(Blocker::dueOn)).map(blocker -> matter(blocker, whole, today)).toList();
    }

    /** With whether its figure moved as expected; where nothing was expected, nothing is said. */
    private Matter matter(LastTime.Line line, boolean whole, LocalDate today) {
        Matter matter = matter(line.decision(), whole, today, null);
        return line.movement().filter(movement -> line.decision().expectedEffect() != null)
                .map(movement -> new Matter(matter.key(), matter.state(), matter.word(), matter.text(), matter.about(), matter.due(),
                        Texts.text(KEY + "moved." + movement.verdict().name().toLowerCase(Locale.ROOT), Formats.signedYi(movement.moved()), Formats.yi(line.decision().expectedEffect())))).orElse(matter);
    }

    private Matter matter(Decision decision, boolean whole, LocalDate today, String word) {
        MatterState state = MatterOrder.state(decision, today);
        String due = state == MatterState.DONE ? Formats.monthDay(decision.settledOn()) : MatterPages.due(decision.dueOn(), today);
        return new Matter(key(decision), state, word == null ? word(state) : word, decision.matter(), whole ? name(decision.unit()) : null, due);
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
