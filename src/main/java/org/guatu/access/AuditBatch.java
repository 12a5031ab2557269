package org.guatu.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.guatu.access.store.AuditRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The entries of one transaction, written together as the last thing before its commit. */
final class AuditBatch implements TransactionSynchronization {

    private static final Logger LOG = LoggerFactory.getLogger(AuditBatch.class);

    private final AuditRows rows;
    private final LocalDate day;
    private final String address;
    private final Consumer<ChangesCommitted> tell;
    private final List<AuditNote> notes = new ArrayList<>();
    private final List<AuditEvent> written = new ArrayList<>();

    /**
     * @param address whence the transaction was asked for: one request asks for all of it
     * @param tell    told after the commit what was changed
     */
    AuditBatch(AuditRows rows, LocalDate day, String address, Consumer<ChangesCommitted> tell) {
        this.rows = rows;
        this.day = day;
        this.address = address;
        this.tell = tell;
    }

    /** The batch of the present transaction; a new one at its first entry. */
    static AuditBatch ofTransaction(Supplier<AuditBatch> fresh) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(AuditBatch.class::isInstance).map(AuditBatch.class::cast).findFirst()
                .orElseGet(() -> {
                    AuditBatch batch = fresh.get();
                    TransactionSynchronizationManager.registerSynchronization(batch);
                    return batch;
                });
    }

    /** The product's day, asked once a transaction. */
    LocalDate day() {
        return day;
    }

    /** Whence the change comes, asked once a transaction. */
    String address() {
        return address;
    }

    void add(AuditNote note) {
        notes.add(note);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!notes.isEmpty()) {
            List<AuditNote> waiting = List.copyOf(notes);
            notes.clear();
            rows.append(waiting);
            waiting.forEach(note -> written.add(note.event()));
        }
    }

    @Override
    public void afterCommit() {
        if (!written.isEmpty()) {
            tell.accept(new ChangesCommitted(written));
        }
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED && !notes.isEmpty()) {
            // Only an entry recorded after its moment gets here, see AuditTrail.record; a test that does so must not pass quietly.
            LOG.error("{} audit entries came too late to be written, the first: {}", notes.size(), notes.getFirst().event());
        }
    }

    /** After everybody else who still writes before the commit. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
