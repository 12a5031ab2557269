package org.guatu.ledger.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.guatu.ledger.EnteredLines.Entered;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the lines an import could bring a second time. */
@Repository
public class EnteredLineRows {

    private final JdbcClient jdbc;

    EnteredLineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units of projects, each once. */
    public List<UnitCode> unitsOf(Collection<Long> projects) {
        return jdbc.sql("SELECT DISTINCT unit_code FROM project WHERE id IN (:projects)").param("projects", projects)
                .query((row, n) -> UnitCode.of(row.getString(1))).list();
    }

    /** Lines of projects by the day the money came. */
    public List<Entered> between(Collection<Long> projects, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                SELECT project_id, received_on, COALESCE(claimed_amount, amount), currency, voucher_no
                FROM receipt
                WHERE project_id IN (:projects) AND received_on BETWEEN :from AND :to AND kind = 'RECEIPT' AND status <> 'WITHDRAWN'
                """).param("projects", projects).param("from", from).param("to", to)
                .query((row, n) -> new Entered(row.getLong(1), row.getObject(2, LocalDate.class), row.getBigDecimal(3), row.getString(4),
                        row.getString(5))).list();
    }
}
