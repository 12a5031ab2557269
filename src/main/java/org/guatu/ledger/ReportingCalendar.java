package org.guatu.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.store.MonthRows;
import org.guatu.refusal.Refusal;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.UnitKind;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which months may be booked to, city by city: what one city closes stays open in the next. A month is open from its first day until the office of the
 * city closes it, and for good until its year is settled on 15 January of the next (domain §2, 补报); to open a closed month again takes two people.
 * What comes for a month that is no longer open is booked to the first open one after it. A unit is asked about by its own code; its city answers.
 */
@Service
public class ReportingCalendar {

    /** A month is to be reported by this day of the next one. */
    public static final int DUE_DAY = 3;
    /** … and by this hour. */
    private static final int DUE_HOUR = 18;
    private static final int ANSWER_DAYS = 7;
    private static final int SETTLEMENT_MONTH = 1;
    private static final int SETTLEMENT_DAY = 15;
    /** Names of what the audit trail tells. */
    private static final String STATUS = "status";
    private static final String REOPENING = "reopening";

    private final AccessGuard guard;
    private final Units units;
    private final BusinessClock clock;
    private final MonthRows rows;
    private final AuditTrail audit;
    private final WorkingDays days;

    ReportingCalendar(AccessGuard guard, Units units, BusinessClock clock, MonthRows rows, AuditTrail audit, WorkingDays days) {
        this.guard = guard;
        this.units = units;
        this.clock = clock;
        this.rows = rows;
        this.audit = audit;
        this.days = days;
    }

    /** Where a month stands. */
    public enum State {
        /** Not begun. */
        AHEAD, OPEN, CLOSED,
        /** Its year is settled: it opens no more. */
        SETTLED;

