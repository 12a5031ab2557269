package org.guatu.ledger;

import java.util.List;

import org.guatu.refusal.Refusal;

/** Something unlikely was submitted without saying that it was looked at; the doubts are the questions to be answered. */
public class Unconfirmed extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Doubt> doubts;

    Unconfirmed(List<Doubt> doubts) {
        super("ledger.refusal.unconfirmed", Integer.toString(doubts.size()));
        this.doubts = List.copyOf(doubts);
    }

    /** What is to be confirmed. */
    public List<Doubt> doubts() {
        return doubts == null ? List.of() : doubts;
    }
}
