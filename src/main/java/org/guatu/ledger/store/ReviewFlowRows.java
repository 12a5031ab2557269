package org.guatu.ledger.store;

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

    /** Sets it. */
    public void put(UnitCode unit, int levels) {
        jdbc.sql("INSERT INTO review_flow (unit_code, levels) VALUES (:unit, :levels) ON DUPLICATE KEY UPDATE levels = VALUES(levels)")
                .param("unit", unit.value()).param("levels", levels).update();
    }
}
