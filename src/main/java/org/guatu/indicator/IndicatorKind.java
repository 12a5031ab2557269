package org.guatu.indicator;

/** How an indicator comes by its figure (domain §2). */
public enum IndicatorKind {
    /** Sum of recognised receipts. */
    FUNDS,
    /** Projects that first reached a stage in the period. */
    STAGE_COUNT,
    /** Distinct firms visited in the period: the figure of a group may be smaller than the sum of its parts. */
    VISIT_COUNT,
    /** Monthly increments that a unit reports. */
    REPORTED
}
