package org.guatu.ledger;

import java.util.Locale;

/** Where money comes from, seen from the county that books it, from near to far: further counts wherever nearer does. */
public enum Origin {

    /** From another county of the same city (县际资金): counts for the county, not for the city. */
    OUTSIDE_COUNTY,
    OUTSIDE_CITY,
    OUTSIDE_PROVINCE,
    ABROAD;

    /** Key of the word. */
    public String messageKey() {
        return "ledger.origin." + name().toLowerCase(Locale.ROOT);
    }
}
