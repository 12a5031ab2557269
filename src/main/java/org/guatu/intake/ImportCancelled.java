package org.guatu.intake;

import org.guatu.refusal.Refusal;

/** An import was told to stop; everything it had written was taken back. */
public class ImportCancelled extends Refusal {

    private static final long serialVersionUID = 1L;

    ImportCancelled() {
        super("intake.refusal.cancelled");
    }
}
