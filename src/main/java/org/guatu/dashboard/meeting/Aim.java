package org.guatu.dashboard.meeting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.guatu.dashboard.wall.WallPage;
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

    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

    /**
     * @param pointed key of the row that is pointed at, or null
     * @param unit    of the meeting
     */
    static Aim of(PageRef ref, WallPage page, String pointed, UnitCode unit) {
        return (pointed == null ? Optional.<Aim>empty() : row(page, pointed)).orElseGet(() -> whole(ref, page, unit));
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

    private static Optional<Aim> row(WallPage page, String key) {
        return switch (page) {
            case WallPage.RankingBoard board -> board.tracks().stream().flatMap(track -> track.rows().stream())
                    .filter(row -> row.key().equals(key) && UnitCode.isCode(key)).findFirst()
                    .map(row -> new Aim(new DecisionSubject.OnUnit(UnitCode.of(key)), row.unit()));
            case WallPage.OneUnit one -> project(Stream.of(one.late().lines(), one.top().lines()), key);
            case WallPage.Shortfalls late -> project(Stream.of(late.late().lines()), key);
            case WallPage.Mega mega -> mega.lines().stream().filter(line -> line.key().equals(key) && ID.matcher(key).matches()).findFirst()
                    .map(line -> new Aim(new DecisionSubject.OnProject(Long.parseLong(key)), line.name()));
            case WallPage.Problems problems -> problems.problems().stream().filter(problem -> problem.key().equals(key)).findFirst()
                    .flatMap(problem -> blocker(key).map(id -> new Aim(new DecisionSubject.OnBlocker(id), problem.matter())));
            default -> Optional.empty();
        };
    }

    private static Optional<Aim> project(Stream<List<ProjectLine>> lines, String key) {
        return lines.flatMap(List::stream).filter(line -> line.key().equals(key) && ID.matcher(key).matches()).findFirst()
                .map(line -> new Aim(new DecisionSubject.OnProject(Long.parseLong(key)), line.name()));
    }

    private static Optional<Long> blocker(String key) {
        String id = key.startsWith("blocker:") ? key.substring("blocker:".length()) : key;
        return ID.matcher(id).matches() ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }
}
