package org.guatu.progress;

import org.guatu.project.StageAccepted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts a stage in the transaction in which its entry is accepted: fact and figure are both there or neither is. */
@Component
class StageCounting {

    private final Contributions contributions;

    StageCounting(Contributions contributions) {
        this.contributions = contributions;
    }

    @EventListener
    void on(StageAccepted accepted) {
        contributions.countStage(accepted.projectId(), accepted.stage());
    }
}
