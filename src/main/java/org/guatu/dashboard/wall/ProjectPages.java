package org.guatu.dashboard.wall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.chart.Bullet;
import org.guatu.dashboard.Chase;
import org.guatu.dashboard.Screen;
import org.guatu.dashboard.UnitScreen;
import org.guatu.dashboard.ui.FigureWords;
import org.guatu.dashboard.wall.WallPart.Bar;
import org.guatu.dashboard.wall.WallPart.Before;
import org.guatu.dashboard.wall.WallPart.Fact;
import org.guatu.dashboard.wall.WallPart.Head;
import org.guatu.dashboard.wall.WallPart.Matter;
import org.guatu.dashboard.wall.WallPart.MatterList;
import org.guatu.dashboard.wall.WallPart.MatterState;
import org.guatu.dashboard.wall.WallPart.MegaLine;
import org.guatu.dashboard.wall.WallPart.Need;
import org.guatu.dashboard.wall.WallPart.StageMark;
import org.guatu.dashboard.wall.WallPart.Step;
import org.guatu.indicator.Light;
import org.guatu.indicator.Ratio;
import org.guatu.progress.CatchUp;
import org.guatu.progress.ProjectBoard;
import org.guatu.progress.ProjectBoard.FunnelStep;
import org.guatu.progress.ProjectRow;
import org.guatu.project.Blocker;
import org.guatu.project.Dossier;
import org.guatu.project.FactorNeed;
import org.guatu.project.Projects;
import org.guatu.project.Stage;
import org.guatu.project.StageDate;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/** Builds the pages about projects: the largest, the funnel, one by itself, and what catching up would do. No leader, team or firm is told. */
@Component
class ProjectPages {

    private static final BigDecimal MEGA = new BigDecimal("5000000000");
    private static final int ON_A_PAGE = 8;
    private static final int MANY = 500;
    private static final int PROBLEMS = 3;
    /** So few large projects are told with their stages and what holds each up. */
    private static final int WITH_STAGES = 3;
    private static final int MEGA_PROBLEMS = 1;

    private final ProjectBoard board;
    private final Projects projects;
    private final Units units;
    private final UnitPages unitPages;
    private final BusinessClock clock;

    ProjectPages(ProjectBoard board, Projects projects, Units units, UnitPages unitPages, BusinessClock clock) {
        this.board = board;
        this.projects = projects;
        this.units = units;
        this.unitPages = unitPages;
        this.clock = clock;
    }

    /** Projects from 50亿 up (重大项目). */
    WallPage mega(Head head, Screen screen) {
        List<ProjectRow> rows = board.largest(screen.unit().code(), screen.standing().year(), screen.asOf(), MEGA, MANY);
        BigDecimal sum = rows.stream().map(ProjectRow::totalInvestment).reduce(BigDecimal.ZERO, BigDecimal::add);
        long late = rows.stream().filter(row -> row.light() == Light.BAD || row.light() == Light.WARN).count();
        boolean judged = rows.stream().allMatch(row -> row.light() != Light.NONE);
        String title = rows.isEmpty() ? Texts.text("wall.mega.none")
                : Texts.text(late > 0 ? "wall.mega.title" : judged ? "wall.mega.title-on-pace" : "wall.mega.title-plain", Formats.count(rows.size()),
                        Formats.yi(sum), Formats.count(late));
        int rest = rows.size() - ON_A_PAGE;
        return new WallPage.Mega(head, title, rest > 0 ? Texts.text("wall.mega.rest", Formats.count(rest)) : null,
                rows.stream().limit(ON_A_PAGE).map(row -> mega(row, screen.asOf(), rows.size() <= WITH_STAGES)).toList());
    }

