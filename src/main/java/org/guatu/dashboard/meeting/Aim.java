package org.guatu.dashboard.meeting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.guatu.dashboard.wall.WallPage;
import org.guatu.dashboard.wall.WallPart.MatterList;
import org.guatu.dashboard.wall.WallPart.ProjectLine;
import org.guatu.dashboard.wall.WallPart.Tile;
import org.guatu.review.DecisionSubject;
import org.guatu.review.PageRef;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/**
 * What a decision would be about, by what stands on the wall: the row that is pointed at, else the number of the page.
 *
 * @param words as the tag of the form says it: 冠县 · 到位资金 −6.18 亿元
 */
record Aim(DecisionSubject subject, String words) {

    /** Rows of a page carry what they are about: a project, a problem of one, or the code of a unit or an indicator. */
    private static final Pattern KEY = Pattern.compile("(project|blocker):([1-9]\\d{0,17})");

    /**
     * @param pointed key of the row that is pointed at, or null
     * @param unit    of the meeting
     */
    static Aim of(PageRef ref, WallPage page, String pointed, UnitCode unit) {
        return (pointed == null ? Optional.<Aim>empty() : row(page, pointed, unit)).orElseGet(() -> whole(ref, page, unit));
    }

    private static Aim whole(PageRef ref, WallPage page, UnitCode unit) {
        return switch (page) {
            case WallPage.OneUnit one -> figure(one.tile(), one.head().name(), ref.unit());
            case WallPage.Headline headline -> figure(headline.hero(), headline.head().unit(), unit);
            case WallPage.OneProject project -> new Aim(new DecisionSubject.OnProject(Long.parseLong(ref.key())), project.head().name());
            default -> ref.isOfUnit() ? new Aim(new DecisionSubject.OnUnit(ref.unit()), page.head().name()) : new Aim(new DecisionSubject.OnUnit(unit), page.head().unit());
        };
    }

    private static Aim figure(Tile tile, String name, UnitCode unit) {
        String words = tile.against() == null ? Texts.text("decide.about", name, tile.name())
                : Texts.text("decide.about-number", name, tile.name(), tile.against().shown(), tile.unit());
        return new Aim(new DecisionSubject.OnFigure(tile.key(), unit), words);
    }

    private static Optional<Aim> row(WallPage page, String key, UnitCode unit) {
        return switch (page) {
            case WallPage.Headline headline -> Stream.concat(Stream.of(headline.hero()), headline.strip().stream()).filter(tile -> tile.key().equals(key)).findFirst()
                    .map(tile -> figure(tile, headline.head().unit(), unit));
            case WallPage.RankingBoard board -> board.tracks().stream().flatMap(track -> track.rows().stream())
                    .filter(row -> row.key().equals(key) && UnitCode.isCode(key)).findFirst()
                    .map(row -> new Aim(new DecisionSubject.OnUnit(UnitCode.of(key)), row.unit()));
            case WallPage.OneUnit one -> project(Stream.concat(one.late().lines().stream(), one.top().lines().stream()), key).or(() -> problem(one.matters(), key));
            case WallPage.Shortfalls late -> project(late.late().lines().stream(), key);
            case WallPage.CaughtUp caught -> caught.made() == null ? Optional.empty() : project(caught.made().lines().stream(), key);
            case WallPage.Mega mega -> mega.lines().stream().filter(line -> ("project:" + line.key()).equals(key)).findFirst().flatMap(line -> on(key, line.name()))
                    .or(() -> mega.lines().stream().flatMap(line -> problem(line.problems(), key).stream()).findFirst());
            case WallPage.Problems problems -> problems.problems().stream().filter(problem -> problem.row().equals(key)).findFirst()
                    .flatMap(problem -> on(key, problem.matter()));
            case WallPage.OneProject project -> problem(project.problems(), key);
            default -> Optional.empty();
        };
    }

    private static Optional<Aim> project(Stream<ProjectLine> lines, String key) {
        return lines.filter(line -> ("project:" + line.key()).equals(key)).findFirst().flatMap(line -> on(key, line.name()));
    }

    private static Optional<Aim> problem(MatterList list, String key) {
        return list == null ? Optional.empty() : list.matters().stream().filter(matter -> matter.key().equals(key)).findFirst().flatMap(matter -> on(key, matter.text()));
    }

    /** A project or a problem by the key of its row; a row of anything else, such as an earlier decision, is nothing to decide on. */
    private static Optional<Aim> on(String key, String words) {
        Matcher row = KEY.matcher(key);
        if (!row.matches()) {
            return Optional.empty();
        }
        long id = Long.parseLong(row.group(2));
        return Optional.of(new Aim(row.group(1).equals("project") ? new DecisionSubject.OnProject(id) : new DecisionSubject.OnBlocker(id), words));
    }
}
