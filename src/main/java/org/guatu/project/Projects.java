package org.guatu.project;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.guatu.access.AccessGuard;
import org.guatu.live.Round;
import org.guatu.project.store.ProjectRows;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of projects. */
@Service
@Transactional(readOnly = true)
public class Projects {

    private final AccessGuard guard;
    private final Units units;
    private final ProjectRows rows;

    Projects(AccessGuard guard, Units units, ProjectRows rows) {
        this.guard = guard;
        this.units = units;
        this.rows = rows;
    }

    /** Everything about one project; refused when there is none or the reader may not open projects of its unit. */
    public Dossier dossier(long id) {
        Project project = rows.project(id).orElseThrow(() -> new Refusal("project.refusal.unknown", Long.toString(id)));
        guard.requireProjectsOf(project.unit());
        return new Dossier(project, rows.stages(id), rows.plan(id), rows.needs(id), rows.blockers(List.of(id)));
    }

    /** The other projects of the same unit, by name: what the switcher offers. */
    public List<Project> siblings(UnitCode unit) {
        guard.requireProjectsOf(unit);
        return rows.projects(units.scope(unit));
    }

    /** Problems of these projects, the ones due first first. */
    public List<Blocker> blockers(UnitCode unit, Collection<Long> projects) {
        guard.requireProjectsOf(unit);
        return projects.isEmpty() ? List.of() : rows.blockers(projects);
    }

    /** One problem; refused when there is none or the reader may not open projects of its unit. */
    public Blocker blocker(long id) {
        Blocker blocker = rows.blocker(id).orElseThrow(() -> new Refusal("project.refusal.unknown-blocker"));
        guard.requireProjectsOf(blocker.unit());
        return blocker;
    }

    /** Unsolved problems of a unit and all below it, the ones due first first; for readers who may open its projects, else none. */
    public List<Blocker> openBlockers(UnitCode unit, LocalDate on) {
        return !guard.mayOpenProjectsOf(unit) ? List.of()
                : Round.share(List.of("blockers.open", unit, on), () -> rows.openBlockers(units.scope(unit), on));
    }

    /** The industry chains in their order. */
    public List<Chain> chains() {
        return rows.chains();
    }

    /** An industry chain (产业链). */
    public record Chain(String code, String nameZh, String nameEn) {

        /** The name in the reader's language. */
        public String name(java.util.Locale locale) {
            return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
        }
    }
}
