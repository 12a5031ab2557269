package org.guatu.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.guatu.access.Account;
import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.project.store.InvestmentRows;
import org.guatu.project.store.ProjectRows;
import org.guatu.project.store.RegisterRows;
import org.guatu.project.store.RegisterRows.Known;
import org.guatu.project.store.StageRows;
import org.guatu.refusal.Refusal;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitKind;
import org.guatu.unit.Units;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a project comes into the register and is put right. Clerks do it for their own units, the office for all of its scope. What changes
 * figures goes other ways: {@link StageChanges}, {@link InvestmentChanges}, {@link ProjectMoves}.
 */
@Service
public class ProjectRegister {

    private static final Role[] WRITERS = {Role.CLERK, Role.OFFICE};
    private static final Set<ProjectField> CHANGEABLE = Set.of(ProjectField.CODE, ProjectField.NAME, ProjectField.ENTERPRISE,
            ProjectField.INVESTMENT, ProjectField.CHAIN, ProjectField.CHAIN_ROLE, ProjectField.INDUSTRY, ProjectField.SITE, ProjectField.NOTE);

    private final AccessGuard guard;
    private final Units units;
    private final BusinessClock clock;
    private final ProjectRows projects;
    private final RegisterRows rows;
    private final StageRows stages;
    private final InvestmentRows investments;
    private final Enterprises enterprises;
    private final Duplicates duplicates;
    private final RegisterTrail trail;

    ProjectRegister(AccessGuard guard, Units units, BusinessClock clock, ProjectRows projects, RegisterRows rows, StageRows stages,
                    InvestmentRows investments, Enterprises enterprises, Duplicates duplicates, RegisterTrail trail) {
        this.guard = guard;
        this.units = units;
        this.clock = clock;
        this.projects = projects;
        this.rows = rows;
        this.stages = stages;
        this.investments = investments;
        this.enterprises = enterprises;
        this.duplicates = duplicates;
        this.trail = trail;
    }

    /**
     * Everything for which {@link #create} would refuse it, each at its field: the rules of {@link ProjectRules}, a unit out of scope, an
     * unknown chain or firm, a code that is taken. For a form while it is filled in and for the dry run of an import.
     */
    @Transactional(readOnly = true)
    public List<FieldRefusal> faults(NewProject project) {
        guard.require(WRITERS);
        List<FieldRefusal> faults = new ArrayList<>(ProjectRules.faults(project, clock.today()));
        if (project.unit() != null) {
            unitFault(project).ifPresent(faults::add);
        }
        chainFault(project.chainCode()).ifPresent(faults::add);
        if (project.enterpriseId() != null && enterprises.byId(project.enterpriseId()).isEmpty()) {
            faults.add(new FieldRefusal(ProjectField.ENTERPRISE, "register.refusal.enterprise-unknown"));
        }
        if (project.code() != null) {
            rows.byCode(project.code()).ifPresent(other -> faults.add(codeTaken(other)));
        }
        return List.copyOf(faults);
    }

    /**
     * Registered projects that look like the one being typed, the worst kind first; also of units the reader may not open. Names are compared
     * within the city of the draft's unit, codes, firms and sites everywhere.
     */
    @Transactional(readOnly = true)
    public List<Duplicate> similar(NewProject draft) {
        guard.require(WRITERS);
        return duplicates.of(draft, null, guard::mayOpenProjectsOf);
    }

    /** Other registered projects that look like a registered one: what a reviewer asks about before money counts twice. */
    @Transactional(readOnly = true)
    public List<Duplicate> similarTo(long projectId) {
        Project project = projects.project(projectId).orElseThrow(() -> unknown(projectId));
        guard.requireProjectsOf(project.unit());
        return duplicates.of(new NewProject(null, project.nameZh(), project.unit(), project.enterpriseId(), null, null, null, null, null, null,
                null, project.site(), null), projectId, guard::mayOpenProjectsOf);
    }

    /**
     * Registers a project with its first stage, which waits to be accepted, and tells its id. Refused with the first of its
     * {@link #faults}; likeness to another project does not refuse it, except for the same code. The evidence of the stage is asked for when
     * it is accepted: an import brings none.
     */
    @Transactional
    public long create(NewProject project) {
        return enter(project, List.of());
    }

    /** Registers a project as {@link #create(NewProject)} does, with what shows its first stage; refused while a kind that it requires is missing. */
    @Transactional
    public long create(NewProject project, List<StageEvidence> evidence) {
        guard.require(WRITERS);
        if (project.unit() != null) {
            guard.requireUnit(project.unit());
        }
        refuse(faults(project));
        List<String> missing = stages.rules(project.firstStage()).stream().filter(EvidenceRule::required).map(EvidenceRule::kind)
                .filter(kind -> evidence.stream().noneMatch(piece -> piece.kind().equals(kind))).toList();
        if (!missing.isEmpty()) {
            throw new MissingEvidence(missing);
        }
        return enter(project, evidence);
    }

