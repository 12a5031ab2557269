package org.guatu.progress;

import java.math.BigDecimal;
import java.util.List;

import org.guatu.access.AccessGuard;
import org.guatu.calendar.AsOf;
import org.guatu.indicator.LightRule;
import org.guatu.indicator.Targets;
import org.guatu.live.Round;
import org.guatu.progress.store.ProjectProgressRows;
import org.guatu.project.ProjectMoves;
import org.guatu.project.Stage;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The projects of a unit against their plans, and its funnel of stages, as of a day: those that stood in the unit then. Refused where the unit's
 * projects may not be opened.
 */
@Service
@Transactional(readOnly = true)
public class ProjectBoard {

    private final AccessGuard guard;
    private final Units units;
    private final Targets targets;
    private final ProjectMoves moves;
    private final ProjectProgressRows rows;

    ProjectBoard(AccessGuard guard, Units units, Targets targets, ProjectMoves moves, ProjectProgressRows rows) {
        this.guard = guard;
        this.units = units;
        this.targets = targets;
        this.moves = moves;
        this.rows = rows;
    }

    /** A page of projects. */
    public List<ProjectRow> projects(UnitCode unit, int year, AsOf asOf, ProjectFilter filter, int offset, int limit) {
        guard.requireProjectsOf(unit);
        return Round.share(List.of("projects", unit, year, asOf, filter, offset, limit), () -> rows.projects(query(unit, year, asOf), filter, offset, limit));
    }

    /**
     * One project of the unit against its plan, with all its money of the city: what it brought to another county before it moved, and another's
     * share. Refused when the projects may be opened neither of the unit it is in now nor of the one it stood in.
     */
    public ProjectRow project(UnitCode unit, long id, int year, AsOf asOf) {
        ProjectProgressRows.Query own = query(unit, year, asOf);
        ProjectRow row = rows.project(new ProjectProgressRows.Query(units.scope(units.cityOf(unit)), own.countyMoney(), year, asOf, own.rule(), own.then()), id);
        UnitCode stoodIn = own.then().unit(id, row.unit());
        guard.requireProjectsOf(row.unit(), stoodIn);
        return row.in(stoodIn);
    }

    /**
     * The projects of the unit with at least so much total investment, the largest first; terminated ones have left.
     *
     * @param least yuan
     */
    public List<ProjectRow> largest(UnitCode unit, int year, AsOf asOf, BigDecimal least, int limit) {
        guard.requireProjectsOf(unit);
        return rows.largest(query(unit, year, asOf), least, limit);
    }

    /**
     * Sums over all projects that a filter lets through.
     *
     * @param behind      how many are behind their plan by at least half of 亿 (50 million yuan)
     * @param anyBehind   how many are behind by anything
     * @param ahead       how many are ahead of it
     * @param largestPlan the largest plan of the year among them: the length of the longest bar
     * @param investment  total investment of all of them, as the funnel sums it
     */
    public record Totals(int projects, BigDecimal planYear, BigDecimal due, BigDecimal recognised, int behind, int anyBehind, int ahead,
                         BigDecimal largestPlan, BigDecimal investment) {

        /** Recognised less due. */
        public BigDecimal difference() {
            return recognised.subtract(due);
        }
    }

    /** Sums over all projects that a filter lets through. */
    public Totals totals(UnitCode unit, int year, AsOf asOf, ProjectFilter filter) {
        guard.requireProjectsOf(unit);
        return Round.share(List.of("projects.totals", unit, year, asOf, filter), () -> rows.totals(query(unit, year, asOf), filter));
    }

    /**
     * How many projects have entered a stage by the as-of day, and their total investment in yuan. Whoever skipped a stage is not in it.
     *
     * @param stuck how many have been in it for more than 90 days without reaching the next; told of LANDED only
     */
    public record FunnelStep(Stage stage, int projects, BigDecimal investment, int stuck) {
    }

    /** The funnel: cumulative counts from the first talks to production; terminated projects have left it. */
    public List<FunnelStep> funnel(UnitCode unit, AsOf asOf) {
        guard.requireProjectsOf(unit);
        return Round.share(List.of("projects.funnel", unit, asOf), () -> rows.funnel(units.scope(unit), asOf, moves.then(asOf.knownBy())));
    }

    private ProjectProgressRows.Query query(UnitCode unit, int year, AsOf asOf) {
        LightRule rule = targets.lightRules(unit).at(asOf.date());
        return new ProjectProgressRows.Query(units.scope(unit), units.byCode(unit).kind().isBelowCity(), year, asOf, rule, moves.then(asOf.knownBy()));
    }
}
