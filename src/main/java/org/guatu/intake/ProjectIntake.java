package org.guatu.intake;

import java.util.List;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.CurrentUser;
import org.guatu.intake.table.Header;
import org.guatu.project.CreditCode;
import org.guatu.project.Dossier;
import org.guatu.project.Enterprise;
import org.guatu.project.Enterprises;
import org.guatu.project.NewEnterprise;
import org.guatu.project.ProjectDirectory;
import org.guatu.project.ProjectRegister;
import org.guatu.project.Projects;
import org.springframework.stereotype.Component;

/** Projects out of a file: new ones are registered, known ones changed in what has no consequence for figures. */
@Component
class ProjectIntake implements Intake {

    private final AccessGuard guard;
    private final CurrentUser user;
    private final ProjectRegister register;
    private final Projects projects;
    private final ProjectDirectory directory;
    private final Enterprises enterprises;
    private final UnitNames units;

    ProjectIntake(AccessGuard guard, CurrentUser user, ProjectRegister register, Projects projects, ProjectDirectory directory,
                  Enterprises enterprises, UnitNames units) {
        this.guard = guard;
        this.user = user;
        this.register = register;
        this.projects = projects;
        this.directory = directory;
        this.enterprises = enterprises;
        this.units = units;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PROJECTS;
    }

    @Override
    public Pass<ProjectPass.Entry> begin(Header header, boolean from1904, boolean asks) {
        return new ProjectPass(this, header, from1904);
    }

    AccessGuard guard() {
        return guard;
    }

    Account account() {
        return user.require();
    }

    ProjectRegister register() {
        return register;
    }

    ProjectDirectory directory() {
        return directory;
    }

    UnitNames units() {
        return units;
    }

    Dossier dossier(long id) {
        return projects.dossier(id);
    }

    Optional<Enterprise> byCreditCode(String code) {
        return enterprises.byCreditCode(CreditCode.typed(code));
    }

    List<Enterprise> named(String name) {
        return enterprises.named(name);
    }

    /** The firm a row names: one that an earlier row of the same file brought, or a new one. */
    long firm(NewEnterprise firm) {
        Optional<Enterprise> known = firm.creditCode() == null ? named(firm.name()).stream().findFirst() : byCreditCode(firm.creditCode());
        return known.orElseGet(() -> enterprises.create(firm)).id();
    }
}
