package org.guatu.review;

import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a change of a meeting's walls in one short transaction, after everything that it needs was read. */
@Component
class MeetingTransactions {

    private final TransactionTemplate template;

    MeetingTransactions(PlatformTransactionManager manager) {
        template = new TransactionTemplate(manager);
    }

    <T> T run(Supplier<T> change) {
        return template.execute(status -> change.get());
    }
}
