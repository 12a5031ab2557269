package org.guatu.access;

import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.guatu.access.ChainReport.Fault;
import org.guatu.access.ChainReport.Kind;
import org.guatu.access.store.AuditReading;

/** Goes along the chain from its beginning to its end and says where it is broken first. Reads a few thousand entries at a time. */
public final class AuditChain {

    private static final int AT_ONCE = 2000;

    private final AuditReading reading;

    AuditChain(AuditReading reading) {
        this.reading = reading;
    }

    /** The chain in a database, for a verification without the product. */
    public static AuditChain of(DataSource database) {
        return new AuditChain(AuditReading.of(database));
    }

    /** Call it in a transaction that sees one state, so that entries added meanwhile do not count as put in behind the end. */
    public ChainReport verify() {
        AuditReading.Head head = reading.head();
        long number = 0;
        String hash = AuditEntry.BEGINNING;
        for (List<AuditReading.Kept> some = reading.after(number, AT_ONCE); !some.isEmpty(); some = reading.after(number, AT_ONCE)) {
            for (AuditReading.Kept kept : some) {
                AuditEntry entry = kept.entry();
                number++;
                Optional<Kind> fault = entry.number() != number ? Optional.of(Kind.MISSING)
                        : number > head.entries() ? Optional.of(Kind.BEYOND)
                        : !entry.hash().equals(kept.hash()) ? Optional.of(Kind.CHANGED)
                        : !entry.previousHash().equals(hash) ? Optional.of(Kind.UNLINKED) : Optional.empty();
                if (fault.isPresent()) {
                    return new ChainReport(number, head.hash(), Optional.of(new Fault(number, fault.get())));
                }
                hash = kept.hash();
            }
        }
        Optional<Fault> end = number < head.entries() ? Optional.of(new Fault(number + 1, Kind.CUT))
                : hash.equals(head.hash()) ? Optional.empty() : Optional.of(new Fault(number, Kind.BEYOND));
        return new ChainReport(number, head.hash(), end);
    }
}