        /** Key of the word. */
        public String messageKey() {
            return "ledger.month." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a request to open a month again. */
    private enum Asked {
        NONE, WAITS, GRANTED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where an entry goes.
     *
     * @param late whether its year was settled before (补报): such money is kept out of last year's contest
     */
    public record Booking(Month month, boolean late) {
    }

    /**
     * A request to open a month of a city again that waits for a second person.
     *
     * @param askedBy    login of who asked
     * @param askedLabel the name it goes by
     */
    public record Reopening(long id, UnitCode city, Month month, String askedBy, String askedLabel, LocalDateTime askedAt, String reason) {

        /** The last day on which the month can be booked to, whatever is granted: its year is settled after it. */
        public LocalDate until() {
            return settledAfter(month);
        }
    }

    /** Where a month stands today in a unit's city. That is no secret: everybody who is signed in is told. */
    public State state(UnitCode unit, Month month) {
        guard.require(Role.values());
        return stateOn(units.cityOf(unit), month, clock.today());
    }

    /** The moment until which a month is to be reported; on a day that is not worked, that hour of the next that is. */
    public LocalDateTime due(Month month) {
        guard.require(Role.values());
        return days.calendar().onOrAfter(month.next().firstDay().withDayOfMonth(DUE_DAY)).atTime(DUE_HOUR, 0);
    }

    /** Until when a line that is sent back on a day is to be answered: a week later, or the next day after that which is worked. */
    LocalDate answerBy(LocalDate sentBack) {
        return days.calendar().onOrAfter(sentBack.plusDays(ANSWER_DAYS));
    }

    /**
     * Where an entry of a unit for a month is booked today: there while it is open, else to the first open month after it; of a settled year to the
     * month being reported.
     */
    public Booking booking(UnitCode unit, Month wanted) {
        guard.require(Role.values());
        return bookingOn(units.cityOf(unit), wanted, clock.today());
    }

    /** The month that a unit's city is reporting: the last one that is over and still open, else the present one. */
    public Month current(UnitCode unit) {
        guard.require(Role.values());
        return reportedOn(units.cityOf(unit), clock.today());
    }

    private Month reportedOn(UnitCode city, LocalDate today) {
        Month last = Month.of(today).previous();
        return stateOn(city, last, today) == State.OPEN ? last : Month.of(today);
    }

    /** Closes a month that is over for a unit's whole city: from now on nothing is booked to it. The office of the city. */
    @Transactional
    public void close(UnitCode unit, Month month) {
        Account account = guard.require(Role.OFFICE);
        UnitCode city = units.cityOf(unit);
        guard.requireUnit(city);
        if (!month.lastDay().isBefore(clock.today())) {
            throw new Refusal("ledger.refusal.month-running", month.written());
        }
        if (stateOn(city, month, clock.today()) != State.OPEN) {
            throw new Refusal("ledger.refusal.month-closed", month.written());
        }
        rows.close(city, month, clock.today(), account.login());
        told(city, month, "closed", Map.of(STATUS, State.OPEN.name()), Map.of(STATUS, State.CLOSED.name()), null);
    }

    /**
     * Closes a month that is over in every city right below a unit where it is still open, in one go; the office of a province. Refused when it is open
     * in none.
     *
     * @return the cities whose month was closed
     */
    @Transactional
    public List<UnitCode> closeAll(UnitCode above, Month month) {
        guard.require(Role.OFFICE);
        guard.requireUnit(above);
        List<UnitCode> open = cities(above, month).stream().filter(one -> one.closing().state() == State.OPEN).map(CityMonth::city).toList();
        if (open.isEmpty()) {
            throw new Refusal("ledger.refusal.month-closed", month.written());
        }
        open.forEach(city -> close(city, month));
        return open;
    }

    /** Where a month stands in the cities right below a unit. */
    public List<CityMonth> cities(UnitCode above, Month month) {
        guard.require(Role.values());
        LocalDate today = clock.today();
        return units.children(above, month.lastDay()).stream().filter(below -> below.kind() == UnitKind.CITY).map(Unit::code)
                .map(city -> new CityMonth(city, new Closing(month, stateOn(city, month, today), rows.closedOn(city, month).orElse(null)))).toList();
    }

    /** A month of a city. */
    public record CityMonth(UnitCode city, Closing closing) {
    }

    private static LocalDate settledAfter(Month month) {
        return LocalDate.of(month.year() + 1, SETTLEMENT_MONTH, SETTLEMENT_DAY);
    }

    /** Whether the present user may close a month of a unit's city today. */
    public boolean mayClose(UnitCode unit, Month month) {
        UnitCode city = units.cityOf(unit);
        return guard.may(Role.OFFICE) && guard.isInScope(city) && month.lastDay().isBefore(clock.today())
                && stateOn(city, month, clock.today()) == State.OPEN;
    }

    /** Whether the present user may ask to open a month again for a unit. */
    public boolean mayAskToReopen(UnitCode unit) {
        return guard.may(Role.OFFICE, Role.REVIEWER) && guard.isInScope(unit);
    }

    /** Whether the present user may grant what somebody else asked for. */
    public boolean mayReopen(Reopening asked) {
        return guard.may(Role.OFFICE) && guard.isInScope(asked.city()) && !asked.askedBy().equals(guard.require(Role.OFFICE).login());
    }

    /** Asks to open a closed month of a unit's city again. Whoever recognises or checks for the unit may ask, and its office. */
    @Transactional
    public void askToReopen(UnitCode unit, Month month, String reason) {
        Account account = guard.require(Role.OFFICE, Role.REVIEWER);
        guard.requireUnit(unit);
        UnitCode city = units.cityOf(unit);
        if (reason == null || reason.isBlank()) {
            throw new Refusal("ledger.refusal.reason");
        }
        if (stateOn(city, month, clock.today()) != State.CLOSED) {
            throw new Refusal("ledger.refusal.month-not-closed", month.written());
        }
        if (rows.reopenings().stream().anyMatch(asked -> asked.city().equals(city) && asked.month().equals(month))) {
            throw new Refusal("ledger.refusal.reopening-asked", month.written());
        }
        rows.askToReopen(city, month, account.login(), account.displayName(), clock.moment(), reason.strip());
        told(city, month, "reopen-requested", Map.of(REOPENING, Asked.NONE.word()), Map.of(REOPENING, Asked.WAITS.word()), reason);
    }

    /** What waits for a second person in a unit's city. */
    public List<Reopening> reopenings(UnitCode unit) {
        guard.require(Role.OFFICE, Role.REVIEWER, Role.ADMIN);
        guard.requireUnit(unit);
        UnitCode city = units.cityOf(unit);
        return rows.reopenings().stream().filter(asked -> asked.city().equals(city)).toList();
    }

    /** Opens a month again that somebody else asked for; the office of its city. */
    @Transactional
    public void reopen(long request) {
        Account account = guard.require(Role.OFFICE);
        Reopening asked = rows.reopenings().stream().filter(one -> one.id() == request).findFirst()
                .orElseThrow(() -> new Refusal("ledger.refusal.reopening-unknown"));
        guard.requireUnit(asked.city());
        if (asked.askedBy().equals(account.login())) {
            throw new Refusal("ledger.refusal.reopening-own");
        }
        if (stateOn(asked.city(), asked.month(), clock.today()) == State.SETTLED) {
            throw new Refusal("ledger.refusal.month-settled", asked.month().written());
        }
        rows.grant(request, account.login(), clock.moment());
        rows.open(asked.city(), asked.month());
        told(asked.city(), asked.month(), "reopened", Map.of(STATUS, State.CLOSED.name(), REOPENING, Asked.WAITS.word()),
                Map.of(STATUS, State.OPEN.name(), REOPENING, Asked.GRANTED.word()), asked.reason());
    }

    /** The months of the last year and a half with their state in a unit's city, the latest first. */
    public List<Closing> months(UnitCode unit) {
        guard.require(Role.values());
        UnitCode city = units.cityOf(unit);
        LocalDate today = clock.today();
        Month last = Month.of(today);
        return java.util.stream.IntStream.range(0, 18).mapToObj(last::minus)
                .map(month -> new Closing(month, stateOn(city, month, today), rows.closedOn(city, month).orElse(null))).toList();
    }

    /** A month, where it stands and since when it is closed, or null. */
    public record Closing(Month month, State state, LocalDate closedOn) {
    }

    private void told(UnitCode city, Month month, String action, Map<String, String> before, Map<String, String> after, String reason) {
        audit.record(new AuditEvent(Subject.MONTH, month.toString(), city, action, before, after, reason));
    }

    private State stateOn(UnitCode city, Month month, LocalDate today) {
        if (month.isAfter(Month.of(today))) {
            return State.AHEAD;
        }
        if (today.isAfter(settledAfter(month))) {
            return State.SETTLED;
        }
        return rows.closedOn(city, month).isPresent() ? State.CLOSED : State.OPEN;
    }

    private Booking bookingOn(UnitCode city, Month wanted, LocalDate today) {
        boolean late = stateOn(city, wanted, today) == State.SETTLED;
        // a month that was opened again was so for its own lines, not for what comes late of another year
        Month month = late ? reportedOn(city, today) : wanted;
        while (stateOn(city, month, today) == State.CLOSED || stateOn(city, month, today) == State.SETTLED) {
            month = month.next();
        }
        return new Booking(month, late);
    }
}