    private MegaLine mega(ProjectRow row, AsOf asOf, boolean withStages) {
        LocalDate day = asOf.date();
        Optional<Dossier> dossier = Optional.of(row.id()).filter(any -> withStages).map(id -> projects.dossier(id, asOf));
        return new MegaLine(Long.toString(row.id()), row.name(Texts.locale()), place(row.unit()),
                row.stage() == null ? Formats.NONE : Texts.text(row.stage().messageKey()), Tiles.yi(row.totalInvestment()), Tiles.yi(row.recognised()),
                row.planYear().signum() > 0 ? Tiles.yi(row.planYear()) : null, row.light(),
                Texts.text(row.planYear().signum() > 0 ? row.light().messageKey() : "wall.mega.no-plan"), bar(row),
                dossier.map(known -> stages(known, day)).orElse(List.of()), dossier.map(known -> problems(known, day, MEGA_PROBLEMS)).orElse(null));
    }

    private static Bar bar(ProjectRow row) {
        if (row.planYear().signum() <= 0) {
            return null;
        }
        String label = Texts.text("dashboard.card.bullet", Formats.percent(Ratio.of(row.recognised(), row.planYear())),
                Formats.percentShort(Ratio.of(row.due(), row.planYear())));
        Bullet.Reading reading = Bullet.Reading.of(row.recognised(), row.planYear(), row.due(), row.waiting().signum() > 0 ? row.waiting() : null,
                FigureWords.tint(row.light()), label);
        return new Bar(reading.actual(), reading.pace(), reading.pending(), reading.status(), false, label);
    }

