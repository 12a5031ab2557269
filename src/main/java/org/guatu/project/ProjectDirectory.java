package org.guatu.project;

import java.util.Collection;
import java.util.List;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.project.store.ProjectDirectoryRows;
import org.guatu.unit.UnitCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds many projects at once by what a file calls them. For those who enter figures. */
@Service
@Transactional(readOnly = true)
public class ProjectDirectory {

    private final AccessGuard guard;
    private final ProjectDirectoryRows rows;

    ProjectDirectory(AccessGuard guard, ProjectDirectoryRows rows) {
        this.guard = guard;
        this.rows = rows;
    }

    /**
     * A project as the directory has it.
     *
     * @param sideState HALTED, TERMINATED, or null
     */
    public record Listed(long id, String code, String name, UnitCode unit, String sideState) {
    }

    /** The projects with these codes, of whatever unit: a code is taken once in the whole register. At most a thousand codes. */
    public List<Listed> byCodes(Collection<String> codes) {
        guard.require(Role.CLERK, Role.OFFICE);
        return codes.isEmpty() ? List.of() : rows.byCodes(codes);
    }

    /** The projects with these names within the scope of the account. At most a thousand names. */
    public List<Listed> byNames(Collection<String> names) {
        guard.require(Role.CLERK, Role.OFFICE);
        return names.isEmpty() ? List.of() : rows.byNames(names).stream().filter(project -> guard.isInScope(project.unit())).toList();
    }
}
