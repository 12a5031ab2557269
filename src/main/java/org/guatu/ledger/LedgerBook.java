package org.guatu.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.guatu.access.Account;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.store.ReceiptRows;
import org.guatu.ledger.store.ReceiptWrites;
import org.guatu.ledger.store.ReceiptWrites.Actor;
import org.guatu.refusal.Refusal;
import org.guatu.shell.KeptSentence;
import org.guatu.unit.UnitCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What every change of a line leaves behind, in its transaction: the step in the line's history, the entry in the audit trail, and the event on
 * which figures are counted.
 */
@Component
class LedgerBook {

    /** The label of a step has so much room. */
    private static final int LABEL = 40;

    private final ReceiptRows rows;
    private final ReceiptWrites writes;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    LedgerBook(ReceiptRows rows, ReceiptWrites writes, BusinessClock clock, AuditTrail audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.writes = writes;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    static Actor actor(Account account) {
        return new Actor(account.login(), account.displayName());
    }

    /** The line as it is; refused when there is none. */
    Receipt line(long id) {
        return rows.receipt(id).orElseThrow(() -> new Refusal("ledger.refusal.unknown", Long.toString(id)));
    }

    /** The line, which the caller saw in a version; refused when that is no longer the one. */
    Receipt lineIn(long id, int version) {
        Receipt line = line(id);
        if (line.version() != version) {
            throw new StaleEdit(line);
        }
        return line;
    }

    /** A reversal and what is entered in its place go every step together; any other line goes alone. */
    List<Receipt> together(Receipt line) {
        return line.kind() != Receipt.Kind.CORRECTION ? List.of(line) : rows.correcting(line.correctsId()).stream()
                .filter(other -> other.kind() == Receipt.Kind.CORRECTION && other.status() == line.status()).toList();
    }

    /** A change found its line, or somebody else was faster. */
    void taken(boolean found, long id) {
        if (!found) {
            throw new StaleEdit(line(id));
        }
    }

    /** Writes down what happened and tells it; the line as it is now. */
    Receipt happened(Step.Kind kind, Receipt before, Account by, String field, String reason, String confirmed) {
        Receipt now = line(before.id());
        writes.step(kind, now, actor(by), clock.moment(), field, reason, confirmed);
        noted(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), before.version() == now.version() ? null : before, now, reason);
        events.publishEvent(new ReceiptMoved(now.id(), now.projectId(), now.unit(), now.month(), now.status()));
        return now;
    }

    /**
     * Writes down the past of a line that came without one, as demonstration data do: what it carries of itself is overwritten when it goes again. The
     * steps stand at the beginning of their days.
     */
    void keepPast(Receipt line) {
        if (!rows.steps(line.id()).isEmpty()) {
            return;
        }
        past(Step.Kind.SUBMITTED, line, line.handling().submitter(), line.submittedBy(), line.submittedOn(), null, null);
        past(Step.Kind.CHECKED, line, line.handling().checker(), line.checkedBy(), line.checkedOn(), null, null);
        if (line.status() == Receipt.Status.RETURNED) {
            past(Step.Kind.RETURNED, line, line.handling().decider(), line.decidedBy(), line.decidedOn(), line.handling().returnField(), line.reason());
        }
    }

    private void past(Step.Kind kind, Receipt line, String login, String label, LocalDate on, String field, String reason) {
        if (on != null && label != null) {
            writes.step(kind, line, new Actor(login, label), on.atStartOfDay(), field, reason, null);
        }
    }

    /** Writes down that the system held a line as disputed, at what somebody else did. */
    void listed(Receipt before, String reason) {
        Receipt now = line(before.id());
        writes.step(Step.Kind.HELD, now, new Actor(null, KeptSentence.of(LABEL, "audit.system")), clock.moment(), null, reason, null);
        noted("listed", before, now, reason);
        events.publishEvent(new ReceiptMoved(now.id(), now.projectId(), now.unit(), now.month(), now.status()));
    }

    /**
     * Keeps a change in the audit trail.
     *
     * @param before null for a new line
     */
    void noted(String action, Receipt before, Receipt now, String reason) {
        audit.record(new AuditEvent(Subject.RECEIPT, Long.toString(now.id()), now.unit(), action, before == null ? Map.of() : AuditedValues.of(before),
                AuditedValues.of(now), reason));
    }

    /** Keeps in the audit trail that a clerk said of a project and a month that nothing changed, or took that back. */
    void notedZero(boolean said, long project, UnitCode unit, Month month) {
        Map<String, String> zero = Map.of("month", month.toString());
        audit.record(new AuditEvent(Subject.PROJECT, Long.toString(project), unit, said ? "zero-reported" : "zero-taken-back", said ? Map.of() : zero,
                said ? zero : Map.of(), null));
    }

    /** A reason somebody typed; refused when there is none or it is too long. */
    static String reason(String typed) {
        if (typed == null || typed.isBlank()) {
            throw new Refusal("ledger.refusal.reason");
        }
        if (typed.strip().length() > 200) {
            throw new Refusal("ledger.refusal.reason-length", "200");
        }
        return typed.strip();
    }
}
