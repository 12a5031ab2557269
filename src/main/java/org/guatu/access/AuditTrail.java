package org.guatu.access;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.guatu.access.store.AuditRows;
import org.guatu.calendar.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps every change of a figure and of who may change one: who, from where, when, old, new, why. Entries are only added, and each
 * carries the hash of the one before it.
 *
 * <p>An entry commits with the change it tells of or not at all. The entries of a transaction are written at its very end, right
 * before the commit: they stand in one row after the other, so whoever writes holds the end of the chain for that moment only, and
 * takes it last, after every other lock. What is recorded is therefore seen by readers after the commit, and not before.
 */
@Service
public class AuditTrail {

    /** The actor of what nobody signed in did: a start, a closing by the clock. */
    public static final String SYSTEM = "system";

    /** The address of what no request did. */
    public static final String NOWHERE = "-";

    private final AuditRows rows;
    private final BusinessClock clock;
    private final ObjectProvider<RequestAddress> address;
    private final ApplicationEventPublisher events;

    AuditTrail(AuditRows rows, BusinessClock clock, ObjectProvider<RequestAddress> address, ApplicationEventPublisher events) {
        this.events = events;
        this.rows = rows;
        this.clock = clock;
        this.address = address;
    }

    /**
     * Adds an entry. Call it in the transaction of the change, which must be there; not from a listener that itself runs right before
     * the commit, unless the transaction recorded something earlier.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEvent event) {
        AuditBatch batch = AuditBatch.ofTransaction(() -> new AuditBatch(rows, clock.today(), presentAddress(), events::publishEvent));
        LocalDateTime now = LocalDateTime.ofInstant(Instant.now().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        batch.add(new AuditNote(event, CurrentUser.signedIn().orElse(SYSTEM), batch.address(), batch.day(), now));
    }

    private String presentAddress() {
        return address.stream().flatMap(known -> known.present().stream()).findFirst()
                .map(told -> told.length() > 64 ? told.substring(0, 64) : told).orElse(NOWHERE);
    }
}
