package org.guatu.project;

import java.util.List;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.project.store.InvestmentRows;
import org.guatu.project.store.ProjectRows;
import org.guatu.project.store.StageRows;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to read about stages: what waits, what a stage asks for, what was shown. */
@Service
@Transactional(readOnly = true)
public class StageDesk {

    private final AccessGuard guard;
    private final Units units;
    private final ProjectRows projects;
    private final StageRows rows;
    private final InvestmentRows investments;

    StageDesk(AccessGuard guard, Units units, ProjectRows projects, StageRows rows, InvestmentRows investments) {
        this.guard = guard;
        this.units = units;
        this.projects = projects;
        this.rows = rows;
        this.investments = investments;
    }

    /** Entries of a unit and all below it that wait for a decision, the oldest first. */
    public List<WaitingStage> waiting(UnitCode unit) {
        guard.requireProjectsOf(unit);
        return rows.waiting(units.scope(unit));
    }

    /** Entries of a unit and all below it that were sent back: its clerks enter them again or withdraw them. */
    public List<WaitingStage> returned(UnitCode unit) {
        guard.requireProjectsOf(unit);
        return rows.returned(units.scope(unit));
    }

    /** Which evidence a stage asks for, the required first. A dictionary. */
    public List<EvidenceRule> rules(Stage stage) {
        return rows.rules(stage);
    }

    /** A file that was shown for a stage of a project. */
    public record Shown(long projectId, String project, UnitCode unit, Stage stage, StageEvidence piece) {
    }

    /** What was shown for the stages of the projects of a unit and all below it, the latest first. */
    public List<Shown> shown(UnitCode unit) {
        guard.requireProjectsOf(unit);
        return rows.shown(units.scope(unit));
    }

    /** A file of a hash that was shown for a stage or the total investment of a project which the reader may open, if there is one. A screen on the wall sees none. */
    public Optional<StageEvidence> file(String sha256) {
        if (!guard.may(Role.LEADER, Role.CLERK, Role.REVIEWER, Role.OFFICE, Role.ADMIN)) {
            return Optional.empty();
        }
        return rows.shown(sha256).stream().filter(one -> guard.mayOpenProjectsOf(one.unit())).findFirst().map(Shown::piece)
                .or(() -> investments.shown(sha256).stream().filter(one -> guard.mayOpenProjectsOf(one.unit())).findFirst().map(InvestmentRows.Shown::piece));
    }

    /** What was shown for a stage of a project. */
    public List<StageEvidence> evidence(long projectId, Stage stage) {
        guard.requireProjectsOf(projects.project(projectId)
                .orElseThrow(() -> new Refusal("project.refusal.unknown", Long.toString(projectId))).unit());
        return rows.evidence(projectId, stage);
    }
}
