package org.guatu.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.guatu.access.AccessGuard;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.store.ReportingRows;
import org.guatu.ledger.store.ReportingRows.Counts;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reporting itself: who has reported a month, who is late, who said that nothing changed, and who has been silent for weeks. */
@Service
@Transactional(readOnly = true)
public class ReportingStatus {

    /** Unchanged for so many days is worth a question. */
    public static final int SILENT_DAYS = 21;

    private final AccessGuard guard;
    private final Units units;
    private final BusinessClock clock;
    private final ReportingCalendar calendar;
    private final ReportingRows rows;

    ReportingStatus(AccessGuard guard, Units units, BusinessClock clock, ReportingCalendar calendar, ReportingRows rows) {
        this.guard = guard;
        this.units = units;
        this.clock = clock;
        this.calendar = calendar;
        this.rows = rows;
    }

    /** How far a unit is with a month. */
    public enum State {
        /** All projects have a word for the month. */
        WHOLE,
        /** Reported, but some projects have no word yet. */
        PARTLY,
        /** Reported that nothing changed, of every project: one project without a change is no zero report of the unit. */
        ZERO,
        /** Nothing yet, and there is time. */
        DUE,
        /** Nothing, and the cut-off is over. */
        LATE,
        /** Has no projects. */
        NONE;

        /** Key of the word. */
        public String messageKey() {
            return "reporting.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A unit in a month.
     *
     * @param projects   those with a plan or money in the year, not terminated
     * @param stated     of these, how many have a line that was sent in, or an explicit zero
     * @param zero       of these, how many said that nothing changed
     * @param drafts     lines not yet sent in
     * @param returned   lines of the month sent back and not answered
     * @param overdue    of these, how many are past the day they were to be answered
     * @param reportedOn the first day the unit reported the month, or null
     * @param lastOn     the last day anything was sent in for any month, or null
     * @param waiting    lines of the month that were sent in and wait for a reviewer
     */
    public record UnitMonth(Unit unit, State state, int projects, int stated, int zero, int drafts, int returned, int overdue,
                            LocalDate reportedOn, LocalDate lastOn, boolean silent, int waiting) {
    }

    /** A unit's month, the units right below it after it; refused when its totals may not be seen. */
    public List<UnitMonth> of(UnitCode code, Month month) {
        guard.requireTotals(code);
        LocalDate today = clock.today();
        Map<UnitCode, Counts> counts = rows.counts(units.scope(code), month, today);
        LocalDate due = calendar.due(month).toLocalDate();
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(units.byCode(code)), units.children(code, today).stream())
                .map(unit -> month(unit, due, today, counts)).toList();
    }

    private UnitMonth month(Unit unit, LocalDate due, LocalDate today, Map<UnitCode, Counts> all) {
        Set<UnitCode> scope = units.scope(unit.code());
        List<Counts> own = scope.stream().map(all::get).filter(Objects::nonNull).toList();
        int projects = sum(own, Counts::projects);
        int stated = sum(own, Counts::stated);
        int zero = sum(own, Counts::zero);
        LocalDate reported = own.stream().map(Counts::reportedOn).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
        LocalDate last = own.stream().map(Counts::lastOn).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
        // said of each project, or, where nobody said a word of any, of the unit as a whole
        boolean zeroReport = stated > 0 ? zero >= projects : own.stream().filter(count -> count.reportedOn() != null).allMatch(Counts::zeroReport);
        State state;
        if (projects == 0 && reported == null) {
            state = State.NONE;
        } else if (reported == null) {
            state = today.isAfter(due) ? State.LATE : State.DUE;
        } else if (zeroReport) {
            state = State.ZERO;
        } else {
            state = stated >= projects ? State.WHOLE : State.PARTLY;
        }
        boolean silent = projects > 0 && (last == null || last.isBefore(today.minusDays(SILENT_DAYS)));
        return new UnitMonth(unit, state, projects, stated, zero, sum(own, Counts::drafts), sum(own, Counts::returned), sum(own, Counts::overdue),
                reported, last, silent, sum(own, Counts::waiting));
    }

    private static int sum(List<Counts> counts, ToIntFunction<Counts> part) {
        return counts.stream().mapToInt(part).sum();
    }
}
