package org.guatu.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.guatu.calendar.Month;
import org.guatu.ledger.ReportingCalendar.Booking;
import org.guatu.ledger.store.ProjectMoney;
import org.guatu.ledger.store.ProjectMoney.Months;
import org.guatu.ledger.store.ProjectMoney.Sums;
import org.guatu.project.Belonging;
import org.guatu.project.ProjectMoves;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;

/**
 * What is unlikely about many entries, as a file brings them: each project is looked up once in a file, those of a chunk together, and what was
 * asked about before counts as waiting with what comes after it.
 */
final class Doubting {

    private final ProjectMoney money;
    private final ProjectMoves moves;
    private final ReportingCalendar calendar;
    private final LocalDate today;
    private final Map<UnitCode, Map<Month, Booking>> bookings = new HashMap<>();
    private final Map<Long, Months> known = new HashMap<>();
    private final Map<Long, Belonging> belonging = new HashMap<>();
    private final Map<Long, BigDecimal> before = new HashMap<>();

    Doubting(ProjectMoney money, ProjectMoves moves, ReportingCalendar calendar, LocalDate today) {
        this.money = money;
        this.moves = moves;
        this.calendar = calendar;
        this.today = today;
    }

    /** Looks up the projects of entries to come; the units they belong to now. Refused for a project there is not. */
    Set<UnitCode> unitsOf(Collection<NewReceipt> coming) {
        Set<Long> projects = coming.stream().map(NewReceipt::projectId).collect(Collectors.toSet());
        known.putAll(money.of(projects.stream().filter(project -> !known.containsKey(project)).toList()));
        return projects.stream().map(project -> {
            if (!known.containsKey(project)) {
                throw new Refusal("project.refusal.unknown", Long.toString(project));
            }
            return known.get(project).unit();
        }).collect(Collectors.toSet());
    }

    /** The unit an entry is of: the one its project belonged to on the day. Ask the guard about what {@link #unitsOf} answered before. */
    UnitCode unitOf(NewReceipt entered) {
        if (!belonging.containsKey(entered.projectId())) {
            belonging.putAll(moves.belonging(known.keySet().stream().filter(project -> !belonging.containsKey(project)).toList()));
        }
        return belonging.get(entered.projectId()).on(entered.receivedOn());
    }

    /** What is known of an entry's project, without what the file brings. */
    private Sums known(NewReceipt entered) {
        return known.get(entered.projectId()).beside(entered.month());
    }

    /** Refuses an entry that no reviewer could take. */
    void requireWhole(NewReceipt entered) {
        Sanity.requireWhole(entered, today, known.get(entered.projectId()).sideState());
    }

    /** What is unlikely about an entry, whose project was looked up. */
    List<Doubt> of(NewReceipt entered) {
        BigDecimal file = before.getOrDefault(entered.projectId(), BigDecimal.ZERO);
        before.put(entered.projectId(), file.add(entered.money().yuan()));
        UnitCode unit = unitOf(entered);
        Booking booking = bookings.computeIfAbsent(unit, any -> new HashMap<>())
                .computeIfAbsent(entered.month(), month -> calendar.booking(unit, month));
        return Sanity.of(entered, known(entered).withWaiting(file), today, booking);
    }
}
