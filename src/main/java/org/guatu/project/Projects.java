package org.guatu.project;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.guatu.access.AccessGuard;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.live.Round;
import org.guatu.project.store.InvestmentRows;
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
    private final InvestmentRows investments;
    private final ProjectMoves moves;
    private final BusinessClock clock;

    Projects(AccessGuard guard, Units units, ProjectRows rows, InvestmentRows investments, ProjectMoves moves, BusinessClock clock) {
        this.guard = guard;
        this.units = units;
        this.rows = rows;
        this.investments = investments;
        this.moves = moves;
        this.clock = clock;
    }

    /** Everything about one project; refused when there is none or the reader may not open projects of its unit. */
    public Dossier dossier(long id) {
        Project project = known(id);
        guard.requireProjectsOf(project.unit());
        return new Dossier(project, rows.stages(id), rows.plan(id), rows.needs(id), rows.blockers(List.of(id)), investments.versions(id, clock.today().plusDays(1).atStartOfDay()));
    }

    /**
     * The same as it stood on a day, in the unit it stood in: no stage, problem, leader or side state that came later. Of a day that is past, what the register keeps no
     * day of is left out, except the needs, the plan of months, the scheme and a team, which are those of now.
     */
    public Dossier dossier(long id, AsOf asOf) {
        Project project = known(id);
        UnitCode stoodIn = moves.then(asOf.knownBy()).unit(id, project.unit());
        guard.requireProjectsOf(project.unit(), stoodIn);
        boolean past = asOf.date().isBefore(clock.defaultAsOf());
        Project then = !past ? project : project.knownOn(asOf.knownBy(), stoodIn, project.sideState() != null && rows.sideStateCameAfter(id, project.sideState(), asOf.knownBy()));
        return new Dossier(then, rows.stages(id, asOf, past), rows.plan(id), rows.needs(id), known(rows.blockers(List.of(id)), asOf.knownBy()),
                investments.versions(id, asOf.knownBy().plusDays(1).atStartOfDay()));
    }

    private Project known(long id) {
        return rows.project(id).orElseThrow(() -> new Refusal("project.refusal.unknown", Long.toString(id)));
    }

    private List<Blocker> known(List<Blocker> blockers, LocalDate on) {
        if (blockers.isEmpty()) {
            return blockers;
        }
        StoodThen then = moves.then(on);
        Map<Long, Blocker.Said> said = rows.saidThen(on);
        return blockers.stream().map(blocker -> said.containsKey(blocker.id()) ? blocker.saying(said.get(blocker.id())) : blocker)
                .flatMap(blocker -> blocker.knownOn(on).stream()).map(blocker -> blocker.in(then.unit(blocker.projectId(), blocker.unit())))
                .sorted(Comparator.comparing(Blocker::dueOn).thenComparing(Blocker::id)).toList();
    }

    /** The projects that stood in a unit and below it on a day, by name. */
    public List<Project> siblings(UnitCode unit, LocalDate on) {
        guard.requireProjectsOf(unit);
        return rows.projects(units.scope(unit), moves.then(on));
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
                : Round.share(List.of("blockers.open", unit, on), () -> known(rows.openBlockers(units.scope(unit), on, moves.then(on)), on).stream().filter(blocker -> blocker.isOpen(on)).toList());
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
