package org.guatu.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which months may be booked to. A month is open from its first day until the office closes it, and for good until its year is settled on
 * 15 January of the next (domain §2, 补报); to open a closed month again takes two people. What comes for a month that is no longer open is booked
 * to the first open one after it.
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

    private final AccessGuard guard;
    private final BusinessClock clock;
    private final MonthRows rows;
    private final AuditTrail audit;
    private final WorkingDays days;

    ReportingCalendar(AccessGuard guard, BusinessClock clock, MonthRows rows, AuditTrail audit, WorkingDays days) {
        this.guard = guard;
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

    /**
     * Where an entry goes.
     *
     * @param late whether its year was settled before (补报): such money is kept out of last year's contest
     */
    public record Booking(Month month, boolean late) {
    }

    /** A request to open a month again that waits for a second person. */
    public record Reopening(long id, Month month, String askedBy, LocalDateTime askedAt, String reason) {
    }

    /** Where a month stands today. */
    public State state(Month month) {
        guard.require(Role.values());
        return stateOn(month, clock.today());
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

    /** Where an entry for a month is booked today: there while it is open, else to the first open month after it; of a settled year to the month being reported. */
    public Booking booking(Month wanted) {
        guard.require(Role.values());
        return bookingOn(wanted, clock.today());
    }

    /** The month that is being reported: the last one that is over and still open, else the present one. */
    public Month current() {
        guard.require(Role.values());
        return reportedOn(clock.today());
    }

    private Month reportedOn(LocalDate today) {
        Month last = Month.of(today).previous();
        return stateOn(last, today) == State.OPEN ? last : Month.of(today);
    }

    /** Closes a month that is over: from now on nothing is booked to it. */
    @Transactional
    public void close(Month month) {
        Account account = guard.require(Role.OFFICE);
        if (!month.lastDay().isBefore(clock.today())) {
            throw new Refusal("ledger.refusal.month-running", month.written());
        }
        if (stateOn(month, clock.today()) != State.OPEN) {
            throw new Refusal("ledger.refusal.month-closed", month.written());
        }
        rows.close(month, clock.today(), account.login());
        told(month, "closed", State.OPEN, State.CLOSED, null);
    }

    /** Whether the present user may close a month today. */
    public boolean mayClose(Month month) {
        return guard.may(Role.OFFICE) && month.lastDay().isBefore(clock.today()) && stateOn(month, clock.today()) == State.OPEN;
    }

    /** Whether the present user may ask to open a month again. */
    public boolean mayAskToReopen() {
        return guard.may(Role.OFFICE, Role.REVIEWER);
    }

    /** Whether the present user may grant what somebody else asked for. */
    public boolean mayReopen(Reopening asked) {
        return guard.may(Role.OFFICE) && !asked.askedBy().equals(guard.require(Role.OFFICE).login());
    }

    /** Asks to open a closed month again. */
    @Transactional
    public void askToReopen(Month month, String reason) {
        Account account = guard.require(Role.OFFICE, Role.REVIEWER);
        if (reason == null || reason.isBlank()) {
            throw new Refusal("ledger.refusal.reason");
        }
        if (stateOn(month, clock.today()) != State.CLOSED) {
            throw new Refusal("ledger.refusal.month-not-closed", month.written());
        }
        if (rows.reopenings().stream().anyMatch(asked -> asked.month().equals(month))) {
            throw new Refusal("ledger.refusal.reopening-asked", month.written());
        }
        rows.askToReopen(month, account.login(), clock.moment(), reason.strip());
        told(month, "reopen-requested", State.CLOSED, State.CLOSED, reason);
    }

    /** What waits for a second person. */
    public List<Reopening> reopenings() {
        guard.require(Role.OFFICE, Role.REVIEWER, Role.ADMIN);
        return rows.reopenings();
    }

    /** Opens a month again that somebody else asked for. */
    @Transactional
    public void reopen(long request) {
        Account account = guard.require(Role.OFFICE);
        Reopening asked = rows.reopenings().stream().filter(one -> one.id() == request).findFirst()
                .orElseThrow(() -> new Refusal("ledger.refusal.reopening-unknown"));
        if (asked.askedBy().equals(account.login())) {
            throw new Refusal("ledger.refusal.reopening-own");
        }
        if (stateOn(asked.month(), clock.today()) == State.SETTLED) {
            throw new Refusal("ledger.refusal.month-settled", asked.month().written());
        }
        rows.grant(request, account.login(), clock.moment());
        rows.open(asked.month());
        told(asked.month(), "reopened", State.CLOSED, State.OPEN, asked.reason());
    }

    /** The months of the last year and a half with their state, the latest first. */
    public List<Closing> months() {
        guard.require(Role.values());
        LocalDate today = clock.today();
        Month last = Month.of(today);
        return java.util.stream.IntStream.range(0, 18).mapToObj(last::minus)
                .map(month -> new Closing(month, stateOn(month, today), rows.closedOn(month).orElse(null))).toList();
    }

    /** A month, where it stands and since when it is closed, or null. */
    public record Closing(Month month, State state, LocalDate closedOn) {
    }

    private void told(Month month, String action, State before, State after, String reason) {
        audit.record(new AuditEvent(Subject.MONTH, month.toString(), null, action, Map.of("status", before.name()), Map.of("status", after.name()), reason));
    }

    private State stateOn(Month month, LocalDate today) {
        if (month.isAfter(Month.of(today))) {
            return State.AHEAD;
        }
        if (today.isAfter(LocalDate.of(month.year() + 1, SETTLEMENT_MONTH, SETTLEMENT_DAY))) {
            return State.SETTLED;
        }
        Optional<LocalDate> closed = rows.closedOn(month);
        return closed.isPresent() ? State.CLOSED : State.OPEN;
    }

    private Booking bookingOn(Month wanted, LocalDate today) {
        boolean late = stateOn(wanted, today) == State.SETTLED;
        // a month that was opened again was so for its own lines, not for what comes late of another year
        Month month = late ? reportedOn(today) : wanted;
        while (stateOn(month, today) == State.CLOSED || stateOn(month, today) == State.SETTLED) {
            month = month.next();
        }
        return new Booking(month, late);
    }
}
