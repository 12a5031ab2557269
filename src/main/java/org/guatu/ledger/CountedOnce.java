package org.guatu.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.ledger.DoubleClaims.Twin;
import org.guatu.ledger.store.DisputeRows;
import org.guatu.ledger.store.ReceiptWrites;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Formats;
import org.guatu.shell.KeptSentence;

import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/**
 * One money counts once (domain §4). A line that comes in with another unit's line of the same money is listed as disputed at once, by the system, and so
 * is what waits when its like is recognised; a line whose like counts already is never recognised before a person ruled that they are two.
 */
@Component
class CountedOnce {

    private static final int REASON = 200;

    private final DoubleClaims claims;
    private final DisputeRows disputes;
    private final ReceiptWrites writes;
    private final LedgerBook book;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Units units;

    CountedOnce(DoubleClaims claims, DisputeRows disputes, ReceiptWrites writes, LedgerBook book, BusinessClock clock, AuditTrail audit, Units units) {
        this.claims = claims;
        this.disputes = disputes;
        this.writes = writes;
        this.book = book;
        this.clock = clock;
        this.audit = audit;
        this.units = units;
    }

    /** The like of a line counts already: it is refused, and the line is to be listed as disputed with it. */
    static final class Counted extends Refusal {

        private static final long serialVersionUID = 1L;

        private final transient Twin twin;

        private Counted(String key, Twin twin, Object unit) {
            super(key, unit, twin.project(), Formats.date(twin.other().receivedOn()), wan(twin.other()));
            this.twin = twin;
        }
    }

    /** The projects to lock before a line is decided on: of two lines of the same money, who decides on one waits for who decides on the other. */
    SortedSet<Long> projects(Receipt line) {
        return claims.projects(line);
    }

    /** Refuses a line whose like counts already, and a correction that would make it so; else the lines of the same money that wait. */
    List<Twin> require(Receipt line) {
        List<Twin> twins = claims.of(Set.of(line.id()));
        twins.stream().filter(Twin::counts).findFirst().ifPresent(twin -> {
            throw new Counted("recognition.refusal.counted-elsewhere" + (line.kind() == Receipt.Kind.RECEIPT ? "" : "-correction"), twin, unit(twin.other().unit()));
        });
        return twins;
    }

    /** Refuses to do anything more with a line whose money a ruling counts with another line: its share of it stands there. */
    void requireNotRuledOut(long line) {
        disputes.ruledOut(line).ifPresent(ground -> {
            throw new Refusal("ledger.refusal.ruled-out", ground);
        });
    }

    /** Lists the line that was refused as disputed with the one that counts. */
    Receipt list(Counted refused) {
        Receipt line = book.line(refused.twin.line().id());
        if (line.kind() == Receipt.Kind.RECEIPT && line.isWaiting() && !line.handling().held()) {
            list(line, refused.twin.other(), refused.twin);
        }
        return line;
    }

    /** Lists lines that just came in as disputed, each with what it may be counted twice with. A line whose dispute was never ruled on is held again. */
    void cameIn(Collection<Long> lines) {
        Set<Long> listed = new HashSet<>();
        if (lines.size() == 1) {
            lines.forEach(line -> disputes.holding(line).ifPresent(open -> {
                hold(book.line(line), open.reason());
                listed.add(line);
            }));
        }
        for (Twin twin : claims.of(lines)) {
            if (twin.line().kind() == Receipt.Kind.RECEIPT && !twin.other().handling().held() && listed.add(twin.line().id())) {
                list(book.line(twin.line().id()), twin.other(), twin);
            }
        }
    }

    /**
     * What still waits of the money that was just recognised is listed as disputed with it.
     *
     * @param before what {@link #require} told of it when it still waited
     */
    void recognised(Receipt line, List<Twin> before) {
        for (Twin twin : before) {
            if (twin.other().isWaiting() && !twin.other().handling().held() && line.kind() == Receipt.Kind.RECEIPT) {
                list(twin.other(), line, claims.turned(twin));
            }
        }
    }

    private void list(Receipt held, Receipt other, Twin why) {
        String key = "recognition.listed." + why.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String reason = KeptSentence.of(REASON, key, units.find(other.unit()).map(KeptSentence::name).orElse(other.unit().value()), why.project(),
                Formats.date(other.receivedOn()), wan(other));
        // somebody who was faster has it: it is asked about when it is recognised
        if (hold(held, reason) && disputes.holding(held.id()).isEmpty()) {
            long id = disputes.raise(held.id(), other.id(), AuditTrail.SYSTEM, clock.moment(), reason);
            audit.record(new AuditEvent(Subject.DISPUTE, Long.toString(id), held.unit(), "listed", Map.of(),
                    Map.of("held", Long.toString(held.id()), "other", Long.toString(other.id())), reason));
        }
    }

    private boolean hold(Receipt line, String reason) {
        boolean held = writes.hold(line.id(), line.version(), true, reason);
        if (held) {
            book.listed(line, reason);
        }
        return held;
    }

    private Object unit(UnitCode code) {
        return units.find(code).<Object>map(unit -> unit).orElse(code.value());
    }

    private static String wan(Receipt line) {
        return Formats.decimalAtMost(line.claimed().divide(Money.WAN), 6);
    }
}
