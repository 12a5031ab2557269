package org.guatu.progress;

import java.util.Collection;
import java.util.List;

import org.guatu.progress.store.ContributionRows;
import org.guatu.progress.store.ContributionRows.Difference;
import org.guatu.project.Stage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the read side in step: for each fact (a recognised receipt, a stage first reached, a visit, a reported month) the contributions
 * to the indicators that count it, and their totals by day. It runs in the transaction of the fact, so entry and total are both there or
 * neither is. The rules of counting are in one place, the SQL of the store, for a single fact and for all of them alike.
 */
@Service
public class Contributions {

    private final ContributionRows rows;
    private final ApplicationEventPublisher events;

    Contributions(ContributionRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** Counts a receipt that was just recognised; refused outside a transaction. Counting it again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void countReceipt(long receiptId) {
        if (!rows.isCounted("RECEIPT", receiptId)) {
            rows.countReceipts(receiptId);
            rows.addToDays("RECEIPT", receiptId);
            tell("RECEIPT", List.of(receiptId), 0);
        }
    }

    /** Counts a stage whose entry was just accepted; refused outside a transaction. Counting it again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void countStage(long projectId, Stage stage) {
        long before = rows.last("STAGE", projectId);
        if (rows.countStages(projectId, stage.name()) > 0) {
            rows.addToDays("STAGE", projectId, before);
            tell("STAGE", List.of(projectId), before);
        }
    }

    /** Counts visits that were just accepted; refused outside a transaction. Counting them again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void countVisits(Collection<Long> visits) {
        List<Long> uncounted = rows.uncounted("VISIT", visits);
        if (!uncounted.isEmpty()) {
            rows.countVisits(uncounted);
            rows.addToDays("VISIT", uncounted);
            tell("VISIT", uncounted, 0);
        }
    }

    private void tell(String sourceKind, Collection<Long> sourceIds, long after) {
        rows.added(sourceKind, sourceIds, after).forEach(events::publishEvent);
    }

    /** Throws all contributions away and derives them again from the facts. For a first load and after a definition was added. */
    @Transactional
    public void rebuild() {
        rows.clear();
        rows.countReceipts(null);
        rows.countStages(null, null);
        rows.countVisits(null);
        rows.countReported();
        rows.addAllToDays();
    }

    /** Where the totals by day differ from the contributions they sum up. There must be none. */
    @Transactional(readOnly = true)
    public List<Difference> differences() {
        return rows.differences();
    }
}
