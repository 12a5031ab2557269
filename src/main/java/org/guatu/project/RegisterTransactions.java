package org.guatu.project;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a change that is counted in one transaction. Acceptances of many projects add to the same totals at once, so a database may pick one of
 * two as the victim of a deadlock: what was rolled back whole is tried again.
 */
@Component
class RegisterTransactions {

    private static final int ATTEMPTS = 8;
    private static final long PAUSE_MILLIS = 15;

    private final TransactionTemplate template;

    RegisterTransactions(PlatformTransactionManager manager) {
        template = new TransactionTemplate(manager);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Makes a change; inside a transaction of the caller it becomes part of that one and is tried once. */
    void run(Runnable change) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            change.run();
            return;
        }
        for (int attempt = 1;; attempt++) {
            try {
                template.executeWithoutResult(status -> change.run());
                return;
            } catch (PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(PAUSE_MILLIS * attempt) + 1));
            }
        }
    }
}
