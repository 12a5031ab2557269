package org.guatu.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.guatu.access.Account;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.ReportingCalendar.Booking;
import org.guatu.ledger.store.MonthRows;
import org.guatu.ledger.store.ReceiptBatch;
import org.guatu.ledger.store.ReceiptWrites;
import org.guatu.ledger.store.ReceiptWrites.Insert;
import org.guatu.unit.UnitCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts many new lines in as submitted, in few statements: what a single one leaves behind (the booking to an open month, the step in its history,
 * the month reported, the entry in the audit trail, the event) each of these leaves too.
 */
@Component
class SubmissionBatch {

    private final BusinessClock clock;
    private final ReportingCalendar calendar;
    private final MonthRows months;
    private final ReceiptBatch batch;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    SubmissionBatch(BusinessClock clock, ReportingCalendar calendar, MonthRows months, ReceiptBatch batch, AuditTrail audit,
                    ApplicationEventPublisher events) {
        this.clock = clock;
        this.calendar = calendar;
        this.months = months;
        this.batch = batch;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Writes the lines, in the caller's transaction.
     *
     * @param unitOf    the unit a line is of, by the day it was received; the caller has asked the guard about its project
     * @param confirmed of each line the doubts it was confirmed against, by name, or null
     */
    List<Long> submit(List<NewReceipt> entered, Function<NewReceipt, UnitCode> unitOf, Account account, List<String> confirmed) {
        ReceiptWrites.Actor by = LedgerBook.actor(account);
        LocalDate today = clock.today();
        Map<UnitCode, Map<Month, Booking>> bookings = new HashMap<>();
        List<Insert> lines = new ArrayList<>(entered.size());
        for (NewReceipt line : entered) {
            UnitCode unit = unitOf.apply(line);
            Booking booking = bookings.computeIfAbsent(unit, any -> new HashMap<>())
                    .computeIfAbsent(line.month(), month -> calendar.booking(unit, month));
            NewReceipt booked = new NewReceipt(line.projectId(), booking.month(), line.receivedOn(), line.category(), line.money(), line.origin(),
                    line.voucherNo(), line.note());
            lines.add(new Insert(booked, unit, Receipt.Kind.RECEIPT, line.money(), Receipt.Status.SUBMITTED, by, today,
                    booking.late(), null, null, null, booking.month().equals(line.month()) ? null : line.month()));
        }
        List<Long> ids = batch.insert(lines);
        batch.steps(Step.Kind.SUBMITTED, ids, lines, by, clock.moment(), confirmed);
        tellMonths(lines, today);
        for (int i = 0; i < lines.size(); i++) {
            Insert line = lines.get(i);
            audit.record(new AuditEvent(Subject.RECEIPT, ids.get(i).toString(), line.unit(), "submitted", Map.of(), AuditedValues.of(line), null));
            events.publishEvent(new ReceiptMoved(ids.get(i), line.entered().projectId(), line.unit(), line.entered().month(), line.status()));
        }
        return ids;
    }

    private void tellMonths(List<Insert> lines, LocalDate today) {
        lines.stream().collect(Collectors.groupingBy(line -> line.entered().month())).forEach((month, ofMonth) -> {
            months.takeBackNoChange(ofMonth.stream().map(line -> line.entered().projectId()).collect(Collectors.toSet()), month);
            ofMonth.stream().map(Insert::unit).distinct().forEach(unit -> months.reported(unit, month, today, false));
        });
    }
}
