package org.guatu.dashboard.meeting;

import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.project.EvidenceStore;
import org.guatu.review.Decision;
import org.guatu.review.DecisionAnswers;
import org.guatu.review.Decisions;
import org.guatu.review.Reminders;

/**
 * What the screens of decisions ask for.
 *
 * @param evidence where files go; nothing where nobody keeps any
 */
record DecisionDesk(Decisions decisions, DecisionAnswers answers, Reminders reminders, Deciding deciding, BusinessClock clock, AccessGuard guard, Optional<EvidenceStore> evidence) {

    /**
     * Whether the reader judges a decision: found done or not done, more time, taken up again. Who answers for it does not judge himself, unless he
     * wrote it.
     */
    boolean mayJudge(Decision decision) {
        if (!guard.may(Role.LEADER, Role.OFFICE) || !guard.isInScope(decision.unit())) {
            return false;
        }
        return !answers.answersFor(decision) || decision.origin() == Decision.Origin.INSTRUCTION
                && decisions.steps(decision.id()).getFirst().label().equals(guard.require(Role.LEADER, Role.OFFICE).displayName());
    }

    /** Makes it of its parts. */
    @Component
    static class Parts {

        private final DecisionDesk desk;

        Parts(Decisions decisions, DecisionAnswers answers, Reminders reminders, Deciding deciding, BusinessClock clock, AccessGuard guard,
              ObjectProvider<EvidenceStore> evidence) {
            desk = new DecisionDesk(decisions, answers, reminders, deciding, clock, guard, Optional.ofNullable(evidence.getIfAvailable()));
        }

        DecisionDesk desk() {
            return desk;
        }
    }
}
