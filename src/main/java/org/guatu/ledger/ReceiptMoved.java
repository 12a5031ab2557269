package org.guatu.ledger;

import org.guatu.calendar.Month;
import org.guatu.unit.UnitCode;

/**
 * A line of the ledger was submitted, checked, recognised, sent back or withdrawn. Told in the transaction of the change: who keeps figures
 * counts it there ({@code EventListener}), who only refreshes screens waits for the commit ({@code TransactionalEventListener}).
 *
 * @param status where the line stands now
 */
public record ReceiptMoved(long receiptId, long projectId, UnitCode unit, Month month, Receipt.Status status) {

    /** Whether it counts from now on. */
    public boolean counts() {
        return status == Receipt.Status.RECOGNISED;
    }
}
