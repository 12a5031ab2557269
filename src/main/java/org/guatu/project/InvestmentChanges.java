package org.guatu.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.guatu.access.Account;
import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.project.store.MoveRows;
import org.guatu.project.store.ProjectRows;
import org.guatu.project.store.RegisterRows;
import org.guatu.project.store.StageRows;
import org.guatu.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a known total investment (计划总投资): by the office, with the number of the document that allows it, each kept as a version. */
@Service
public class InvestmentChanges {

    static final int DOCUMENT_MOST = 60;

    private final AccessGuard guard;
    private final BusinessClock clock;
    private final ProjectRows projects;
    private final RegisterRows register;
    private final StageRows stages;
    private final MoveRows rows;
    private final RegisterTrail trail;
    private final ApplicationEventPublisher events;

    InvestmentChanges(AccessGuard guard, BusinessClock clock, ProjectRows projects, RegisterRows register, StageRows stages, MoveRows rows,
                      RegisterTrail trail, ApplicationEventPublisher events) {
        this.guard = guard;
        this.clock = clock;
        this.projects = projects;
        this.register = register;
        this.stages = stages;
        this.rows = rows;
        this.trail = trail;
        this.events = events;
    }

    /**
     * Sets another total investment from a day. What was counted so far stays counted as it was: thresholds are tested on the investment known
     * when a receipt or stage was accepted (domain §4). Refused: no document number, a day in the future, the same amount, and what
     * {@link ProjectRules} says of amounts.
     *
     * @param yuan            the new total investment
     * @param expectedVersion the version of the project that the change was made on
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void change(long projectId, BigDecimal yuan, String documentNo, LocalDate from, int expectedVersion) {
        Account by = guard.require(Role.OFFICE);
        Project project = projects.locked(projectId).orElseThrow(() -> new Refusal("project.refusal.unknown", Long.toString(projectId)));
        guard.requireUnit(project.unit());
        if (project.version() != expectedVersion) {
            throw new ChangedMeanwhile(ProjectChange.of(project), project);
        }
        String document = document(documentNo);
        refuse(yuan);
        refuseDay(from, clock.today());
        BigDecimal before = project.totalInvestment();
        if (before != null && before.compareTo(yuan) == 0) {
            throw new FieldRefusal(ProjectField.INVESTMENT, "register.refusal.investment-same");
        }
        if (before != null && !rows.hasInvestment(projectId)) {
            register.investment(projectId, before, null, null, by.login(), clock.moment());
        }
        stages.fixInvestment(projectId, before == null ? BigDecimal.ZERO : before);
        register.investment(projectId, yuan, document, from, by.login(), clock.moment());
        rows.invest(projectId, yuan, clock.today());
        trail.project(projectId, project.unit(), "INVESTMENT_CHANGED", before == null ? Map.of() : Map.of("total_investment", before),
                Map.of("total_investment", yuan, "document", document, "effective_on", from), null);
        events.publishEvent(new InvestmentChanged(projectId, before, yuan, from));
    }

    /** The number of a document; refused when there is none or it is longer than 60 characters. */
    static String document(String typed) {
        String document = Typed.words(typed);
        if (document == null || document.length() > DOCUMENT_MOST) {
            throw new Refusal("register.refusal.document", Integer.toString(DOCUMENT_MOST));
        }
        return document;
    }

    /** Refuses a day that is missing, in the future or before all projects. */
    static void refuseDay(LocalDate from, LocalDate today) {
        if (from == null || from.isAfter(today) || from.isBefore(ProjectRules.EARLIEST)) {
            throw new Refusal("register.refusal.effective-date", today.toString());
        }
    }

    private static void refuse(BigDecimal yuan) {
        if (yuan == null) {
            throw new FieldRefusal(ProjectField.INVESTMENT, "register.refusal.investment-positive");
        }
        List<FieldRefusal> faults = new ArrayList<>();
        ProjectRules.amount(faults, yuan);
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
    }
}
