package org.guatu.dashboard.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.guatu.access.AccessGuard;
import org.guatu.access.CurrentUser;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.review.Decision;
import org.guatu.review.DecisionAnswers;
import org.guatu.review.Decisions;
import org.guatu.shell.NavigationEntry;
import org.guatu.shell.Texts;

/** The meeting and the decisions in the menu; what is overdue is said there. */
@Configuration
class MeetingMenu {

    @Bean
    NavigationEntry meetingEntry() {
        return new NavigationEntry("tablet.nav", "meeting", Set.of(Role.LEADER, Role.OFFICE), 5);
    }

    @Bean
    NavigationEntry decisionsEntry(AccessGuard guard, CurrentUser user, BusinessClock clock, Decisions decisions, DecisionAnswers answers) {
        return new NavigationEntry("decide.nav", "decisions", Set.of(Role.LEADER, Role.OFFICE, Role.REVIEWER, Role.CLERK, Role.ADMIN), 6,
                () -> overdue(guard, user, clock.today(), decisions, answers));
    }

    /** Of all below them for those who decide, of their own for those who answer. */
    private static Optional<String> overdue(AccessGuard guard, CurrentUser user, LocalDate today, Decisions decisions, DecisionAnswers answers) {
        List<Decision> owed = guard.may(Role.LEADER, Role.OFFICE) && guard.mayOpenProjectsOf(user.require().homeUnit()) ? decisions.openOf(user.require().homeUnit())
                : guard.may(Role.CLERK, Role.REVIEWER) ? answers.mine() : List.of();
        long late = owed.stream().filter(decision -> decision.isOverdue(today)).count();
        return late == 0 ? Optional.empty() : Optional.of(Texts.text("decide.nav.mark", String.valueOf(late)));
    }
}
