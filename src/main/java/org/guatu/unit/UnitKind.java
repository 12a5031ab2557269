package org.guatu.unit;

/** What a node of the organisation tree is. A ZONE has no official code and is assessed apart from the county it lies in. */
public enum UnitKind {
    PROVINCE, CITY, COUNTY, ZONE, DEPARTMENT, TOWN;

    /** Whether money between the counties of one city (县际资金) counts at this level: it does below the city only. */
    public boolean isBelowCity() {
        return this != PROVINCE && this != CITY;
    }
}
