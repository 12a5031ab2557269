package org.guatu.ledger.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many look at a unit's receipts. */
@Repository
public class ReviewFlowRows {

    private final JdbcClient jdbc;

    ReviewFlowRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the office set, 1 or 2. */
    public Optional<Integer> levels(UnitCode unit) {
        return jdbc.sql("SELECT levels FROM review_flow WHERE unit_code = :unit").param("unit", unit.value()).query(Integer.class).optional();
    }

    /** Locks the setting of a unit until the end of the transaction, also where nothing was set yet. */
    public void lock(UnitCode unit) {
        jdbc.sql("SELECT code FROM unit WHERE code = :unit FOR UPDATE").param("unit", unit.value()).query(String.class).optional();
    }

    /** How many receipts of each unit were sent in and not checked; units without any are left out. */
    public Map<UnitCode, Long> unchecked(Collection<UnitCode> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        Map<UnitCode, Long> counts = new HashMap<>();
        jdbc.sql("""
                SELECT unit_code, COUNT(*) FROM receipt
                WHERE unit_code IN (:units) AND status = 'SUBMITTED'
                GROUP BY unit_code
                """).param("units", units.stream().map(UnitCode::value).toList())
                .query(row -> {
                    counts.put(UnitCode.of(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** Sets it. */
    public void put(UnitCode unit, int levels) {
        jdbc.sql("INSERT INTO review_flow (unit_code, levels) VALUES (:unit, :levels) ON DUPLICATE KEY UPDATE levels = VALUES(levels)")
                .param("unit", unit.value()).param("levels", levels).update();
    }
}
