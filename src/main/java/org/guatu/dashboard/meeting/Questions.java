package org.guatu.dashboard.meeting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import org.guatu.access.AccessGuard;
import org.guatu.calendar.AsOf;
import org.guatu.dashboard.wall.WallPage;
import org.guatu.dashboard.wall.WallPart.MatterState;
import org.guatu.dashboard.wall.WallPart.RankRow;
import org.guatu.indicator.Light;
import org.guatu.project.Blocker;
import org.guatu.project.Projects;
import org.guatu.review.PageRef;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/** What whoever chairs might ask about the page on the wall. Out of its figures, and only on the tablet. */
@Component
class Questions {

    /** So many stand on the tablet. */
    static final int MOST = 3;

    private static final String KEY = "tablet.question.";

    private final AccessGuard guard;
    private final Projects projects;

    Questions(AccessGuard guard, Projects projects) {
        this.guard = guard;
        this.projects = projects;
    }

    List<String> of(PageRef ref, WallPage page, AsOf asOf) {
        List<String> asked = new ArrayList<>();
        if (ref.isOfUnit() && guard.mayOpenProjectsOf(ref.unit())) {
            held(ref.unit(), asOf, asked);
        }
        asked.addAll(of(page));
        return asked.stream().distinct().limit(MOST).toList();
    }

    /** The problem that holds most money up. */
    private void held(UnitCode unit, AsOf asOf, List<String> asked) {
        projects.openBlockers(unit, asOf.knownBy()).stream().filter(blocker -> blocker.effectAmount() != null && blocker.effectAmount().signum() > 0)
                .max(Comparator.comparing(Blocker::effectAmount)).ifPresent(blocker ->
                        asked.add(Texts.text(KEY + "held", clause(blocker.matter()), Formats.yi(blocker.effectAmount()))));
    }

    private static String clause(String matter) {
        return matter.split("[\uFF0C\uFF1B\u3002,;.]", 2)[0];
    }

    /** Those that the page itself gives rise to. */
    static List<String> of(WallPage page) {
        List<String> asked = new ArrayList<>();
        switch (page) {
            case WallPage.OneUnit one -> {
                one.matters().matters().stream().filter(matter -> matter.state() == MatterState.OVERDUE)
                        .forEach(matter -> asked.add(Texts.text(KEY + "overdue", matter.text(), matter.due())));
                if (one.required() != null && one.recent() != null && one.required().exact().compareTo(one.recent().exact()) > 0) {
                    asked.add(Texts.text(KEY + "rate", one.recent().shown(), one.required().shown(), one.tile().unit()));
                }
                one.late().lines().stream().filter(line -> line.light() == Light.BAD).forEach(line -> asked.add(line.tag() == null
                        ? Texts.text(KEY + "late", line.name(), line.amount().shown()) : Texts.text(KEY + "late-held", line.name(), line.amount().shown(), line.tag())));
            }
            case WallPage.Headline headline -> headline.strip().stream().filter(tile -> tile.against() != null && tile.against().exact().signum() < 0)
                    .forEach(tile -> asked.add(Texts.text(KEY + "behind", tile.name(), tile.against().shown(), tile.unit())));
            case WallPage.RankingBoard board -> board.tracks().forEach(track -> {
                track.rows().stream().filter(row -> row.points() != null && row.points().exact().signum() < 0).min(Comparator.comparing(Questions::points))
                        .ifPresent(row -> asked.add(Texts.text(KEY + "last", row.unit(), row.points().shown())));
                track.rows().stream().filter(row -> row.change() != null && row.change() < 0).min(Comparator.comparing(RankRow::change))
                        .ifPresent(row -> asked.add(Texts.text(KEY + "fell", row.unit(), String.valueOf(-row.change()))));
            });
            case WallPage.Mega mega -> mega.lines().stream().filter(line -> line.light() == Light.BAD)
                    .forEach(line -> asked.add(Texts.text(KEY + "mega", line.name(), line.unit())));
            case WallPage.Problems problems -> problems.problems().stream().filter(problem -> problem.overdue())
                    .forEach(problem -> asked.add(Texts.text(KEY + "problem", problem.matter(), problem.due())));
            case WallPage.Decided decided -> decided.matters().stream().filter(matter -> matter.state() == MatterState.OVERDUE)
                    .forEach(matter -> asked.add(Texts.text(KEY + "overdue", matter.text(), matter.due())));
            case WallPage.Shortfalls late -> late.late().lines().forEach(line -> asked.add(Texts.text(KEY + "late", line.name(), line.amount().shown())));
            case WallPage.Funnel funnel -> funnel.steps().stream().filter(step -> step.stuck() != null)
                    .forEach(step -> asked.add(Texts.text(KEY + "stuck", step.name(), step.stuck())));
            case WallPage.CaughtUp caughtUp -> caughtUp.made().lines().forEach(line -> asked.add(Texts.text(KEY + "made-up", line.name())));
            case WallPage.OneProject project -> project.problems().matters().stream().filter(matter -> matter.state() != MatterState.DONE)
                    .forEach(matter -> asked.add(Texts.text(KEY + "problem", matter.text(), matter.due())));
        }
        return asked;
    }

    private static BigDecimal points(RankRow row) {
        return row.points().exact();
    }
}
