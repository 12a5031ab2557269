package org.guatu.dashboard.wall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.guatu.dashboard.wall.WallPart.MatterState;
import org.guatu.review.Decision;
import org.guatu.review.DecisionSubject;
import org.guatu.review.LastTime;
import org.guatu.unit.UnitCode;

/** The order of what was assigned to a unit, the same on the walls and on the tablet beside them. */
public final class MatterOrder {

    private MatterOrder() {
    }

    /**
     * What was assigned the last time and what is owed from before.
     *
     * @param unit  of whose list it is
     * @param whole whether the unit has units below it, so that its list is shown whole
     * @param today the day on which the matters stand
     */
    public static List<LastTime.Line> of(LastTime last, UnitCode unit, boolean whole, LocalDate today) {
        Function<LastTime.Line, MatterState> state = line -> state(line.decision(), today);
        return whole ? listed(last.decisions(), last.earlier(), state)
                : inOrder(line -> isOf(unit, line.decision().subject()), last.decisions(), last.earlier(), state);
    }

    /**
     * The order in which matters take the room there is beside a unit's projects: what the last meeting decided on the unit's own number, done or not,
     * else a matter of that meeting first of all; then by turns what is overdue from before and what else the last meeting is owed, so that neither
     * hides the other; the done; the rest of what is owed from before.
     *
     * @param own  what was decided on the unit's own number
     * @param made of the last meeting
     */
    static <T> List<T> inOrder(Predicate<T> own, List<T> made, List<T> earlier, Function<T, MatterState> state) {
        List<T> last = sorted(made, state);
        List<T> led = last.stream().filter(own).toList();
        List<T> first = led.isEmpty() ? last.stream().limit(1).toList() : led;
        List<T> others = last.stream().filter(matter -> !first.contains(matter)).toList();
        List<T> all = byTurns(Stream.concat(first.stream(), others.stream().filter(matter -> state.apply(matter) != MatterState.DONE)).toList(),
                earlier.stream().filter(matter -> state.apply(matter) == MatterState.OVERDUE).toList());
        all.addAll(others.stream().filter(matter -> state.apply(matter) == MatterState.DONE).toList());
        all.addAll(earlier.stream().filter(matter -> state.apply(matter) != MatterState.OVERDUE).toList());
        return all;
    }

    /** The order of a list that is shown whole: what the last meeting is owed, what is overdue from before, the done, the rest. */
    static <T> List<T> listed(List<T> made, List<T> earlier, Function<T, MatterState> state) {
        List<T> last = sorted(made, state);
        int owed = (int) last.stream().filter(matter -> state.apply(matter) != MatterState.DONE).count();
        return Stream.of(last.subList(0, owed).stream(), earlier.stream().filter(matter -> state.apply(matter) == MatterState.OVERDUE),
                last.subList(owed, last.size()).stream(), earlier.stream().filter(matter -> state.apply(matter) != MatterState.OVERDUE)).flatMap(part -> part).toList();
    }

    /** How a decision stands on a day. */
    static MatterState state(Decision decision, LocalDate today) {
        if (decision.isDone() && !decision.settledOn().isAfter(today)) {
            return MatterState.DONE;
        }
        return decision.daysLeft(today) < 0 || decision.state() == Decision.State.NOT_DONE ? MatterState.OVERDUE : MatterState.OPEN;
    }

    /** Whether a decision is on the number of a unit, or on the unit itself. */
    static boolean isOf(UnitCode unit, DecisionSubject subject) {
        return switch (subject) {
            case DecisionSubject.OnFigure figure -> figure.unit().equals(unit);
            case DecisionSubject.OnUnit on -> on.unit().equals(unit);
            case DecisionSubject.OnProject project -> false;
            case DecisionSubject.OnBlocker blocker -> false;
        };
    }

    /** The overdue first, the done last. */
    private static <T> List<T> sorted(List<T> matters, Function<T, MatterState> state) {
        return matters.stream().sorted(Comparator.comparingInt(matter -> weight(state.apply(matter)))).toList();
    }

    private static int weight(MatterState state) {
        return switch (state) {
            case OVERDUE -> 0;
            case OPEN -> 1;
            case DONE -> 2;
        };
    }

    private static <T> List<T> byTurns(List<T> ones, List<T> others) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
            all.addAll(ones.subList(Math.min(i, ones.size()), Math.min(i + 1, ones.size())));
            all.addAll(others.subList(Math.min(i, others.size()), Math.min(i + 1, others.size())));
        }
        return all;
    }
}
