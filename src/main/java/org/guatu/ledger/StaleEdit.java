package org.guatu.ledger;

import org.guatu.refusal.Refusal;

/** A line was changed by somebody else since it was opened: the save is refused, and the screen shows both versions side by side. */
public class StaleEdit extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Receipt current;

    StaleEdit(Receipt current) {
        super("ledger.refusal.stale");
        this.current = current;
    }

    /** The line as it is now. */
    public Receipt current() {
        return current;
    }
}
