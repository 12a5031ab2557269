package org.guatu.dashboard;

import java.util.List;
import java.util.Optional;

import org.guatu.calendar.Period;
import org.guatu.indicator.Indicator;
import org.guatu.progress.Figure;
import org.guatu.progress.ProjectBoard.FunnelStep;
import org.guatu.progress.ProjectBoard.Totals;
import org.guatu.project.Projects.Chain;
import org.guatu.shell.HeaderState;
import org.guatu.shell.ViewState;
import org.guatu.unit.UnitCode;

/**
 * The screen of one unit, read once. Cards show the period of the address; projects have plans by year, so funnel, list and reasons stand
 * on the year.
 *
 * @param screen   figures of the unit and those below it
 * @param rank     where it stands by its first headline in the period shown; empty without a rank
 * @param projects empty when the reader may not open the unit's projects
 */
public record UnitScreen(Screen screen, Optional<RankOf> rank, Optional<ProjectsOf> projects) {

    /**
     * The projects of the unit and all below it.
     *
     * @param planned    sums over the projects with plan or money in the year
     * @param registered how many there are in all
     * @param funnel     from the first talks to production
     * @param why        empty when there is no target to be behind of
     * @param chase      empty when there is no target or no project is behind its plan
     * @param chains     the industry chains to choose from
     */
    public record ProjectsOf(Totals planned, int registered, List<FunnelStep> funnel, Optional<Why> why, Optional<Chase> chase,
                             List<Chain> chains) {

        public ProjectsOf {
            funnel = List.copyOf(funnel);
            chains = List.copyOf(chains);
        }
    }

    public UnitCode code() {
        return screen.unit().code();
    }

    /** The money in place, which projects are planned in. */
    public Indicator funds() {
        return screen.standing().indicator(Indicator.FUNDS).orElseThrow();
    }

    /** The whole year of the screen. */
    public Period year() {
        return yearOf(screen);
    }

    /** The unit's money of the year. */
    public Figure fundsOfYear() {
        return screen.standing().figure(funds(), code(), year());
    }

    /** The same screen when its address says something else of the list or of what lies open over it. */
    public UnitScreen withAddress(ViewState address) {
        ViewState state = withUnit(code(), address);
        HeaderState header = screen.header();
        return new UnitScreen(new Screen(state, screen.standing(), screen.indicator(), screen.period(),
                new HeaderState(header.place(), state, header.unit(), header.leaf(), header.years(), header.year(), header.tabs(), header.more(), header.period(),
                        header.asOf(), header.pendingYuan())), rank, projects);
    }

    /** An address of this sort of screen names its unit in the path; as a state it names it like any other. */
    static ViewState withUnit(UnitCode code, ViewState address) {
        return new ViewState(code, address.period(), address.indicator(), address.asOf(), address.sort(), address.filters(), address.over());
    }

    static Period yearOf(Screen screen) {
        return Period.year(screen.standing().year());
    }
}
