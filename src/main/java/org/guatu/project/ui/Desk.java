package org.guatu.project.ui;

import java.util.List;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.Accounts;
import org.guatu.calendar.BusinessClock;
import org.guatu.live.LiveScreens;
import org.guatu.project.Enterprises;
import org.guatu.project.EvidenceStore;
import org.guatu.project.InvestmentChanges;
import org.guatu.project.Project;
import org.guatu.project.ProjectMoves;
import org.guatu.project.ProjectRegister;
import org.guatu.project.Projects;
import org.guatu.project.SideStates;
import org.guatu.project.StageChanges;
import org.guatu.project.StageDesk;
import org.guatu.shell.KeptForm;
import org.guatu.shell.TypedKeeper;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitKind;
import org.guatu.unit.Units;

/**
 * What the dialogs of the register work with.
 *
 * @param files  where evidence goes; empty where nobody keeps any
 * @param keeper who keeps what is typed; empty where nobody does
 */
record Desk(ProjectRegister register, Projects projects, Enterprises enterprises, StageChanges changes, StageDesk stages, SideStates sides,
            InvestmentChanges investments, ProjectMoves moves, Units units, AccessGuard guard, BusinessClock clock,
            LiveScreens live, Accounts accounts, Optional<EvidenceStore> files, Optional<TypedKeeper> keeper) {

    /** The name that the person of a login goes by; the login where there is no such account any more. */
    String name(String login) {
        return accounts.find(login).map(Account::displayName).orElse(login);
    }

    /** What keeps a form about a project, typed over the project as it is. */
    KeptForm kept(Project project, String what) {
        return new KeptForm(keeper.orElse(null), "project/" + project.id() + "/" + what, project.version());
    }

    /** The units of the scope that can have projects, in the order of the tree. */
    List<Unit> unitsOfScope() {
        return units.all().stream().filter(unit -> unit.kind() != UnitKind.PROVINCE && unit.existsOn(clock.today()))
                .filter(unit -> guard.isInScope(unit.code())).toList();
    }
}
