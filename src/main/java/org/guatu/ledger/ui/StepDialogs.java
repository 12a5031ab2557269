package org.guatu.ledger.ui;

import java.io.Serializable;

/** The dialog in which a reviewer gives a reason or a ruling: at most one is open, and what is refused is said in it. */
final class StepDialogs implements Serializable {

    private static final long serialVersionUID = 1L;

    private ReasonDialog reason;
    private RulingDialog ruling;

    /** Asks for a reason. */
    void open(ReasonDialog asked) {
        reason = asked;
        asked.open();
    }

    /** Asks for a ruling. */
    void open(RulingDialog asked) {
        ruling = asked;
        asked.open();
    }

    /** Says a sentence where the reader looks, if a dialog is open. */
    void say(String sentence) {
        if (reason != null && reason.isOpened()) {
            reason.say(sentence);
        }
        if (ruling != null && ruling.isOpened()) {
            ruling.say(sentence);
        }
    }

    /** Closes what is open: the step was taken. */
    void close() {
        if (reason != null) {
            reason.close();
            reason = null;
        }
        if (ruling != null) {
            ruling.close();
            ruling = null;
        }
    }
}
