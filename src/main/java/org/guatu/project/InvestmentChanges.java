package org.guatu.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.guatu.access.Account;
import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.project.store.InvestmentRows;
import org.guatu.project.store.ProjectRows;
import org.guatu.project.store.StageRows;
import org.guatu.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a known total investment (计划总投资): by the office, with the document that allows it, by number and file, each kept as a version. */
@Service
public class InvestmentChanges {

    static final int DOCUMENT_MOST = 60;

    private final AccessGuard guard;
    private final BusinessClock clock;
    private final ProjectRows projects;
    private final StageRows stages;
    private final InvestmentRows rows;
    private final RegisterTrail trail;
    private final ApplicationEventPublisher events;

    InvestmentChanges(AccessGuard guard, BusinessClock clock, ProjectRows projects, StageRows stages, InvestmentRows rows, RegisterTrail trail,
                      ApplicationEventPublisher events) {
        this.guard = guard;
        this.clock = clock;
        this.projects = projects;
        this.stages = stages;
        this.rows = rows;
        this.trail = trail;
        this.events = events;
    }

    /**
     * Sets another total investment from a day. What was counted so far stays counted as it was: thresholds are tested on the investment known
     * when a receipt or stage was accepted (domain §4). Refused: no document number, a day in the future, the same amount, what
     * {@link ProjectRules} says of amounts, and evidence missing that {@link #rules} require.
     *
     * @param yuan            the new total investment
     * @param evidence        the files, taken in by {@link EvidenceStore#take}
     * @param expectedVersion the version of the project that the change was made on
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void change(long projectId, BigDecimal yuan, String documentNo, LocalDate from, List<StageEvidence> evidence, int expectedVersion) {
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
        List<String> missing = rows.rules().stream().filter(EvidenceRule::required).map(EvidenceRule::kind)
                .filter(kind -> evidence.stream().noneMatch(piece -> piece.kind().equals(kind))).toList();
        if (!missing.isEmpty()) {
            throw new MissingEvidence(missing);
        }
        if (before != null && !rows.hasAny(projectId)) {
            rows.add(projectId, InvestmentVersion.first(before, by.login(), clock.moment()));
        }
        stages.fixInvestment(projectId, before == null ? BigDecimal.ZERO : before);
        rows.add(projectId, new InvestmentVersion(yuan, document, from, by.login(), clock.moment(), evidence));
        rows.invest(projectId, yuan, clock.today());
        trail.project(projectId, project.unit(), "INVESTMENT_CHANGED", before == null ? Map.of() : Map.of("total_investment", before),
                Map.of("total_investment", yuan, "document", document, "effective_on", from,
                        "sha256", evidence.stream().map(StageEvidence::sha256).collect(Collectors.joining(" "))), null);
        events.publishEvent(new InvestmentChanged(projectId, before, yuan, from));
    }

    /** Which evidence another total investment asks for, the required first. A dictionary. */
    @Transactional(readOnly = true)
    public List<EvidenceRule> rules() {
        guard.require(Role.values());
        return rows.rules();
    }

    /** The versions of a project's total investment, the first one first; none where it was never changed. */
    @Transactional(readOnly = true)
    public List<InvestmentVersion> versions(long projectId) {
        guard.requireProjectsOf(projects.project(projectId).orElseThrow(() -> new Refusal("project.refusal.unknown", Long.toString(projectId))).unit());
        return rows.versions(projectId, clock.today().plusDays(1).atStartOfDay());
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
