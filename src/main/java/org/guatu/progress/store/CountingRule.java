package org.guatu.progress.store;

/**
 * Which facts count for which indicator, as pieces of SQL: one place for what is counted once it is recognised and for what would be
 * counted while it waits, so that 待审 beside a number can never be of another kind than the number.
 */
final class CountingRule {

    /** What a receipt may count for: aliases r (receipt), o (the receipt it corrects, if any), p (project), i, v (indicator and version). */
    static final String RECEIPT_FROM = """
            FROM receipt r
            LEFT JOIN receipt o ON o.id = r.corrects_id
            JOIN project p ON p.id = r.project_id
            JOIN indicator i ON i.kind = 'FUNDS'
            JOIN indicator_version v ON v.indicator_code = i.code
            """;

    /** The amount in the indicator's stored unit. */
    static final String RECEIPT_QUANTITY = "CASE i.measure WHEN 'USD' THEN r.amount_foreign ELSE r.amount END";

    /** The amount of what waits, as it was submitted: what is recognised later and lower waited whole. Dollars stand as they were recognised. */
    static final String WAITING_QUANTITY = "CASE i.measure WHEN 'USD' THEN r.amount_foreign ELSE COALESCE(r.claimed_amount, r.amount) END";

    /** How far from the county money comes, as a number: further counts wherever nearer does. */
    private static final String DISTANCE = """
            CASE %s WHEN 'OUTSIDE_COUNTY' THEN 1 WHEN 'OUTSIDE_CITY' THEN 2 WHEN 'OUTSIDE_PROVINCE' THEN 3 WHEN 'ABROAD' THEN 4 ELSE 0 END
            """;

    /** ALL, or COUNTY for what counts for the county and below only (县际资金). */
    static final String RECEIPT_REACH = "CASE WHEN %s >= %s THEN 'ALL' ELSE 'COUNTY' END"
            .formatted(DISTANCE.formatted("r.origin"), DISTANCE.formatted("v.city_origin"));

    /**
     * That a receipt, whoever asks, was waiting for a decision at the end of the day :knownBy, or had not come by :counted in the middle of it. What is
     * held because another unit's line of the same money waits or counts waits with that one: one money is told once until it is ruled on (domain §4).
     */
    static final String RECEIPT_WAITING = waiting("r");

    private CountingRule() {
    }

    /** {@link #RECEIPT_WAITING} of a receipt by another name. */
    static String waiting(String receipt) {
        return """
                %1$s.kind = 'RECEIPT' AND %1$s.submitted_on <= :knownBy
                  AND (%1$s.status IN ('SUBMITTED', 'CHECKED') OR (%1$s.decided_on > :knownBy AND %1$s.status IN ('RECOGNISED', 'RETURNED', 'RULED_OUT'))
                       OR (%1$s.decided_on = :knownBy AND %1$s.status = 'RECOGNISED'
                           AND EXISTS (SELECT 1 FROM contribution k WHERE k.source_kind = 'RECEIPT' AND k.source_id = %1$s.id AND k.id > :counted)))
                  AND NOT EXISTS (SELECT 1 FROM dispute y JOIN receipt z ON z.id = y.other_id AND z.status IN ('SUBMITTED', 'CHECKED', 'RECOGNISED')
                                  WHERE y.line_id = %1$s.id AND CAST(y.raised_at AS DATE) <= :knownBy
                                    AND (y.ruled_at IS NULL OR CAST(y.ruled_at AS DATE) > :knownBy))
                """.formatted(receipt);
    }

    /** That a contribution is known: recognised by the day :knownBy, and of that day itself counted up to :counted. */
    static String known(String contribution) {
        return "%1$s.recognised_on <= :knownBy AND (%1$s.recognised_on < :knownBy OR %1$s.id <= :counted)".formatted(contribution);
    }

    /** The definition in force on a day (an expression) is the latest version that holds on it. */
    static String versionInForce(String day) {
        return """
                v.valid_from <= %1$s AND (v.valid_to IS NULL OR %1$s <= v.valid_to)
                  AND NOT EXISTS (SELECT 1 FROM indicator_version h
                                  WHERE h.indicator_code = v.indicator_code AND h.version_no > v.version_no
                                    AND h.valid_from <= %1$s AND (h.valid_to IS NULL OR %1$s <= h.valid_to))
                """.formatted(day);
    }

    /** Whether a receipt counts by the definition of a day: thresholds are tested on the investment known when it was recognised. */
    static String receiptCounts(String day) {
        return """
                %s
                  AND (v.min_investment IS NULL
                       OR COALESCE(r.investment_then, o.investment_then, p.total_investment) >= v.min_investment)
                  AND %s >= %s
                  AND (v.industry IS NULL OR v.industry = p.industry)
                  AND (v.tag IS NULL OR EXISTS (SELECT 1 FROM project_tag t WHERE t.project_id = p.id AND t.tag = v.tag))
                  AND (i.measure <> 'USD' OR r.currency = 'USD')
                """.formatted(versionInForce(day), DISTANCE.formatted("r.origin"), DISTANCE.formatted("v.county_origin"));
    }
}
