package org.guatu.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.ledger.store.EnteredLineRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was entered already, for an import to tell the rows that are there from those that are new. */
@Service
@Transactional(readOnly = true)
public class EnteredLines {

    private final AccessGuard guard;
    private final EnteredLineRows rows;

    EnteredLines(AccessGuard guard, EnteredLineRows rows) {
        this.guard = guard;
        this.rows = rows;
    }

    /**
     * A line that somebody entered and nobody withdrew.
     *
     * @param yuan    as it was claimed, also where less was recognised
     * @param voucher number of the voucher, or null
     */
    public record Entered(long projectId, LocalDate receivedOn, BigDecimal yuan, String currency, String voucher) {
    }

    /** The lines of these projects whose money came between two days, both included; refused for projects out of scope. */
    public List<Entered> between(Collection<Long> projects, LocalDate from, LocalDate to) {
        guard.require(Role.CLERK, Role.OFFICE);
        if (projects.isEmpty()) {
            return List.of();
        }
        rows.unitsOf(projects).forEach(guard::requireUnit);
        return rows.between(projects, from, to);
    }
}
