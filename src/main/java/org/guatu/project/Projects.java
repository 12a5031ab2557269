package org.guatu.project;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.guatu.access.AccessGuard;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
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
    private final BusinessClock clock;

    Projects(AccessGuard guard, Units units, ProjectRows rows, BusinessClock clock) {
        this.guard = guard;
        this.units = units;
        this.rows = rows;
        this.clock = clock;
    }

    /** Everything about one project; refused when there is none or the reader may not open projects of its unit. */
    public Dossier dossier(long id) {
        Project project = rows.project(id).orElseThrow(() -> new Refusal("project.refusal.unknown", Long.toString(id)));
        guard.requireProjectsOf(project.unit());
        return new Dossier(project, rows.stages(id), rows.plan(id), rows.needs(id), rows.blockers(List.of(id)));
    }

    /**
     * The same as it stood on a day: no stage, problem, leader or side state that came later. Of a day that is past, what the register keeps no
     * day of is left out, except the needs, the plan of months, the scheme and a team, which are those of now.
     */
    public Dossier dossier(long id, AsOf asOf) {
        Dossier now = dossier(id);
        Project project = now.project();
        boolean past = asOf.date().isBefore(clock.defaultAsOf());
        Project then = !past ? project : project.knownOn(asOf.knownBy(), project.sideState() != null && rows.sideStateCameAfter(id, project.sideState(), asOf.knownBy()));
        return new Dossier(then, rows.stages(id, asOf, past), now.plan(), now.needs(), known(now.blockers(), asOf.knownBy()));
    }

    private static List<Blocker> known(List<Blocker> blockers, LocalDate on) {
        return blockers.stream().flatMap(blocker -> blocker.knownOn(on).stream()).toList();
    }

    /** The other projects of the same unit, by name: what the switcher offers. */
    public List<Project> siblings(UnitCode unit) {
        guard.requireProjectsOf(unit);
        return rows.projects(units.scope(unit));
    }

    /** Problems of these projects as they were known on a day, the ones due first first. */
    public List<Blocker> blockers(UnitCode unit, Collection<Long> projects, LocalDate on) {
        guard.requireProjectsOf(unit);
        return projects.isEmpty() ? List.of() : known(rows.blockers(projects), on);
    }

    /** One problem; refused when there is none or the reader may not open projects of its unit. */
    public Blocker blocker(long id) {
        Blocker blocker = rows.blocker(id).orElseThrow(() -> new Refusal("project.refusal.unknown-blocker"));
        guard.requireProjectsOf(blocker.unit());
        return blocker;
    }

    /** Unsolved problems of a unit and all below it as they were known on a day, the ones due first first; for readers who may open its projects, else none. */
    public List<Blocker> openBlockers(UnitCode unit, LocalDate on) {
        return !guard.mayOpenProjectsOf(unit) ? List.of()
                : Round.share(List.of("blockers.open", unit, on), () -> known(rows.openBlockers(units.scope(unit), on), on));
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
