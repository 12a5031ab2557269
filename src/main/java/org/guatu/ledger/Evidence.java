package org.guatu.ledger;

import java.util.Locale;

/** A piece of evidence of a receipt; its bytes lie beside the database under their hash. */
public record Evidence(long id, Kind kind, String fileName, String mediaType, long byteSize, String sha256, boolean demo) {

    /** What it proves by. */
    public enum Kind {
        BANK_SLIP, INVOICE, SETTLEMENT, CAPITAL_REPORT, PAYMENT_BOOK, PHOTO, REDUCTION_NOTE;

        /** Key of the word. */
        public String messageKey() {
            return "ledger.evidence." + name().toLowerCase(Locale.ROOT);
        }
    }
}
