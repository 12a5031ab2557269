package org.guatu.project.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.guatu.access.AccessGuard;
import org.guatu.access.Accounts;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.live.LiveScreens;
import org.guatu.project.Enterprises;
import org.guatu.project.EvidenceStore;
import org.guatu.project.InvestmentChanges;
import org.guatu.project.ProjectDialogs;
import org.guatu.project.ProjectMoves;
import org.guatu.project.ProjectRegister;
import org.guatu.project.Projects;
import org.guatu.project.SideStates;
import org.guatu.project.StageChanges;
import org.guatu.project.StageDesk;
import org.guatu.shell.TypedKeeper;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Opens the dialogs. What it offers is what the services would allow; the services decide. */
@Component
class RegisterDialogs implements ProjectDialogs {

    private final Desk desk;

    RegisterDialogs(ProjectRegister register, Projects projects, Enterprises enterprises, StageChanges changes, StageDesk stages, SideStates sides,
                    InvestmentChanges investments, ProjectMoves moves, Units units, AccessGuard guard, BusinessClock clock, LiveScreens live, Accounts accounts,
                    ObjectProvider<EvidenceStore> files, ObjectProvider<TypedKeeper> keeper) {
        this.desk = new Desk(register, projects, enterprises, changes, stages, sides, investments, moves, units, guard, clock, live, accounts,
                files.stream().findFirst(), keeper.stream().findFirst());
    }

    @Override
    public List<Change> offered(UnitCode unit) {
        List<Change> changes = new ArrayList<>();
        if (!desk.guard().isInScope(unit)) {
            return changes;
        }
        if (desk.guard().may(Role.CLERK, Role.OFFICE)) {
            changes.addAll(List.of(Change.EDIT, Change.STAGE, Change.SIDE));
        }
        if (desk.guard().may(Role.REVIEWER)) {
            changes.add(Change.STAGE_REVIEW);
        }
        if (desk.guard().may(Role.OFFICE)) {
            changes.addAll(List.of(Change.INVESTMENT, Change.MOVE, Change.SHARES));
        }
        return changes;
    }

    @Override
    public void open(Change change, long projectId, Runnable saved) {
        switch (change) {
            case EDIT -> EditDialog.open(desk, projectId, saved);
            case STAGE -> StageDialog.open(desk, projectId, saved);
            case SIDE -> SideDialog.open(desk, projectId, saved);
            case STAGE_REVIEW -> StageReviewDialog.open(desk, projectId, saved);
            case INVESTMENT -> InvestmentDialog.open(desk, projectId, saved);
            case MOVE -> MoveDialog.open(desk, projectId, saved);
            case SHARES -> ShareDialog.open(desk, projectId, saved);
        }
    }

    @Override
    public void openNew(UnitCode unit, LongConsumer saved) {
        NewProjectDialog.open(desk, unit, saved);
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> investments(long projectId) {
        return Optional.of(desk.investments().versions(projectId)).filter(versions -> versions.size() > 1).map(versions -> new InvestmentList(desk, versions));
    }

    @Override
    public void openWaiting(UnitCode unit, Runnable decided) {
        StageReviewDialog.open(desk, unit, decided);
    }
}
