package org.guatu.progress;

import org.guatu.project.VisitsAccepted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts visits in the transaction in which they are entered: fact and figure are both there or neither is. */
@Component
class VisitCounting {

    private final Contributions contributions;

    VisitCounting(Contributions contributions) {
        this.contributions = contributions;
    }

    @EventListener
    void on(VisitsAccepted accepted) {
        contributions.countVisits(accepted.ids());
    }
}
