package org.guatu.progress;

import org.guatu.ledger.ReceiptMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts a receipt in the transaction in which the ledger recognises it: entry and total are both there or neither is. */
@Component
class LedgerListener {

    private final Contributions contributions;

    LedgerListener(Contributions contributions) {
        this.contributions = contributions;
    }

    @EventListener
    void on(ReceiptMoved moved) {
        if (moved.counts()) {
            contributions.countReceipt(moved.receiptId());
        }
    }
}