    /** From the first talks to production. */
    WallPage funnel(Head head, UnitCode code, AsOf asOf) {
        List<FunnelStep> funnel = board.funnel(code, asOf);
        int first = funnel.getFirst().projects();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < funnel.size(); i++) {
            FunnelStep step = funnel.get(i);
            FunnelStep before = i == 0 ? null : funnel.get(i - 1);
            String rate = before == null || before.projects() == 0 ? null : Texts.text("wall.funnel.rate", Formats.percent(
                    Ratio.of(BigDecimal.valueOf(step.projects()), BigDecimal.valueOf(before.projects())), 0));
            steps.add(new Step(step.stage().name(), Texts.text(step.stage().messageKey()), Tiles.count(step.projects()), Tiles.yi(step.investment()), rate,
                    step.stuck() > 0 ? Texts.text("wall.funnel.stuck", Formats.count(step.stuck())) : null,
                    Tiles.share(BigDecimal.valueOf(step.projects()), BigDecimal.valueOf(Math.max(1, first)))));
        }
        int started = funnel.stream().filter(step -> step.stage() == Stage.STARTED).findFirst().orElseThrow().projects();
        String title = first == 0 ? Texts.text("wall.funnel.none") : Texts.text("wall.funnel.title", Formats.count(first), Formats.count(started));
        return new WallPage.Funnel(head, title, Texts.text("wall.funnel.note"), first == 0 ? List.of() : steps);
    }

    /** What making the largest shortfalls good would do. */
    WallPage catchUp(Head head, UnitScreen unit) {
        Optional<Chase> chase = unit.projects().flatMap(UnitScreen.ProjectsOf::chase);
        if (chase.isEmpty()) {
            return new WallPage.CaughtUp(head, Texts.text("wall.catchup.none"), null, List.of(), null);
        }
        CatchUp made = chase.get().top(chase.get().first());
        List<Before> lines = new ArrayList<>();
        lines.add(new Before(Texts.text("wall.catchup.rate"), Formats.percent(made.before().completion().orElseThrow()),
                Formats.percent(made.after().completion().orElseThrow()), made.before().light(), made.after().light()));
        lines.add(new Before(Texts.text("wall.catchup.against"), Formats.signedYi(made.before().againstPace().orElseThrow()),
                Formats.signedYi(made.after().againstPace().orElseThrow()), made.before().light(), made.after().light()));
        if (chase.get().isRanked() && made.rankBefore().isPresent() && made.rankAfter().isPresent()) {
            lines.add(new Before(Texts.text("wall.catchup.rank"), rank(made.rankBefore().getAsInt()), rank(made.rankAfter().getAsInt()), Light.NONE, Light.NONE));
        }
        return new WallPage.CaughtUp(head, Texts.text("wall.catchup.title", Formats.count(made.made()), Formats.yi(made.amount())),
                Texts.text("wall.catchup.condition"), lines, unitPages.late(unit.screen(), made.made()));
    }

    private static String rank(int rank) {
        return Texts.text("wall.catchup.place", Formats.count(rank));
    }

    /** One project: its stages, its money against the plan, what it needs and what holds it up. */
    WallPage project(Head head, long id, AsOf asOf) {
        Dossier dossier = projects.dossier(id, asOf);
        UnitCode unit = dossier.project().unit();
        ProjectRow row = board.project(unit, id, asOf.date().getYear(), asOf);
        LocalDate day = asOf.date();
        List<Fact> facts = new ArrayList<>();
        if (row.totalInvestment() != null) {
            facts.add(new Fact(Texts.text("wall.project.investment"), "", Tiles.yi(row.totalInvestment()), Texts.text("wall.yi"), Light.NONE));
        }
        facts.add(new Fact(Texts.text("wall.project.due"), "", Tiles.yi(row.due()), Texts.text("wall.yi"), Light.NONE));
        facts.add(new Fact(Texts.text("wall.project.difference"), "", Tiles.signedYi(row.difference()), Texts.text("wall.yi"), row.light()));
        WallPart.Tile tile = new WallPart.Tile("project:" + id, Texts.text("wall.project.recognised", Integer.toString(day.getYear())), row.light(),
                Texts.text(row.light().messageKey()), Tiles.yi(row.recognised()), Texts.text("wall.yi"),
                row.planYear().signum() > 0 ? Tiles.yi(row.planYear()) : null, null, null, null, null, bar(row), null);
        return new WallPage.OneProject(head, place(unit), tile, bar(row), facts, stages(dossier, day), needs(dossier, asOf),
                problems(dossier, day, PROBLEMS));
    }

    private static MatterList problems(Dossier dossier, LocalDate day, int most) {
        List<Blocker> open = dossier.blockers().stream().filter(blocker -> blocker.isOpen(day) && !blocker.raisedOn().isAfter(day)).toList();
        return new MatterList(open.isEmpty() ? Texts.text("wall.project.no-problems") : Texts.text("wall.project.problems", Formats.count(open.size())), null,
                open.stream().limit(most).map(blocker -> problem(blocker, day.plusDays(1))).toList());
    }

    private static Matter problem(Blocker blocker, LocalDate today) {
        MatterState state = blocker.isOverdue(today) ? MatterState.OVERDUE : MatterState.OPEN;
        return new Matter("blocker:" + blocker.id(), state, Texts.text(blocker.factor().messageKey()), MatterPages.clause(blocker.matter()), null,
                MatterPages.due(blocker.dueOn(), today));
    }

    private static List<StageMark> stages(Dossier dossier, LocalDate day) {
        Stage current = dossier.currentStage(day).map(StageDate::stage).orElse(null);
        return Stage.FUNNEL.stream().map(stage -> {
            Optional<StageDate> date = dossier.stages().stream().filter(known -> known.stage() == stage).findFirst();
            boolean reached = date.filter(known -> known.holdsOn(day)).isPresent();
            String on = date.map(known -> reached ? Formats.date(known.enteredOn())
                    : known.plannedOn() == null ? null : Texts.text("wall.project.planned", Formats.date(known.plannedOn()))).orElse(null);
            return new StageMark(Texts.text(stage.messageKey()), on, reached, stage == current);
        }).toList();
    }

    /** The needs keep no history: on a past day they are marked as those of today. */
    private List<Need> needs(Dossier dossier, AsOf asOf) {
        boolean past = asOf.date().isBefore(clock.defaultAsOf());
        return dossier.needs().stream().map(ProjectPages::need).map(need -> past
                ? new Need(need.factor(), Texts.text("wall.project.need-today", need.state()), need.light()) : need).toList();
    }

    private static Need need(FactorNeed need) {
        Light light = switch (need.state()) {
            case SECURED -> Light.OK;
            case IN_PROGRESS -> Light.NONE;
            case BLOCKED -> Light.BAD;
        };
        return new Need(Texts.text(need.factor().messageKey()), Texts.text(need.state().messageKey()), light);
    }

    private String place(UnitCode code) {
        Locale reader = Texts.locale();
        return units.find(code).map(unit -> unit.shortName(reader)).orElse(code.value());
    }
}