    private long enter(NewProject project, List<StageEvidence> evidence) {
        Account by = guard.require(WRITERS);
        if (project.unit() != null) {
            guard.requireUnit(project.unit());
        }
        refuse(faults(project));
        Long enterprise = project.newEnterprise() == null ? project.enterpriseId() : Long.valueOf(enterprises.create(project.newEnterprise()).id());
        long id;
        try {
            id = rows.insert(project, enterprise, by.login(), clock.moment());
        } catch (DuplicateKeyException raced) {
            throw codeTaken(project.code());
        }
        stages.enter(id, project.firstStage(), project.stageOn(), null, by.login(), clock.moment());
        evidence.forEach(piece -> stages.attach(id, project.firstStage(), piece, by.login(), clock.moment()));
        rows.log(id, "CREATED", project.firstStage(), project.stageOn(), null, by.login(), clock.moment());
        if (project.totalInvestment() != null) {
            investments.add(id, InvestmentVersion.first(project.totalInvestment(), by.login(), clock.moment()));
        }
        Map<String, Object> all = values(change(project, enterprise), CHANGEABLE);
        all.putAll(Map.of("unit", project.unit(), "stage", project.firstStage(), "entered_on", project.stageOn()));
        if (!evidence.isEmpty()) {
            all.put("evidence", evidence.stream().map(piece -> piece.kind() + " " + piece.sha256()).collect(java.util.stream.Collectors.joining(", ")));
        }
        trail.project(id, project.unit(), "CREATED", Map.of(), all, null);
        return id;
    }

    /**
     * Changes what has no consequence for figures. Refused: whoever is not of its unit; a known total investment changed without a document;
     * a code changed by anyone but the office; a save over somebody else's ({@link ChangedMeanwhile} carries both versions).
     *
     * @param expectedVersion the version that the change was made on
     * @return the new version
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int change(long id, ProjectChange change, int expectedVersion) {
        Account by = guard.require(WRITERS);
        Project present = projects.locked(id).orElseThrow(() -> unknown(id));
        guard.requireUnit(present.unit());
        if (present.version() != expectedVersion) {
            throw new ChangedMeanwhile(change, present);
        }
        ProjectChange old = ProjectChange.of(present);
        Set<ProjectField> changed = old.differences(change);
        if (changed.isEmpty()) {
            return expectedVersion;
        }
        refuse(faults(change, old, changed, by));
        try {
            rows.update(id, change, clock.today());
        } catch (DuplicateKeyException raced) {
            throw codeTaken(change.code());
        }
        if (changed.contains(ProjectField.INVESTMENT)) {
            investments.add(id, InvestmentVersion.first(change.totalInvestment(), by.login(), clock.moment()));
        }
        trail.project(id, present.unit(), "CHANGED", values(old, changed), values(change, changed), null);
        return expectedVersion + 1;
    }

    private List<FieldRefusal> faults(ProjectChange change, ProjectChange old, Set<ProjectField> changed, Account by) {
        List<FieldRefusal> faults = new ArrayList<>(ProjectRules.faults(change));
        if (changed.contains(ProjectField.INVESTMENT) && old.totalInvestment() != null) {
            faults.add(new FieldRefusal(ProjectField.INVESTMENT, "register.refusal.investment-document"));
        }
        if (changed.contains(ProjectField.CODE)) {
            if (!by.hasAny(Role.OFFICE)) {
                faults.add(new FieldRefusal(ProjectField.CODE, "register.refusal.code-office"));
            } else {
                rows.byCode(change.code()).ifPresent(other -> faults.add(codeTaken(other)));
            }
        }
        chainFault(change.chainCode()).ifPresent(faults::add);
        if (change.enterpriseId() != null && enterprises.byId(change.enterpriseId()).isEmpty()) {
            faults.add(new FieldRefusal(ProjectField.ENTERPRISE, "register.refusal.enterprise-unknown"));
        }
        return faults;
    }

    private Optional<FieldRefusal> unitFault(NewProject project) {
        Optional<Unit> unit = units.find(project.unit());
        if (unit.isEmpty()) {
            return Optional.of(new FieldRefusal(ProjectField.UNIT, "register.refusal.unit-unknown", project.unit().value()));
        }
        if (!guard.isInScope(project.unit())) {
            return Optional.of(new FieldRefusal(ProjectField.UNIT, "access.refusal.unit", unit.get()));
        }
        if (unit.get().kind() == UnitKind.PROVINCE || !unit.get().existsOn(clock.today())) {
            return Optional.of(new FieldRefusal(ProjectField.UNIT, "register.refusal.unit-no-projects", unit.get()));
        }
        return Optional.empty();
    }

    private Optional<FieldRefusal> chainFault(String chain) {
        return chain == null || rows.hasChain(chain) ? Optional.empty()
                : Optional.of(new FieldRefusal(ProjectField.CHAIN, "register.refusal.chain-unknown", chain));
    }

    /** Somebody took the code at the same moment; what they saved may not be visible here yet. */
    private FieldRefusal codeTaken(String code) {
        return rows.byCode(code).map(this::codeTaken)
                .orElseGet(() -> new FieldRefusal(ProjectField.CODE, "register.refusal.code-taken-elsewhere", code));
    }

    /** Names the project that has the code only to those who may open it. */
    private FieldRefusal codeTaken(Known other) {
        Unit unit = units.byCode(other.unit());
        return guard.mayOpenProjectsOf(other.unit())
                ? new FieldRefusal(ProjectField.CODE, "register.refusal.code-taken", other.code(), unit, other.name())
                : new FieldRefusal(ProjectField.CODE, "register.refusal.code-taken-elsewhere", other.code());
    }

    private static void refuse(List<FieldRefusal> faults) {
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
    }

    private static Refusal unknown(long id) {
        return new Refusal("project.refusal.unknown", Long.toString(id));
    }

    private static ProjectChange change(NewProject project, Long enterprise) {
        return new ProjectChange(project.code(), project.name(), enterprise, project.totalInvestment(), project.chainCode(), project.chainRole(),
                project.industry(), project.site(), project.note());
    }

    private static Map<String, Object> values(ProjectChange change, Set<ProjectField> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ProjectField field : ProjectField.values()) {
            if (fields.contains(field) && change.value(field) != null) {
                values.put(field == ProjectField.INVESTMENT ? "total_investment" : field.name().toLowerCase(Locale.ROOT), change.value(field));
            }
        }
        return values;
    }
}
