package org.guatu.ledger;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a change of the ledger in one transaction. Many recognitions add to the same totals at once, so a database may pick one of two as
 * the victim of a deadlock: what was rolled back whole is tried again.
 */
@Component
class LedgerTransactions {

    private static final int ATTEMPTS = 8;
    private static final long PAUSE_MILLIS = 15;

    private final TransactionTemplate template;

    LedgerTransactions(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
    }

    /** The answer of a change; inside a transaction of the caller it becomes part of that one and is tried once. */
    <T> T run(Supplier<T> change) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return change.get();
        }
        for (int attempt = 1;; attempt++) {
            try {
                return template.execute(status -> change.get());
            } catch (PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(PAUSE_MILLIS * attempt) + 1));
            }
        }
    }
}
